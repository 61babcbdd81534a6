import { type RawBuilder, sql } from 'kysely';
import type { ImportKind } from '../domain/import/kinds.ts';
import type { EntityOf, ImportState } from '../domain/import/state.ts';
import { isErased } from './living.ts';
import type { Database, Tx } from './store.ts';

const oslo = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone 'Europe/Oslo')::date`;

/** Whoever it is now: an entry that was joined into another is no thing of its own here. */
const whoever = (column: string) =>
  sql`coalesce((select joined_into from person where person.id = ${sql.ref(column)}), ${sql.ref(column)})`;

const selects: { readonly [Kind in ImportKind]: RawBuilder<EntityOf[Kind]> } = {
  trust: sql`select id, name, short_name as "shortName", region from trust order by id`,
  service: sql`select id, code, type, name_nb as name, name_nn as "nameNn", name_en as "nameEn",
    is_ern_network as "isErn", started_on as "startedOn", evaluated_on as "evaluatedOn",
    term_ends_on as "termEndsOn" from service order by id`,
  site: sql`select id, service_id as "serviceId", trust_id as "trustId", is_responsible as "isResponsible",
    closed_on as until from site order by id`,
  person: sql`select id, name, email, region, trust_id as "trustId", competence, language from person
    where joined_into is null order by id`,
  identity: sql`select tenant_id as "tenantId", object_id as "objectId", ${whoever('person_id')} as "personId" from identity
    order by tenant_id, object_id`,
  role: sql`select id, ${whoever('person_id')} as "personId", role, region, service_id as "serviceId", site_id as "siteId",
    ${oslo(sql`granted_at`)} as "from", ${oslo(sql`ended_at`)} as until from role_grant order by granted_at, id`,
  group: sql`select service_id as id, ${whoever('leader_id')} as "leaderId", leader_decided_by as "decidedBy",
    leader_decided_on as "decidedOn", last_met_on as "lastMetOn" from reference_group order by service_id`,
  seat: sql`select id, service_id as "serviceId", kind, region, site_id as "siteId", stands_for as "standsFor", number,
    ${oslo(sql`vacant_since`)} as "vacantSince", retired_at is not null as "isRetired",
    exists (select from nomination where nomination.seat_id = seat.id and nomination.closed_at is null)
      or exists (select from candidate_request request where request.seat_id = seat.id and request.closed_at is null)
      as "hasCase"
    from seat order by id`,
  membership: sql`select id, seat_id as "seatId", ${whoever('person_id')} as "personId", starts_on as "from", ends_on as until
    from membership order by starts_on, id`,
};

/** Everything that can be imported, as it stands: some hundred thousand rows at the most. */
export async function readImportState(db: Database | Tx): Promise<ImportState> {
  const today = await sql<{ today: string }>`select oslo_today() as today`.execute(db);
  const tenants = await sql<ImportState['tenants'][number]>`select id, name from tenant order by id`.execute(
    db,
  );
  const joined = await sql<ImportState['joined'][number]>`
    select id, email, joined_into as into from person where joined_into is not null order by id`.execute(db);
  const erased = await sql<{ id: string }>`
    select id from person where joined_into is null and ${isErased()} order by id`.execute(db);
  const all = async <Kind extends ImportKind>(kind: Kind) => (await selects[kind].execute(db)).rows;
  return {
    today: today.rows[0]?.today ?? '',
    tenants: tenants.rows,
    trust: await all('trust'),
    service: await all('service'),
    site: await all('site'),
    person: await all('person'),
    identity: await all('identity'),
    role: await all('role'),
    group: await all('group'),
    seat: await all('seat'),
    membership: await all('membership'),
    joined: joined.rows,
    erased: erased.rows.map(({ id }) => id),
  };
}
