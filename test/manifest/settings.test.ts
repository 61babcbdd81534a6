import { describe, expect, it } from 'vitest';
import { ManifestSettingsError, readSettings, settingsLeftOut } from '../../manifest/settings.ts';

const appId = '0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f';
const host = 'bot.example.org';

describe('The settings', () => {
  it('are completed with what says that nobody gave it', () => {
    const settings = readSettings({ appId: ` ${appId.toUpperCase()} `, host, publisher: ' ' });
    expect(settings).toMatchObject({ appId, host, name: 'Samråd', publisher: 'Utgiver ikke oppgitt' });
    for (const page of [settings.websiteUrl, settings.privacyUrl, settings.termsOfUseUrl]) {
      expect(page).toMatch(/^https:\/\/bot\.example\.org\/#[a-z]+-ikke-oppgitt$/);
    }
    expect(settingsLeftOut({ appId, host, name: 'Samråd test' })).toEqual([
      'publisher',
      'websiteUrl',
      'privacyUrl',
      'termsOfUseUrl',
    ]);
  });

  it('are taken as they are given', () => {
    const given = {
      appId,
      host,
      name: 'Samråd test',
      publisher: 'Eksempelsykehuset',
      websiteUrl: 'https://www.example.org/samrad',
      privacyUrl: 'https://www.example.org/personvern',
      termsOfUseUrl: 'https://www.example.org/vilkar',
    };
    expect(readSettings(given)).toEqual(given);
  });

  it.each([
    ['', /is missing/, /client\) ID/],
    ['bot', /“bot” is not a GUID/, /app registration/],
    [`{${appId}}`, /is not a GUID/, /app registration/],
    ['00000000-0000-0000-0000-000000000000', /all zeros/, /app registration/],
  ])('refuse “%s” for an app id', (given, problem, remedy) => {
    expect(faultsOf({ appId: given, host })).toEqual([{ setting: 'appId', ...matching(problem, remedy) }]);
  });

  it.each([
    ['', /is missing/, /bot\.example\.org/],
    ['http://bot.example.org', /begins with http,/, /bare name: bot\.example\.org\./],
    ['https://bot.example.org/api/messages', /more than a name/, /bare name: bot\.example\.org\./],
    ['bot.example.org:8443', /more than a name/, /bare name: bot\.example\.org\./],
    ['samråd.example.org', /more than a name/, /bare name: xn--/],
    ['localhost', /this machine/, /npm start/],
    ['LocalHost:3978', /this machine/, /npm start/],
    ['http://localhost:3978', /this machine/, /npm start/],
    ['bot.localhost', /this machine/, /npm start/],
    ['127.0.0.1', /this machine/, /npm start/],
    ['2130706433', /this machine/, /npm start/],
    ['[::1]', /this machine/, /npm start/],
    ['192.0.2.7', /is a number/, /Give the name/],
    ['[2001:db8::7]', /is a number/, /Give the name/],
    ['bot.sykehus.local', /your own network/, /Give the name/],
    ['bot', /not the whole name/, /Give the name/],
    ['*.example.org', /not the whole name/, /Give the name/],
    ['bot_.example.org', /not the whole name/, /Give the name/],
    ['to ord', /not the name of a host/, /Give the name/],
  ])('refuse “%s” for a host', (given, problem, remedy) => {
    expect(faultsOf({ appId, host: given })).toEqual([{ setting: 'host', ...matching(problem, remedy) }]);
  });

  it('refuse names that Teams would cut, and pages that are none', () => {
    const given = {
      name: 'å'.repeat(31),
      publisher: 'å'.repeat(33),
      websiteUrl: 'www.example.org',
      privacyUrl: 'http://www.example.org',
      termsOfUseUrl: `https://www.example.org/${'a'.repeat(2048)}`,
    };
    expect(faultsOf({ appId, host, ...given })).toEqual([
      { setting: 'name', ...matching(/31 characters.*at most 30/, /Shorten/) },
      { setting: 'publisher', ...matching(/33 characters.*at most 32/, /Shorten/) },
      { setting: 'websiteUrl', ...matching(/not an address/, /whole address/) },
      { setting: 'privacyUrl', ...matching(/does not begin with https/, /whole address/) },
      { setting: 'termsOfUseUrl', ...matching(/longer than 2048/, /whole address/) },
    ]);
  });

  it('tell everything that is wrong at once, and each thing once', () => {
    expect(faultsOf({}).map(({ setting }) => setting)).toEqual(['appId', 'host']);
  });
});

function faultsOf(given: Parameters<typeof readSettings>[0]): ManifestSettingsError['faults'] {
  try {
    readSettings(given);
  } catch (error) {
    if (error instanceof ManifestSettingsError) return error.faults;
    throw error;
  }
  return [];
}

function matching(problem: RegExp, remedy: RegExp) {
  return { problem: expect.stringMatching(problem), remedy: expect.stringMatching(remedy) };
}
