import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../../bot/build/build-folder.mjs';
import { type Child, startChild } from './child.ts';
import type { DemoPlace } from './programs.ts';

/**
 * Builds the tab's pages beside everything else when they are not there yet; nobody waits for them, since the bot
 * says on the page that they come. null when there is nothing to build.
 */
export function buildPages({ project, state, say }: DemoPlace): Child | null {
  const folder = buildFolder('tab');
  if (existsSync(folder)) return null;
  const began = Date.now();
  const child = startChild({
    project,
    script: join('scripts', 'build-tab.ts'),
    logFile: join(state.logs, 'pages.log'),
    patienceMilliseconds: 0,
  });
  say('Building the pages of the tab ...');
  void child.exited.then((how) => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const failed = `The pages of the tab could not be built (${how}). ${child.lastWords()}`;
    say(existsSync(folder) ? `The pages of the tab are ready (${seconds} s).` : failed);
  });
  return child;
}
