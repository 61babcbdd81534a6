import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

export type ProcessGroup = {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** Ends all of it and waits until it is gone. */
  stop(): Promise<void>;
};

const patienceMilliseconds = 1_000;
const lookEveryMilliseconds = 50;

/**
 * A child that was started detached, and so leads a group with everything it starts. Also when this process ends
 * without having had time to wait, the group goes with it.
 */
export function watchGroup(child: ProcessGroup['child']): ProcessGroup {
  const endNow = () => signal(child, 'SIGKILL');
  process.once('exit', endNow);
  return {
    child,
    async stop() {
      signal(child, 'SIGTERM');
      const deadline = Date.now() + patienceMilliseconds;
      while (Date.now() < deadline && signal(child, 0)) await delay(lookEveryMilliseconds);
      endNow();
      process.off('exit', endNow);
    },
  };
}

/** Whether anybody of the group was there to hear it. */
function signal({ pid }: ProcessGroup['child'], name: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, name);
  } catch {
    return false;
  }
}
