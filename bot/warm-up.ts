import { setImmediate as nextTurn } from 'node:timers/promises';
import { readTemplates } from '../cards/draw.ts';

/**
 * Does what would make the first press and the first page slower than the others, one short step at a time: whoever
 * asks meanwhile is answered between two of them.
 */
export async function warmUp(): Promise<void> {
  for (const _ of readTemplates()) await nextTurn();
  await import('./api/queries.ts');
  await nextTurn();
  await import('./api/commands.ts');
  await nextTurn();
  await import('./public/public-pages.ts');
}
