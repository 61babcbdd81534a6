import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { appPackage } from '../manifest/app-package.ts';
import {
  type GivenSettings,
  ManifestSettingsError,
  readSettings,
  settingsLeftOut,
} from '../manifest/settings.ts';

/** Makes the package that is uploaded to Teams; manifest/README.md says what to do with it. */
const flags = {
  appId: 'app-id',
  host: 'host',
  name: 'name',
  publisher: 'publisher',
  websiteUrl: 'website',
  privacyUrl: 'privacy',
  termsOfUseUrl: 'terms',
} as const satisfies Record<keyof GivenSettings, string>;

const usage = `npm run manifest -- --app-id <GUID> --host <name of the bot's host> [--out <file>]
  [--name <up to 30 characters>] [--publisher <up to 32 characters>]
  [--website <https address>] [--privacy <https address>] [--terms <https address>]`;

const root = fileURLToPath(new URL('..', import.meta.url));

function build(args: string[]): void {
  const { given, out } = read(args);
  const settings = readSettings(given);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const file = resolve(out ?? join(root, 'manifest', `samrad-${version}.zip`));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, appPackage(settings, version));
  console.log(`Wrote ${relative(process.cwd(), file)}: version ${version} for ${settings.host}.`);
  for (const name of settingsLeftOut(given)) {
    console.log(`--${flags[name]} was not given: the package says “${settings[name]}”.`);
  }
}

function read(args: string[]): { given: GivenSettings; out: string | undefined } {
  const names = [...Object.values(flags), 'out'];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const values = parseArgs({ args, options }).values as Readonly<Record<string, string | undefined>>;
  const given = Object.entries(flags).map(([setting, flag]) => [setting, values[flag]]);
  return { given: Object.fromEntries(given) as GivenSettings, out: values.out };
}

/** What the person at the keyboard can mend; null for anything else. */
function mendable(error: unknown): string | null {
  if (error instanceof ManifestSettingsError) {
    return error.faults
      .map(({ setting, problem, remedy }) => `--${flags[setting]} ${problem}\n  ${remedy}`)
      .join('\n');
  }
  const isAboutArguments =
    error instanceof TypeError && 'code' in error && /PARSE_ARGS/.test(`${error.code}`);
  return isAboutArguments ? error.message : null;
}

try {
  build(process.argv.slice(2));
} catch (error) {
  const problem = mendable(error);
  if (problem === null) throw error;
  console.error(`No package was made.\n${problem}\n\n${usage}`);
  process.exitCode = 1;
}
