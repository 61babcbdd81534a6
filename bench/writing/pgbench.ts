import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { RecordedStatement } from '../../test/support/recorded-statements.ts';

const run = promisify(execFile);

/** Where pgbench is; null when it is not on this machine. */
export function findPgbench(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.map((folder) => join(folder, 'pgbench')).find((file) => existsSync(file)) ?? null;
}

export const howToGetPgbench =
  'pgbench is not on this machine: on Debian it comes with `apt-get install postgresql-contrib`. What is measured beside it is left out.';

/** Values that are another one each time, by the value that was recorded, as an expression of pgbench. */
export type Varying = ReadonlyMap<unknown, string>;

export type Script = { readonly file: string; readonly constants: readonly string[] };

/**
 * The statements as pgbench carries them out: prepared once for each connection, with the same values but those that
 * vary. What the first one that is asked for `returns` gives is known to those after it by its columns' names.
 */
export async function writeScript(
  file: string,
  statements: readonly RecordedStatement[],
  { varying, sets, returns }: { varying: Varying; sets: readonly string[]; returns: string },
): Promise<Script> {
  const constants: string[] = [];
  let isReturned = false;
  const lines = statements.flatMap(({ text, values }, index) => {
    const words = text.replace(/\$(\d+)/g, (_, number: string) => {
      const value = values[Number(number) - 1];
      const expression = varying.get(value);
      if (expression !== undefined) return expression;
      if (value === null || value === undefined) return 'null';
      const name = `s${index}_${number}`;
      if (!constants.some((one) => one.startsWith(`${name}=`))) constants.push(`${name}=${String(value)}`);
      return `:${name}`;
    });
    if (isReturned || !text.includes(returns)) return [`${words};`];
    isReturned = true;
    return [`${words} \\gset`, ...sets];
  });
  await writeFile(file, `${lines.join('\n')}\n`);
  return { file, constants };
}

/** So many at once, for so long or so many times each; how often a second the whole script was carried out. */
export async function runPgbench(
  program: string,
  url: string,
  { file, constants }: Script,
  { clients, long }: { readonly clients: number; readonly long: { seconds: number } | { times: number } },
): Promise<number> {
  const threads = Math.min(clients, 2);
  const { stdout } = await run(
    program,
    [
      ...['--no-vacuum', '--protocol', 'prepared', '--client', String(clients), '--jobs', String(threads)],
      ...('seconds' in long ? ['--time', String(long.seconds)] : ['--transactions', String(long.times)]),
      ...['--file', file],
      ...constants.flatMap((one) => ['--define', one]),
      url,
    ],
    // As the program's own connections.
    { env: { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan -c jit=off' } },
  );
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (!rate) throw new Error(`pgbench said no rate:\n${stdout}`);
  return Number(rate);
}
