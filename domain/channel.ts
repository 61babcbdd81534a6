import { type Actor, type ChannelTarget, isContactOf, isCoordinator, leadsService } from './actor.ts';
import type { Language, Region } from './vocabulary.ts';

/** Who decides which channel is whose: a contact for the own region, the service leader for the group. */
export function mayBindChannel(actor: Actor, target: ChannelTarget): boolean {
  return target.kind === 'region' ? isContactOf(actor, target.region) : leadsService(actor, target.serviceId);
}

/** The same, and the coordinators, who tidy up what others left behind. */
export function mayLookAfterChannel(actor: Actor, target: ChannelTarget): boolean {
  return mayBindChannel(actor, target) || isCoordinator(actor);
}

export function isSameTarget(one: ChannelTarget, other: ChannelTarget): boolean {
  return one.kind === 'region'
    ? other.kind === 'region' && one.region === other.region
    : other.kind === 'group' && one.serviceId === other.serviceId;
}

/** What a channel reads: what was chosen in it, else the language that the region writes. */
export function channelLanguage(chosen: Language | null, region: Region | null): Language {
  return chosen ?? (region === 'vest' ? 'nn' : 'nb');
}
