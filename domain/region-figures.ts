import { type Actor, isContactOf, isCoordinator } from './actor.ts';
import type { Region } from './vocabulary.ts';

/** How the seats stand for which a region appoints: its own seats, and the others of its services (R20, R22). */
export type RegionFigures = {
  /** All of them. */
  readonly seats: number;
  readonly filled: number;
  /** Nobody holds them, and nobody is proposed. */
  readonly vacant: number;
  /** Somebody is proposed, also while another still holds the seat. */
  readonly inProcess: number;
  /** Proposals and requests that the contacts have to do something with. */
  readonly waiting: number;
};

export const regionLists = ['vacant', 'in-process', 'waiting', 'services'] as const;
export type RegionList = (typeof regionLists)[number];

/** The contacts of the region, everybody who reads its channel, and the coordinator, who sees all regions. */
export function mayOversee(actor: Actor, region: Region): boolean {
  if (actor.kind === 'channel') return actor.target.kind === 'region' && actor.target.region === region;
  return isContactOf(actor, region) || isCoordinator(actor);
}
