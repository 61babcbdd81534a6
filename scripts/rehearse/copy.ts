import { join } from 'node:path';
import { prepareDemo } from '../../demo/seed.ts';
import { startEmbedded } from '../../store/embedded/launcher.ts';
import { nowhere } from './debian-postgres.ts';
import { compare, fingerprint } from './fingerprint.ts';
import { run, type Stage } from './stage.ts';

/** The embedded database: its folder, copied while it is stopped, is a backup. */
export async function rehearseCopy(stage: Stage): Promise<void> {
  const folder = join(stage.folder, 'embedded');
  const first = await startEmbedded({ folder, durability: 'full' });
  stage.atTheEnd(() => first.stop());
  await prepareDemo({
    ownerUrl: first.ownerUrl,
    appUrl: first.appUrl,
    ...nowhere,
    log: (line) => stage.say(line),
  });
  const before = await fingerprint(first.ownerUrl);
  await first.stop();
  const copied = join(stage.folder, 'copied');
  // With owners and links: as root the files are another user's.
  run('cp', ['-a', folder, copied]);
  stage.say('copied the stopped folder');
  const second = await startEmbedded({ folder: copied, durability: 'full' });
  stage.atTheEnd(() => second.stop());
  compare(before, await fingerprint(second.ownerUrl));
  stage.say('started from the copy: the same rows in every table');
}
