import { readFileSync } from 'node:fs';
import { type Zippable, zipSync } from 'fflate';
import { appManifest, iconFiles, languageFile } from './app-manifest.ts';
import { languageStrings } from './language-strings.ts';
import { defaultLanguage, manifestLanguages } from './languages.ts';
import type { ManifestSettings } from './settings.ts';

/** The earliest day that a zip can hold: the same settings give the same bytes, whenever they are packed. */
const noDay = new Date(1980, 0, 1);

/** The zip that is uploaded to Teams: the manifest, its texts in each language and its icons, all at the root. */
export function appPackage(settings: ManifestSettings, version: string): Uint8Array {
  const files: Zippable = { 'manifest.json': asJson(appManifest(settings, version, defaultLanguage)) };
  for (const language of manifestLanguages) {
    files[languageFile(language)] = asJson(languageStrings(appManifest(settings, version, language)));
  }
  for (const file of Object.values(iconFiles)) {
    files[file] = readFileSync(new URL(`icons/${file}`, import.meta.url));
  }
  return zipSync(files, { mtime: noDay });
}

function asJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
