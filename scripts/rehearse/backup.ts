import { join } from 'node:path';
import { examineDatabase } from '../../store/examine-database.ts';
import { inDatabase, programs, startDebianPostgres } from './debian-postgres.ts';
import { compare, fingerprint } from './fingerprint.ts';
import { run, type Stage } from './stage.ts';

/**
 * A dump with pg_dump, restored with pg_restore into an empty database: the same rows everywhere, and a database that
 * the program would start on.
 */
export async function rehearseBackup(stage: Stage): Promise<void> {
  const { urls } = await startDebianPostgres(stage);
  const dump = join(stage.folder, 'samrad.dump');
  const before = await fingerprint(urls.owner);
  run(`${programs}/pg_dump`, ['--format=custom', `--file=${dump}`, urls.owner]);
  stage.say(`pg_dump wrote ${Object.keys(before).length} tables`);
  const restored = inDatabase(urls.owner, 'restored');
  run(`${programs}/psql`, ['-q', '-c', 'create database restored', urls.owner]);
  run(`${programs}/pg_restore`, ['--exit-on-error', `--dbname=${restored}`, dump]);
  compare(before, await fingerprint(restored));
  const { schemaFaults } = await examineDatabase(inDatabase(urls.app, 'restored'));
  if (schemaFaults.length > 0) throw new Error(schemaFaults.join('\n'));
  stage.say('restored: the same rows in every table, and the rights of the program’s role');
}
