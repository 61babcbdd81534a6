import { Worker } from 'node:worker_threads';

const patienceMilliseconds = 60_000;
const megabytes = 512;

/** The program of a thread: what its file is called, without an ending, and the address of the file beside which it lies. */
type Reader = { readonly name: string; readonly beside: string };

let last: Promise<unknown> = Promise.resolve();

/**
 * What a file says, found out by a program in a thread of its own with a bounded heap and time, one file after the
 * other. `tooMuch` where it takes more of either. Buffers are outside the heap, and not bounded here.
 */
export async function readInThread<Answer>(reader: Reader, bytes: Uint8Array): Promise<Answer | 'tooMuch'> {
  const reading = last.then(() => readNow<Answer>(reader, bytes));
  last = reading.catch(() => undefined);
  return await reading;
}

async function readNow<Answer>({ name, beside }: Reader, bytes: Uint8Array): Promise<Answer | 'tooMuch'> {
  // In the sources as in a built program.
  const ending = beside.endsWith('.ts') ? 'ts' : 'mjs';
  const worker = new Worker(new URL(`./${name}.${ending}`, beside), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer | 'tooMuch'>((resolve, reject) => {
      timer = setTimeout(() => resolve('tooMuch'), patienceMilliseconds);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('tooMuch') : reject(error),
      );
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
