import { taughtCommands } from '../text/commands.ts';
import type { CommandVerb } from '../text/nb/help.ts';
import type { ManifestLanguage } from './languages.ts';

/** Where Teams offers commands. */
export type Scope = 'personal' | 'groupChat' | 'team';

const forSome: readonly CommandVerb[] = ['open-deliveries', 'open-region', 'open-settings'];
/** Teams takes twelve; whoever sits in a group is taught these by help, and finds them on the group's card. */
const leftOut: readonly CommandVerb[] = ['open-problem-form', 'open-spread-form'];
const forChannels: readonly CommandVerb[] = ['open-channel', 'open-unbinding'];

/**
 * What can be asked for in each place. Where others read along, the program shows help, and in a channel what belongs
 * to the channel. Some words are for contacts and coordinators alone; a manifest cannot tell people apart, so those are
 * left to their help.
 */
const isOffered: Readonly<Record<Scope, (verb: CommandVerb) => boolean>> = {
  personal: (verb) => ![...forSome, ...leftOut, ...forChannels].includes(verb),
  groupChat: (verb) => verb === 'open-help',
  team: (verb) => verb === 'open-help' || forChannels.includes(verb),
};

export const scopes = Object.keys(isOffered) as Scope[];

/** A list for each place: the words that help teaches in the language, and what each does. */
export function commandLists(language: ManifestLanguage) {
  const taught = taughtCommands(language);
  return scopes.map((scope) => ({
    scopes: [scope],
    commands: taught
      .filter(({ verb }) => isOffered[scope](verb))
      .map(({ word, does }) => ({ title: word, description: does })),
  }));
}
