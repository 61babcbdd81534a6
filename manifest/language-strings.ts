import { type AppManifest, schemaFolder } from './app-manifest.ts';

/** A file of one language: each text by its path in the manifest, as Teams' localisation schema spells paths. */
export type LanguageStrings = Readonly<Record<string, string>>;

/** Every text of a manifest that Teams translates, by its path. */
export function languageStrings(manifest: AppManifest): LanguageStrings {
  return {
    $schema: `${schemaFolder}/MicrosoftTeams.Localization.schema.json`,
    'name.short': manifest.name.short,
    'name.full': manifest.name.full ?? manifest.name.short,
    'description.short': manifest.description.short,
    'description.full': manifest.description.full,
    ...Object.fromEntries(commandStrings(manifest)),
  };
}

function commandStrings(manifest: AppManifest): (readonly [string, string])[] {
  const lists = manifest.bots?.[0]?.commandLists ?? [];
  return lists.flatMap(({ commands }, list) =>
    commands.flatMap(({ title, description }, command) => {
      const path = `bots[0].commandLists[${list}].commands[${command}]`;
      return [[`${path}.title`, title] as const, [`${path}.description`, description ?? title] as const];
    }),
  );
}
