import { spawnSync } from 'node:child_process';

/** Everything that a change must pass, in the order in which it fails fastest. */
const steps: ReadonlyArray<readonly [name: string, command: string, args: readonly string[]]> = [
  ['format, lint and layers', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types of the sandbox’s web client', 'tsc', ['-p', 'sandbox/web/tsconfig.json']],
  ['types of the tab’s pages', 'tsc', ['-p', 'tab/tsconfig.json']],
  ['tests', 'vitest', ['run']],
];

const wanted = process.argv.includes('--without-tests') ? steps.filter(([name]) => name !== 'tests') : steps;
const failed = wanted.filter(([name, command, args]) => {
  console.log(`\n== ${name}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0;
});
console.log(
  failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map(([name]) => name).join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
