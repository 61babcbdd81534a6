import { Worker } from 'node:worker_threads';

type Bounds = {
  readonly patienceMilliseconds: number;
  readonly megabytes: number;
};

let last: Promise<unknown> = Promise.resolve();

/**
 * What a file says, found out by a program in a thread of its own with a bounded heap and time, one file after the
 * other. `tooMuch` where it takes more of either. Buffers are outside the heap, and not bounded here.
 */
export async function readInThread<Answer>(
  program: URL,
  bytes: Uint8Array,
  bounds: Bounds,
): Promise<Answer | 'tooMuch'> {
  const reading = last.then(() => readNow<Answer>(program, bytes, bounds));
  last = reading.catch(() => undefined);
  return await reading;
}

async function readNow<Answer>(
  program: URL,
  bytes: Uint8Array,
  { patienceMilliseconds, megabytes }: Bounds,
): Promise<Answer | 'tooMuch'> {
  const worker = new Worker(program, {
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
