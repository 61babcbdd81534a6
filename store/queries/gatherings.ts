import { sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { type GatheringKind, phaseOf, refuseAsking } from '../../domain/gathering.ts';
import type { GatheringBrief } from '../../domain/views/gathering.ts';
import type { Database, Store } from '../store.ts';

const mostLines = 20;

/** The gatherings that the actor arranges, moderates or is invited to: what is ahead first, then what is over. */
export async function gatherings(
  store: Store,
  actor: Actor,
  only: 'all' | 'asking-open' = 'all',
): Promise<GatheringBrief[]> {
  if (actor.kind !== 'person') return [];
  const rows = await rowsFor(store.db, actor.personId, isCoordinator(actor));
  return rows
    .map(({ now, ...row }) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      cancelledAt: row.cancelledAt,
      phase: phaseOf(row, now),
      mayAsk: refuseAsking(row, now) === null,
      isRegistered: row.isRegistered,
      organises: row.organises,
    }))
    .filter(({ mayAsk }) => only === 'all' || mayAsk);
}

type Row = {
  readonly id: string;
  readonly kind: GatheringKind;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly askingOpensAt: Date;
  readonly askingClosesAt: Date;
  readonly cancelledAt: Date | null;
  readonly isRegistered: boolean;
  readonly organises: boolean;
  readonly now: Date;
};

async function rowsFor(db: Database, personId: string, sawAll: boolean): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select gathering.id, gathering.kind, gathering.title, gathering.starts_at as "startsAt",
      gathering.ends_at as "endsAt", gathering.asking_opens_at as "askingOpensAt",
      gathering.asking_closes_at as "askingClosesAt", gathering.cancelled_at as "cancelledAt",
      coalesce(guest.registered_at is not null, false) as "isRegistered", business_now() as now,
      ${sawAll} or moderator.person_id is not null as organises
    from gathering
    left join gathering_guest guest on guest.gathering_id = gathering.id and guest.person_id = ${personId}
    left join gathering_moderator moderator
      on moderator.gathering_id = gathering.id and moderator.person_id = ${personId}
    where ${sawAll} or guest.person_id is not null or moderator.person_id is not null
    order by gathering.ends_at < business_now(),
      case when gathering.ends_at >= business_now() then gathering.starts_at end, gathering.starts_at desc
    limit ${mostLines}`.execute(db);
  return rows;
}
