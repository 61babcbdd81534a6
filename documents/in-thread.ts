import { Worker } from 'node:worker_threads';

type Bounds = {
  readonly patienceMilliseconds: number;
  readonly megabytes: number;
};

/**
 * What a file says, found out by a program in a thread of its own with bounded memory and time, so that no file can hold
 * up or end this one, whatever is in it. `tooMuch` where it takes more of either.
 */
export async function readInThread<Answer>(
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
