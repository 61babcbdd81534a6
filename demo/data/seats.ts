import { type Region, regions, type SeatKind } from '../../domain/vocabulary.ts';
import type { SeatCase } from './cases.ts';
import { dateOf } from './days.ts';
import type { Draft } from './draft.ts';
import type { DemoPerson } from './people.ts';
import type { Row } from './rows.ts';
import type { DemoService, DemoSite } from './services.ts';

export type SeatPlan = {
  readonly path: string;
  readonly kind: SeatKind;
  readonly region: Region | null;
  readonly site: DemoSite | null;
  /** Whether the group's interesting case is about this seat. */
  readonly isCase: boolean;
};
export type DemoSeat = SeatPlan & {
  readonly id: string;
  readonly row: Row<'seat'>;
  holder: DemoPerson | null;
};

/** Four regions, each site, one or two users; now and then others and a secretary. */
export function plannedSeats(
  draft: Draft,
  service: DemoService,
  { seatCase, hasAll }: { readonly seatCase: SeatCase | null; readonly hasAll: boolean },
): SeatPlan[] {
  const seats: SeatPlan[] = [];
  const add = (kind: SeatKind, mark: string | number, region: Region | null, site: DemoSite | null) => {
    const wanted = region ?? kind;
    const isCase = seatCase?.seat === wanted && seats.every((seat) => !seat.isCase);
    seats.push({ path: `${service.path}/seat/${kind}/${mark}`, kind, region, site, isCase });
  };
  for (const region of regions) add('regional', region, region, null);
  for (const site of service.sites) add('service', site.trust, null, site);
  add('user', 0, null, null);
  if (draft.random.chance(0.4)) add('user', 1, null, null);
  // Chance is asked whether or not it decides: the rest of the country stays as it is.
  const hasOther = draft.random.chance(0.15);
  const hasSecretary = draft.random.chance(0.15);
  if (hasOther || hasAll) add('other', 0, null, null);
  if (hasSecretary || hasAll) add('secretary', 0, null, null);
  return seats;
}

export function addSeat(
  draft: Draft,
  { service }: { readonly service: DemoService },
  plan: SeatPlan,
): DemoSeat {
  const row: Row<'seat'> = {
    id: draft.id(plan.path),
    service_id: service.id,
    kind: plan.kind,
    region: plan.region,
    site_id: plan.site?.id ?? null,
    vacant_since: null,
    version: 1,
    stands_for: plan.kind === 'other' ? 'kommunehelsetjenesten' : null,
  };
  draft.rows.seat.push(row);
  return { ...plan, id: row.id, row, holder: null };
}

export type Holding = {
  readonly person: DemoPerson;
  /** Dates; without `until` the person holds the seat today. */
  readonly since: string;
  readonly until?: string;
  /** When somebody wrote down that the person leaves. */
  readonly endRecordedAt?: string;
  readonly appointment?: { readonly nominationId: string; readonly by: string; readonly at: string };
};

export function holdSeat(draft: Draft, seat: DemoSeat, holding: Holding): void {
  const { person, since, until, endRecordedAt, appointment } = holding;
  draft.rows.membership.push({
    id: draft.id(`${seat.path}/member/${since}`),
    seat_id: seat.id,
    person_id: person.id,
    starts_on: since,
    ends_on: until ?? null,
    nomination_id: appointment?.nominationId ?? null,
    appointed_by: appointment?.by ?? null,
    appointed_at: appointment?.at ?? null,
    end_recorded_at: endRecordedAt ?? null,
    // What followed from it is in the data already.
    end_settled_at: until && until < dateOf(draft.now) ? `${until}T22:30:00.000Z` : null,
  });
}
