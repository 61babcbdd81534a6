import { taughtCommands } from '../text/commands.ts';
import type { CommandVerb } from '../text/nb/help.ts';
import type { ManifestLanguage } from './languages.ts';

/** Where Teams offers commands. */
export type Scope = 'personal' | 'groupChat' | 'team';

/**
 * What can be asked for in each place. Where others read along, the program shows help and nothing else. The list of
 * deliveries is for coordinators alone; a manifest cannot tell people apart, so it is left to their help.
 */
const offered: Readonly<Record<Scope, readonly CommandVerb[]>> = {
  personal: ['open-home', 'open-vacancies', 'open-nominations', 'open-language', 'open-help'],
  groupChat: ['open-help'],
  team: ['open-help'],
};

export const scopes = Object.keys(offered) as Scope[];

/** A list for each place: the words that help teaches in the language, and what each does. */
export function commandLists(language: ManifestLanguage) {
  const taught = taughtCommands(language);
  return scopes.map((scope) => ({
    scopes: [scope],
    commands: taught
      .filter(({ verb }) => offered[scope].includes(verb))
      .map(({ word, does }) => ({ title: word, description: does })),
  }));
}
