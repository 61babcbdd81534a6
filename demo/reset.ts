import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive, mayBePostgres, readNotice } from '../store/embedded/server-process.ts';
import { askHolder, takeLock } from './supervisor/lock.ts';
import { alreadyRuns } from './supervisor/screen.ts';
import { chooseStateFolder, type StateFolder } from './supervisor/state-folder.ts';

/** Deletes all that the demo keeps. Stops nothing: what runs is named, and nothing is deleted. */
async function resetDemo(): Promise<number> {
  const state = chooseStateFolder(dirname(dirname(fileURLToPath(import.meta.url))));
  if (!existsSync(state.path)) {
    console.log(`There is no demo data (${state.path} does not exist). Nothing to do.`);
    return 0;
  }
  const lock = await takeLock(state.path, { pid: process.pid, address: 'nothing, it is being reset' });
  if (lock === null) {
    console.error(`Nothing was deleted. ${alreadyRuns(await askHolder(state.path))}`);
    return 1;
  }
  try {
    return await deleteData(state);
  } finally {
    await lock.release();
  }
}

async function deleteData(state: StateFolder): Promise<number> {
  const server = await readNotice(join(state.postgres, 'data'));
  if (server !== null && isAlive(server.pid) && mayBePostgres(server.pid)) {
    console.error(
      `Nothing was deleted. The database of a demo that was killed still runs (process ${server.pid}). ` +
        'Run `npm start`, which takes it over, end that with Ctrl-C, and reset then.',
    );
    return 1;
  }
  rmSync(state.path, { recursive: true });
  console.log(`Deleted the demo's data in ${state.path}. The next \`npm start\` begins anew.`);
  return 0;
}

process.exitCode = await resetDemo();
