import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the process has used so far. */
export type Usage = { readonly cpuMicros: number; readonly rssBytes: number };

const lookEveryMs = 10_000;
/** Of one core, in percent: whoever uses less has a moment to spare, be it that messages go out at Teams' rate. */
const restingPercent = 40;
/** Less than this is not worth the tenth of a second that it takes. */
const worthBytes = 32e6;

/** Whether it rests since it was looked at last, and holds much more than when it had given back last. */
export function shouldGiveBack(
  { before, now, heldBytes }: { readonly before: Usage; readonly now: Usage; readonly heldBytes: number },
  everyMs = lookEveryMs,
): boolean {
  const percent = (now.cpuMicros - before.cpuMicros) / (everyMs * 10);
  return percent < restingPercent && now.rssBytes - heldBytes > worthBytes;
}

/**
 * After much work the engine keeps what it used, in case there is more to do, for as long as nothing is to do. When the
 * program rests, what is not needed goes back to the machine; while it works, nothing is held up. Returns how to end it.
 */
export function giveBackMemory(): () => void {
  const collect = collector();
  let before = usage();
  let heldBytes = 0;
  const timer = setInterval(() => {
    const now = usage();
    if (shouldGiveBack({ before, now, heldBytes })) {
      collect();
      heldBytes = usage().rssBytes;
    }
    before = usage();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMicros: user + system, rssBytes: process.memoryUsage.rss() };
}

/** The engine's own collection of all that can be had, which it does by itself only when it is short of memory. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc: (options: object) => void = runInNewContext('gc');
  return () => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
