import { type RawBuilder, sql } from 'kysely';
import { nameOfErased } from '../domain/erasure.ts';
import type { ImportKind } from '../domain/import/kinds.ts';
import type { ImportPlan } from '../domain/import/plan-import.ts';
import type { CommandContext } from './command.ts';
import type { Tx } from './store.ts';

const rowsInOneStatement = 5_000;

/** A day as a moment: the beginning of it in Oslo, or this very moment when it is today. */
const moment = (day: string) =>
  `case when ${day} = oslo_today() then business_now() else ${day}::timestamp at time zone 'Europe/Oslo' end`;

/** What is given as `entity`, a row for each thing; names of columns are our own words. */
const types: Readonly<Record<ImportKind, string>> = {
  trust: 'id uuid, name text, "shortName" text, region text',
  service: `id uuid, code text, type text, name text, "nameNn" text, "nameEn" text, "isErn" boolean,
    "startedOn" date, "evaluatedOn" date, "termEndsOn" date`,
  site: 'id uuid, "serviceId" uuid, "trustId" uuid, "isResponsible" boolean, until date',
  person: 'id uuid, name text, email text, region text, "trustId" uuid, competence text, language text',
  identity: '"tenantId" uuid, "objectId" uuid, "personId" uuid',
  role: 'id uuid, "personId" uuid, role text, region text, "serviceId" uuid, "siteId" uuid, "from" date, until date',
  group: 'id uuid, "leaderId" uuid, "decidedBy" text, "decidedOn" date, "lastMetOn" date',
  seat: `id uuid, "serviceId" uuid, kind text, region text, "siteId" uuid, "standsFor" text, number smallint,
    "vacantSince" date, "isRetired" boolean`,
  membership: 'id uuid, "seatId" uuid, "personId" uuid, "from" date, until date',
};

const inserts: Readonly<Record<ImportKind, string>> = {
  trust: 'insert into trust (id, name, short_name, region) select id, name, "shortName", region from entity',
  service: `insert into service (id, code, type, name_nb, name_nn, name_en, is_ern_network, started_on, evaluated_on,
      term_ends_on)
    select id, code, type, name, "nameNn", "nameEn", "isErn", "startedOn", "evaluatedOn", "termEndsOn" from entity`,
  site: `insert into site (id, service_id, trust_id, is_responsible, closed_on)
    select id, "serviceId", "trustId", "isResponsible", until from entity`,
  // Where all of another installation is brought in, whoever was erased there is erased here too.
  person: `insert into person (id, name, email, region, trust_id, competence, language, erased_at)
    select id, name, email, region, "trustId", competence, language,
      case when name = '${nameOfErased}' and email is null then business_now() end from entity`,
  identity: `insert into identity (tenant_id, object_id, person_id)
    select "tenantId", "objectId", "personId" from entity`,
  role: `insert into role_grant (id, person_id, role, region, service_id, site_id, granted_at, ended_at)
    select id, "personId", role, region, "serviceId", "siteId", ${moment('"from"')}, ${moment('until')} from entity`,
  group: `insert into reference_group (service_id, leader_id, leader_decided_by, leader_decided_on, last_met_on)
    select id, "leaderId", "decidedBy", "decidedOn", "lastMetOn" from entity`,
  seat: `insert into seat (id, service_id, kind, region, site_id, stands_for, number, vacant_since, retired_at)
    select id, "serviceId", kind, region, "siteId", "standsFor", number, ${moment('"vacantSince"')},
      case when "isRetired" then business_now() end from entity`,
  membership: `insert into membership (id, seat_id, person_id, starts_on, ends_on, end_settled_at)
    select id, "seatId", "personId", "from", until, case when until < oslo_today() then business_now() end
    from entity`,
};

