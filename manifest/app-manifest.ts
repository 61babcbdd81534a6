import type { TeamsManifestV1D29 } from '@microsoft/app-manifest';
import { tabEntity } from '../text/teams-links.ts';
import { textIn } from '../text/text-in.ts';
import { commandLists, scopes } from './command-lists.ts';
import { colours } from './icons/round-table.ts';
import { defaultLanguage, type ManifestLanguage, manifestLanguages, wordsIn } from './languages.ts';
import type { ManifestSettings } from './settings.ts';

export type AppManifest = TeamsManifestV1D29.TeamsManifestV1D29;

export const schemaFolder = 'https://developer.microsoft.com/json-schemas/teams/v1.29';

/** The files that the manifest names, from the root of the package. */
export const iconFiles = { color: 'color.png', outline: 'outline.png' } as const;
export const languageFile = (language: ManifestLanguage): string => `${language}.json`;

/**
 * `manifest.json` with its texts in the language. `version` is the program's, three numbers: Teams takes an update
 * for one only when it grows.
 */
export function appManifest(
  settings: ManifestSettings,
  version: string,
  language: ManifestLanguage,
): AppManifest {
  const { name } = settings;
  const words = wordsIn[language];
  const [help] = textIn(language).commandWords['open-help'];
  return {
    $schema: `${schemaFolder}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.29',
    version,
    id: settings.appId,
    localizationInfo,
    developer: {
      name: settings.publisher,
      websiteUrl: settings.websiteUrl,
      privacyUrl: settings.privacyUrl,
      termsOfUseUrl: settings.termsOfUseUrl,
    },
    name: { short: name, full: words.fullName(name) },
    description: { short: words.inShort, full: words.atLength(name, help) },
    icons: iconFiles,
    accentColor: colours.table,
    // A bot can write first only to those who have it in their own chat.
    defaultInstallScope: 'personal',
    bots: [{ botId: settings.appId, scopes, commandLists: commandLists(language) }],
    staticTabs: [
      {
        entityId: tabEntity,
        name,
        contentUrl: `https://${settings.host}/tab/`,
        websiteUrl: `https://${settings.host}/tab/`,
        scopes: ['personal'],
      },
    ],
    configurableTabs: [
      {
        configurationUrl: `https://${settings.host}/tab/#/set-up`,
        canUpdateConfiguration: false,
        scopes: ['team', 'groupChat'],
        // Beside a meeting the questions of the gathering are shown, on its stage in large letters.
        context: ['channelTab', 'meetingChatTab', 'meetingSidePanel', 'meetingStage'],
      },
    ],
    // Teams signs people in to the tab by this registration.
    webApplicationInfo: {
      id: settings.appId,
      resource: `api://${settings.host}/${settings.appId}`,
    },
    supportsChannelFeatures: 'tier1',
    // It knows people by their object id, and writes to them unasked. Nothing is read from teams or chats.
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [settings.host],
  };
}

const localizationInfo: NonNullable<AppManifest['localizationInfo']> = {
  defaultLanguageTag: defaultLanguage,
  defaultLanguageFile: languageFile(defaultLanguage),
  additionalLanguages: manifestLanguages
    .filter((language) => language !== defaultLanguage)
    .map((language) => ({ languageTag: language, file: languageFile(language) })),
};
