import { chmod, mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkLibraries } from '../../../store/embedded/library-links.ts';

let folder: string;
let packageFolder: string;
let spare: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `samrad-test-${process.pid}-`));
  packageFolder = join(folder, 'package');
  spare = join(folder, 'spare');
  await mkdir(join(packageFolder, 'native', 'lib'), { recursive: true });
  await writeFile(join(packageFolder, 'native', 'lib', 'libx.so.1.2'), '');
  const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
  await writeFile(join(packageFolder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
});

afterEach(async () => {
  await chmod(join(packageFolder, 'native', 'lib'), 0o755);
  await rm(folder, { recursive: true });
});

test('the links are made in the package, once', async () => {
  expect(await linkLibraries(packageFolder, spare)).toEqual({});
  expect(await linkLibraries(packageFolder, spare)).toEqual({});
  expect(await readlink(join(packageFolder, 'native', 'lib', 'libx.so.1'))).toBe('libx.so.1.2');
});

test('a package that is read-only gets its links elsewhere', async () => {
  await chmod(folder, 0o777);
  await chmod(join(packageFolder, 'native', 'lib'), 0o555);

  const [path] = Object.values(await asOrdinaryUser(() => linkLibraries(packageFolder, spare)));

  expect(path?.split(delimiter)).toEqual([spare, join(packageFolder, 'native', 'lib')]);
  expect(await readlink(join(spare, 'libx.so.1'))).toBe(join(packageFolder, 'native', 'lib', 'libx.so.1.2'));
});

/** Root may write everywhere, so root steps back for the moment. */
async function asOrdinaryUser<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return await work();
  process.seteuid?.('nobody');
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
