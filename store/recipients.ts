import { sql } from 'kysely';
import type { Region } from '../domain/vocabulary.ts';
import { isCurrentMembership } from './current-membership.ts';
import { prepared } from './prepared.ts';
import type { Database, Tx } from './store.ts';

/** Who leads the service today. */
export async function serviceLeaders(db: Database | Tx, serviceId: string): Promise<string[]> {
  return idsIn(await readLeaders(db, { serviceId }));
}

const readLeaders = prepared((db, { serviceId }: { serviceId: string }) =>
  db
    .selectFrom('role_grant')
    .select('person_id')
    .where('role', '=', 'service-leader')
    .where('service_id', '=', serviceId)
    .where('ended_at', 'is', null),
);

/** The contacts of the regions, each once. */
export async function contactsOf(db: Database | Tx, ...regions: readonly Region[]): Promise<string[]> {
  return idsIn(await readContacts(db, { regions }));
}

// The role is spelt out: of a parameter Postgres does not know that the index of contacts has it.
const readContacts = prepared((db, { regions }: { regions: readonly Region[] }) =>
  db
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('role', '=', sql.lit('regional-contact'))
    .where('region', '=', sql<Region>`any(${regions}::text[])`)
    .where('ended_at', 'is', null),
);

/** Who leads the service's group today; nobody while the post is vacant. */
export async function groupLeader(db: Database | Tx, serviceId: string): Promise<string[]> {
  const row = await db
    .selectFrom('reference_group')
    .select('leader_id')
    .where('service_id', '=', serviceId)
    .executeTakeFirst();
  return row?.leader_id ? [row.leader_id] : [];
}

/** Everybody who answers for the whole. */
export async function coordinators(db: Database | Tx): Promise<string[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('role', '=', 'national-coordinator')
    .where('ended_at', 'is', null)
    .execute();
  return idsIn(rows);
}

/** Everybody who holds a seat in the service's group today. */
export async function groupMembers(db: Database | Tx, serviceId: string): Promise<string[]> {
  return idsIn(await readMembers(db, { serviceId }));
}

const readMembers = prepared((db, { serviceId }: { serviceId: string }) =>
  db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .select('membership.person_id')
    .distinct()
    .where('seat.service_id', '=', serviceId)
    .where(isCurrentMembership),
);

function idsIn(rows: readonly { readonly person_id: string }[]): string[] {
  return rows.map((row) => row.person_id);
}

/** Who moderates the gathering. */
export async function moderatorsOf(db: Database | Tx, gatheringId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('gathering_moderator')
    .select('person_id')
    .where('gathering_id', '=', gatheringId)
    .execute();
  return rows.map((row) => row.person_id);
}
