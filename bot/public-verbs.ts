import { isOfferedInChannels } from '../domain/channel-access.ts';
import type { Verb } from '../domain/verbs.ts';
import type { Request } from './service.ts';

/** What is answered wherever it is asked: it is about no case. */
const forEverybody: readonly Verb[] = [
  'open-help',
  'open-mandate',
  'open-faq',
  'open-channel',
  'open-unbinding',
  'bind-channel',
  'unbind-channel',
  'choose-channel-language',
];

/** The figures of a region, for all who read its channel: they name nobody there. */
const figures: readonly Verb[] = ['open-region', 'open-region-list'];

/** Whether a press is taken where others read along; anything else is answered in private. */
export function isTakenInPublic(verb: Verb, { reader }: Request): boolean {
  if (forEverybody.includes(verb)) return true;
  if (reader.kind !== 'channel') return false;
  return isOfferedInChannels(verb) || (reader.target.kind === 'region' && figures.includes(verb));
}

/** What a word asks for where others read along; in a channel, the language is the channel's. */
export function publicVerb(verb: Verb | null, { reader }: Request): Verb | null {
  if (verb === 'open-region') {
    return reader.kind === 'channel' && reader.target.kind === 'region' ? verb : null;
  }
  if (verb === 'open-language') return reader.kind === 'channel' ? 'open-channel' : null;
  return verb !== null && verb !== 'open-help' && forEverybody.includes(verb) ? verb : null;
}
