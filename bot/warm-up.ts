import { readTemplates } from '../cards/draw.ts';

/**
 * Does what would make the first press slower than the others, one short step at a time: whoever presses meanwhile
 * is answered between two of them.
 */
export function warmUp(steps: Iterator<void> = readTemplates()): void {
  setImmediate(() => {
    if (!steps.next().done) warmUp(steps);
  });
}
