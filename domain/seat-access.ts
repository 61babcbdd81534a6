import { type Actor, isContactOf, leadsService } from './actor.ts';
import { appointingRegion } from './nomination.ts';
import type { SeatVerb } from './verbs.ts';
import type { Region, SeatKind } from './vocabulary.ts';

export const seatRelations = ['holder', 'service-leader', 'service-contact', 'region-contact'] as const;
/** The relation that somebody has to a seat; rights follow from it. */
export type SeatRelation = (typeof seatRelations)[number];

export type SeatFacts = {
  readonly serviceId: string;
  readonly seat: { readonly kind: SeatKind; readonly region: Region | null };
  readonly serviceRegion: Region;
  /** Whoever holds the seat, or held it last where it is vacant. */
  readonly holderId: string | null;
};

export function relationsToSeat(
  actor: Actor,
  { serviceId, seat, serviceRegion, holderId }: SeatFacts,
): SeatRelation[] {
  if (actor.kind !== 'person') return [];
  const appointing = appointingRegion({ seat: { id: '', serviceId, ...seat }, serviceRegion });
  const holds: Readonly<Record<SeatRelation, boolean>> = {
    holder: actor.personId === holderId,
    'service-leader': leadsService(actor, serviceId),
    'service-contact': isContactOf(actor, serviceRegion),
    'region-contact': isContactOf(actor, appointing),
  };
  return seatRelations.filter((relation) => holds[relation]);
}

/** R23: members say for themselves that they leave; the service and both regions may record it. */
const permissions: Readonly<Record<SeatVerb, readonly SeatRelation[]>> = {
  'report-leaving': seatRelations,
  'undo-leaving': seatRelations,
  'retire-seat': ['service-leader'],
};

export function mayWithSeat(relations: readonly SeatRelation[], verb: SeatVerb): boolean {
  return permissions[verb].some((relation) => relations.includes(relation));
}