const updates: Readonly<Partial<Record<ImportKind, string>>> = {
  trust: `update trust set name = entity.name, short_name = entity."shortName", region = entity.region
    from entity where trust.id = entity.id`,
  service: `update service set code = entity.code, type = entity.type, name_nb = entity.name,
      name_nn = entity."nameNn", name_en = entity."nameEn", is_ern_network = entity."isErn",
      started_on = entity."startedOn", evaluated_on = entity."evaluatedOn", term_ends_on = entity."termEndsOn"
    from entity where service.id = entity.id`,
  site: 'update site set is_responsible = entity."isResponsible" from entity where site.id = entity.id',
  person: `update person set name = entity.name, email = entity.email, region = entity.region,
      trust_id = entity."trustId", competence = entity.competence, language = entity.language
    from entity where person.id = entity.id`,
  role: `update role_grant set ended_at = ${moment('entity.until')} from entity where role_grant.id = entity.id`,
  group: `update reference_group set leader_id = entity."leaderId", leader_decided_by = entity."decidedBy",
      leader_decided_on = entity."decidedOn", last_met_on = entity."lastMetOn"
    from entity where reference_group.service_id = entity.id`,
  seat: `update seat set
      vacant_since = case when (vacant_since at time zone 'Europe/Oslo')::date is distinct from entity."vacantSince"
        then ${moment('entity."vacantSince"')} else vacant_since end,
      retired_at = case when entity."isRetired" then coalesce(retired_at, business_now()) end
    from entity where seat.id = entity.id`,
  membership: `update membership set ends_on = entity.until, end_recorded_at = business_now(),
      end_recorded_by = $ACTOR, end_settled_at = case when entity.until < oslo_today() then business_now() end
    from entity where membership.id = entity.id`,
};

/** In an order in which each row finds those that it names, and in which nobody is in the way of a successor. */
const steps: readonly (readonly [ImportKind, 'updates' | 'inserts'])[] = [
  ['trust', 'updates'],
  ['service', 'updates'],
  ['trust', 'inserts'],
  ['service', 'inserts'],
  ['site', 'inserts'],
  ['person', 'inserts'],
  ['person', 'updates'],
  ['identity', 'inserts'],
  ['role', 'updates'],
  ['role', 'inserts'],
  ['group', 'updates'],
  ['group', 'inserts'],
  ['seat', 'updates'],
  ['seat', 'inserts'],
  ['membership', 'updates'],
  ['membership', 'inserts'],
];

/** Writes what the plan adds and changes; what follows from it for others is `follow-import.ts`. */
export async function writeImport(
  tx: Tx,
  { actor }: Pick<CommandContext, 'actor'>,
  { added, changed }: Pick<ImportPlan, 'added' | 'changed'>,
): Promise<void> {
  const actorId = actor.kind === 'person' ? actor.personId : null;
  const answering = changed.site.filter(({ isResponsible }) => isResponsible);
  // One site answers for a service at every moment, or none: never two.
  const others = changed.site.filter(({ isResponsible }) => !isResponsible);
  await write(tx, 'site', updates.site, others, actorId);
  for (const [kind, how] of steps) {
    const statement = how === 'inserts' ? inserts[kind] : updates[kind];
    await write(tx, kind, statement, (how === 'inserts' ? added : changed)[kind], actorId);
  }
  await write(tx, 'site', updates.site, answering, actorId);
}

async function write(
  tx: Tx,
  kind: ImportKind,
  statement: string | undefined,
  entities: readonly object[],
  actorId: string | null,
): Promise<void> {
  if (statement === undefined || entities.length === 0) return;
  const [before = '', after] = statement.split('$ACTOR');
  const written: RawBuilder<unknown> =
    after === undefined ? sql.raw(before) : sql`${sql.raw(before)}${actorId}::uuid${sql.raw(after)}`;
  for (let first = 0; first < entities.length; first += rowsInOneStatement) {
    const rows = JSON.stringify(entities.slice(first, first + rowsInOneStatement));
    await sql`with entity as (select * from json_to_recordset(${rows}::json) as given(${sql.raw(types[kind])}))
      ${written}`.execute(tx);
  }
}
