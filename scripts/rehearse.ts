import { rehearseBackup } from './rehearse/backup.ts';
import { rehearseCopy } from './rehearse/copy.ts';
import { rehearseInstall } from './rehearse/install.ts';
import { rehearseInstances } from './rehearse/instances.ts';
import { Stage } from './rehearse/stage.ts';
import { rehearseUpgrade } from './rehearse/upgrade.ts';

/**
 * `npm run rehearse`: what an operator does now and then, done once on this machine with throwaway data, with
 * Debian's Postgres and nginx. `npm run rehearse -- backup` does one of them.
 */
const rehearsals: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  install: rehearseInstall,
  backup: rehearseBackup,
  copy: rehearseCopy,
  instances: rehearseInstances,
  upgrade: rehearseUpgrade,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in rehearsals));
if (unknown.length > 0) {
  console.error(
    `There is no rehearsal called ${unknown.join(', ')}; there are ${Object.keys(rehearsals).join(', ')}.`,
  );
  process.exit(2);
}

let failed = 0;
for (const [name, rehearse] of Object.entries(rehearsals)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const stage = new Stage();
  try {
    await rehearse(stage);
    console.log('as it should be');
  } catch (error) {
    failed += 1;
    console.error(error);
  } finally {
    await stage.clear();
  }
}
process.exitCode = failed === 0 ? 0 : 1;
