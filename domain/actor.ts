import type { Language, Region } from './vocabulary.ts';

/** A role that somebody holds, and what it reaches. */
export type Grant =
  | { readonly role: 'regional-contact'; readonly region: Region }
  | { readonly role: 'service-leader'; readonly serviceId: string }
  | { readonly role: 'site-leader'; readonly serviceId: string; readonly siteId: string | null }
  | { readonly role: 'national-coordinator' | 'moderator' };

/** A person whom the channel's token vouches for and the store knows. */
export type PersonActor = {
  readonly kind: 'person';
  readonly personId: string;
  readonly name: string;
  /** What the person chose; null follows the client, then the region (`domain/language.ts`). */
  readonly language: Language | null;
  readonly region: Region | null;
  readonly grants: readonly Grant[];
};

/** Timer work acts in its own name and is authorised like everybody else. */
export type SystemActor = { readonly kind: 'system'; readonly job: string };

/** What a channel belongs to: the service unit of a region, or the reference group of a service. */
export type ChannelTarget =
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'group'; readonly serviceId: string };

/** Everybody who reads a channel, as one reader: sees what all of them may see, and may do nothing itself. */
export type ChannelActor = {
  readonly kind: 'channel';
  readonly conversationId: string;
  readonly target: ChannelTarget;
  readonly language: Language;
};

export type Actor = PersonActor | SystemActor | ChannelActor;

export function isContactOf(actor: Actor, region: Region): boolean {
  return holds(actor, (grant) => grant.role === 'regional-contact' && grant.region === region);
}

export function leadsService(actor: Actor, serviceId: string): boolean {
  return holds(actor, (grant) => grant.role === 'service-leader' && grant.serviceId === serviceId);
}

export function leadsSiteOf(actor: Actor, serviceId: string): boolean {
  return holds(actor, (grant) => grant.role === 'site-leader' && grant.serviceId === serviceId);
}

export function leadsSite(actor: Actor, siteId: string): boolean {
  return holds(actor, (grant) => grant.role === 'site-leader' && grant.siteId === siteId);
}

export function isCoordinator(actor: Actor): boolean {
  return holds(actor, (grant) => grant.role === 'national-coordinator');
}

export function holdsRole(actor: Actor, role: Grant['role']): boolean {
  return holds(actor, (grant) => grant.role === role);
}

function holds(actor: Actor, matches: (grant: Grant) => boolean): boolean {
  return actor.kind === 'person' && actor.grants.some(matches);
}
