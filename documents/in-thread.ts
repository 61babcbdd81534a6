import { Worker } from 'node:worker_threads';

const patienceMilliseconds = 60_000;
/** Of the heap, and once more of what lies outside it: a page that unpacks to gigabytes fits in a file of kilobytes. */
const mostMegabytes = 512;
/** As often it is looked how much lies outside, which the engine itself does not bound. */
const lookMilliseconds = 50;

/** The program of a thread: what its file is called, without an ending, and the address of the file beside which it lies. */
type Reader = { readonly name: string; readonly beside: string };

let last: Promise<unknown> = Promise.resolve();

/**
 * What a file says, found out by a program in a thread of its own with bounded memory and time, one file after the
 * other. `tooMuch` where it takes more of either. What lies outside the heap is looked at now and then, so it may be
 * more for a moment, by as much as is unpacked in that time.
 */
export async function readInThread<Answer>(
  reader: Reader,
  bytes: Uint8Array,
  megabytes = mostMegabytes,
): Promise<Answer | 'tooMuch'> {
  const reading = last.then(() => readNow<Answer>(reader, bytes, megabytes));
  last = reading.catch(() => undefined);
  return await reading;
}

async function readNow<Answer>(
  { name, beside }: Reader,
  bytes: Uint8Array,
  megabytes: number,
): Promise<Answer | 'tooMuch'> {
  // In the sources as in a built program.
  const ending = beside.endsWith('.ts') ? 'ts' : 'mjs';
  const worker = new Worker(new URL(`./${name}.${ending}`, beside), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer | 'tooMuch'>((resolve, reject) => {
      timer = setTimeout(() => resolve('tooMuch'), patienceMilliseconds);
      watch = setInterval(() => {
        outsideHeap(worker).then((bytes) => bytes > megabytes * 1024 * 1024 && resolve('tooMuch'));
      }, lookMilliseconds);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('tooMuch') : reject(error),
      );
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}

/** Nothing of a thread that has not begun, or is over. */
async function outsideHeap(worker: Worker): Promise<number> {
  try {
    return (await worker.getHeapStatistics()).external_memory;
  } catch {
    return 0;
  }
}
