import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AppManifest } from '../../manifest/app-manifest.ts';
import { appPackage } from '../../manifest/app-package.ts';
import type { LanguageStrings } from '../../manifest/language-strings.ts';
import { manifestLanguages } from '../../manifest/languages.ts';
import { readSettings } from '../../manifest/settings.ts';

const required = { appId: '0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f', host: 'bot.example.org' };
const plain = readSettings(required);
/** As long as Teams takes them, so that sentences made with them are as long as they get. */
const longest = readSettings({ ...required, name: 'Å'.repeat(30), publisher: 'Å'.repeat(32) });

const files = unzipSync(appPackage(plain, '1.2.3'));
const manifest = jsonIn<AppManifest>(files, 'manifest.json');

beforeAll(() => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('The schemas are to come from the package.'));
});
afterAll(() => {
  vi.restoreAllMocks();
});

describe('The package', () => {
  it('holds what the manifest names, at its root, and nothing else', () => {
    const { localizationInfo, icons } = manifest;
    const languageFiles = localizationInfo?.additionalLanguages?.map(({ file }) => file) ?? [];
    const named = [localizationInfo?.defaultLanguageFile, ...languageFiles, icons.color, icons.outline];
    expect(Object.keys(files).sort()).toEqual(['manifest.json', ...named].sort());
  });

  it('holds the icons as they were drawn', () => {
    for (const file of [manifest.icons.color, manifest.icons.outline]) {
      expect(Buffer.from(files[file] ?? [])).toEqual(readFileSync(`manifest/icons/${file}`));
    }
  });

  it('says where this installation is, and asks for no more than is used', () => {
    expect(manifest).toMatchObject({
      manifestVersion: '1.29',
      version: '1.2.3',
      id: required.appId,
      bots: [{ botId: required.appId, scopes: ['personal', 'groupChat', 'team'] }],
      supportsChannelFeatures: 'tier1',
      validDomains: [required.host],
      permissions: ['identity', 'messageTeamMembers'],
    });
    expect(manifest).toMatchObject({
      webApplicationInfo: { id: required.appId, resource: `api://${required.host}/${required.appId}` },
      staticTabs: [{ contentUrl: `https://${required.host}/tab/`, scopes: ['personal'] }],
    });
    const more = ['authorization', 'devicePermissions'];
    expect(Object.keys(manifest).filter((name) => more.includes(name))).toEqual([]);
  });

  it('is the same to the byte when it is made again', () => {
    expect(appPackage(plain, '1.2.3')).toEqual(appPackage(plain, '1.2.3'));
  });
});

describe.each([
  ['as it usually is', plain],
  ['with the longest names', longest],
])('a package %s', (_, settings) => {
  const made = unzipSync(appPackage(settings, '1.2.3'));
  const whole = jsonIn<AppManifest>(made, 'manifest.json');

  it('is one that Teams’ schema takes', async () => {
    expect(await problemsOf(whole)).toEqual([]);
    expect(await problemsOf({ ...whole, name: { short: 'Å'.repeat(31) } })).not.toEqual([]);
  });

  it.each(manifestLanguages)('is so in %s', async (language) => {
    const strings = jsonIn<LanguageStrings>(made, `${language}.json`);
    expect(await problemsOf(strings)).toEqual([]);
    expect(await problemsOf({ ...strings, 'bots[0].name': 'Samråd' })).not.toEqual([]);
    expect(await problemsOf(translated(whole, strings))).toEqual([]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(manifestLanguages)('keeps Teams’ lengths in %s', (language) => {
    const { name, description } = translated(whole, jsonIn<LanguageStrings>(made, `${language}.json`));
    const texts = [name.short, name.full, description.short, description.full];
    for (const [index, most] of [30, 100, 80, 4000].entries()) {
      expect(texts[index]?.trim()).toBe(texts[index]);
      expect(texts[index]?.length).toBeLessThanOrEqual(most);
      expect(texts[index]?.length).toBeGreaterThan(0);
    }
  });
});

describe('The languages', () => {
  it('say everything that bokmål says', () => {
    const paths = manifestLanguages.map((language) => Object.keys(jsonIn<object>(files, `${language}.json`)));
    for (const one of paths) expect(one).toEqual(paths[0]);
  });

  it('say it in their own words, but for the name', () => {
    const [nb, nn, en] = manifestLanguages.map((language) =>
      jsonIn<LanguageStrings>(files, `${language}.json`),
    );
    for (const path of ['name.full', 'description.short', 'description.full']) {
      expect(new Set([nb?.[path], nn?.[path], en?.[path]]).size).toBe(3);
    }
  });

  it('have bokmål in the manifest itself, for every text that is translated', () => {
    const nb = jsonIn<LanguageStrings>(files, 'nb.json');
    expect(translated(manifest, nb)).toEqual(manifest);
    const commands = manifest.bots?.[0]?.commandLists?.flatMap((list) => list.commands) ?? [];
    expect(Object.keys(nb).length).toBe(1 + 4 + commands.length * 2);
  });
});

function jsonIn<Shape>(unzipped: Record<string, Uint8Array>, file: string): Shape {
  const bytes = unzipped[file];
  if (!bytes) throw new Error(`The package holds no ${file}.`);
  return JSON.parse(strFromU8(bytes)) as Shape;
}

/** Microsoft's own check, by the schema that the file names. */
async function problemsOf(file: object): Promise<string[]> {
  const { $schema = '' } = file as { $schema?: string };
  const schema = await AppManifestUtils.fetchSchema($schema);
  const { patternProperties } = schema as { patternProperties?: Record<string, unknown> };
  for (const pattern of Object.keys(patternProperties ?? {})) {
    // Some names of the localisation schema, all about activities, are no patterns to JavaScript. We use none of them.
    if (patternProperties && !isPattern(pattern)) delete patternProperties[pattern];
  }
  return await AppManifestUtils.validateAgainstSchema(file as AppManifest, schema);
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

/** The manifest as Teams shows it in the language: each text laid over the one at its path. */
function translated(original: AppManifest, { $schema: _, ...strings }: LanguageStrings): AppManifest {
  const copy = structuredClone(original);
  for (const [path, text] of Object.entries(strings)) {
    const steps = path.match(/[^.[\]]+/g) ?? [];
    const last = steps.pop() ?? '';
    const holder = steps.reduce<object>((at, step) => Reflect.get(at, step) as object, copy);
    Reflect.set(holder, last, text);
  }
  return copy;
}
