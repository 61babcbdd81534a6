import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { daysToAnswer } from '../domain/duty.ts';
import { type ImportKind, importKinds } from '../domain/import/kinds.ts';
import type { ImportPlan } from '../domain/import/plan-import.ts';
import type { EntityOf, ImportState } from '../domain/import/state.ts';
import type { CommandContext } from './command.ts';
import { dueWithin } from './duty.ts';
import { type ChangedSubject, refreshCards } from './outgoing.ts';
import { sendToNewAddresses } from './refused-address.ts';
import type { Tx } from './store.ts';

/**
 * What an import gives rise to: the audit trail, who led a group before, duties that begin and end, and cards that show
 * what is another now. It sends no notices: what somebody owes stands in their list, and reminders come as always.
 */
export async function followImport(
  tx: Tx,
  context: CommandContext,
  state: ImportState,
  plan: ImportPlan,
): Promise<void> {
  const seats = new Map([...state.seat, ...plan.added.seat].map((seat) => [seat.id, seat]));
  await recordEvents(tx, context, plan, seats);
  await recordLeaders(tx, context, state, plan);
  await settleDuties(tx, context, state, plan);
  await refresh(tx, context, state, plan, seats);
  if (plan.changed.person.length > 0) await sendToNewAddresses(tx, context.store.queue);
}

const subjectTypes: Readonly<Record<ImportKind, string>> = {
  trust: 'trust',
  service: 'service',
  site: 'service',
  person: 'person',
  identity: 'person',
  role: 'person',
  group: 'group',
  seat: 'seat',
  membership: 'seat',
};

type Told = {
  readonly subject_id: string;
  readonly service_id?: string | null;
  readonly codes?: Readonly<Record<string, string | number | boolean | null>>;
};
type Teller<Kind extends ImportKind> = (entity: EntityOf[Kind], seats: Map<string, EntityOf['seat']>) => Told;

/** Ids and codes only: the trail is never erased. */
const tellers: { readonly [Kind in ImportKind]: Teller<Kind> } = {
  trust: ({ id, region }) => ({ subject_id: id, codes: { region } }),
  service: ({ id, type, startedOn, evaluatedOn, termEndsOn }) => ({
    subject_id: id,
    service_id: id,
    codes: { type, startedOn, evaluatedOn, termEndsOn },
  }),
  site: ({ serviceId, trustId, isResponsible }) => ({
    subject_id: serviceId,
    service_id: serviceId,
    codes: { trustId, isResponsible },
  }),
  person: ({ id, region }) => ({ subject_id: id, codes: { region } }),
  identity: ({ personId, tenantId, objectId }) => ({ subject_id: personId, codes: { tenantId, objectId } }),
  role: ({ personId, role, region, serviceId, siteId, from, until }) => ({
    subject_id: personId,
    service_id: serviceId,
    codes: { role, region, siteId, from, until },
  }),
  group: ({ id, leaderId, decidedOn, lastMetOn }) => ({
    subject_id: id,
    service_id: id,
    codes: { leaderId, decidedOn, lastMetOn },
  }),
  seat: ({ id, serviceId, kind, region, isRetired }) => ({
    subject_id: id,
    service_id: serviceId,
    codes: { seat: kind, region, isRetired },
  }),
  membership: ({ seatId, personId, from, until }, seats) => ({
    subject_id: seatId,
    service_id: seats.get(seatId)?.serviceId ?? null,
    codes: { personId, from, until },
  }),
};

async function recordEvents(
  tx: Tx,
  { actor, correlationId }: CommandContext,
  { added, changed }: ImportPlan,
  seats: Map<string, EntityOf['seat']>,
): Promise<void> {
  const rows = importKinds.flatMap((kind) => {
    const tell = tellers[kind] as Teller<ImportKind>;
    const told = (what: 'added' | 'changed', entities: readonly EntityOf[ImportKind][]) =>
      entities.map((entity) => {
        const { codes, ...about } = tell(entity as never, seats);
        return { subject_type: subjectTypes[kind], ...about, codes: { kind, what, ...codes } };
      });
    return [...told('added', added[kind]), ...told('changed', changed[kind])];
  });
  const actorId = actor.kind === 'person' ? actor.personId : null;
  await sql`insert into event (actor_id, verb, subject_type, subject_id, service_id, codes, correlation_id)
    select ${actorId}::uuid, 'apply-import', subject_type, subject_id, service_id, codes, ${correlationId}
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given(subject_type text, subject_id uuid, service_id uuid, codes jsonb)`.execute(tx);
}

/** Who led before is kept, and who leads now has a record that can be taken back (R9). */
async function recordLeaders(
  tx: Tx,
  { actor }: CommandContext,
  state: ImportState,
  plan: ImportPlan,
): Promise<void> {
  const { left, came } = newLeaders(state, plan);
  const actorId = actor.kind === 'person' ? actor.personId : null;
  const given = sql.raw('given("serviceId" uuid, "leaderId" uuid, "decidedBy" text, "decidedOn" date)');
  await sql`insert into leader_designation (id, service_id, leader_id, decided_by, decided_on, recorded_at)
    select gen_random_uuid(), "serviceId", "leaderId", coalesce("decidedBy", ''), coalesce("decidedOn", oslo_today()),
      business_now() - interval '1 second'
    from json_to_recordset(${JSON.stringify(left)}::json) as ${given}
    where not exists (select from leader_designation known where known.service_id = given."serviceId"
      and known.leader_id = given."leaderId" and known.undone_at is null)`.execute(tx);
  await sql`insert into leader_designation (id, service_id, leader_id, decided_by, decided_on, recorded_by)
    select gen_random_uuid(), "serviceId", "leaderId", coalesce("decidedBy", ''), coalesce("decidedOn", oslo_today()),
      ${actorId}::uuid
    from json_to_recordset(${JSON.stringify(came)}::json) as ${given}`.execute(tx);
}

type Led = { serviceId: string; leaderId: string; decidedBy: string | null; decidedOn: string | null };

function newLeaders(state: ImportState, { changed }: ImportPlan) {
  const before = new Map(state.group.map((group) => [group.id, group]));
  const others = changed.group.filter(({ id, leaderId }) => before.get(id)?.leaderId !== leaderId);
  const led = (groups: readonly EntityOf['group'][]): Led[] =>
    groups.flatMap(({ id: serviceId, leaderId, decidedBy, decidedOn }) =>
      leaderId ? [{ serviceId, leaderId, decidedBy, decidedOn }] : [],
    );
  return {
    left: led(others.flatMap(({ id }) => before.get(id) ?? [])),
    came: led(others),
    without: others.filter(({ leaderId }) => leaderId === null).map(({ id }) => id),
  };
}

/** A vacant seat is the service's to fill, unless somebody is on the way to it; a group that lost its leader wants one. */
async function settleDuties(
  tx: Tx,
  { actor }: CommandContext,
  state: ImportState,
  plan: ImportPlan,
): Promise<void> {
  const actorId = actor.kind === 'person' ? actor.personId : null;
  const { came, without } = newLeaders(state, plan);
  const seats = [...plan.added.seat, ...plan.changed.seat];
  const vacant = seats.filter(({ vacantSince, isRetired, hasCase }) => vacantSince && !isRetired && !hasCase);
  const settled = seats.filter(({ vacantSince, isRetired }) => !vacantSince || isRetired);
  await sql`update duty set done_at = business_now(), done_by = ${actorId}
    where done_at is null and kind in ('fill-seat', 'designate-leader') and subject_id = any(${[
      ...settled.map(({ id }) => id),
      ...came.map(({ serviceId }) => serviceId),
    ]}::uuid[])`.execute(tx);
  await openDuties(tx, 'fill-seat', 'seat', vacant);
  await openDuties(
    tx,
    'designate-leader',
    'group',
    without.map((id) => ({ id, serviceId: id })),
  );
}

async function openDuties(
  tx: Tx,
  kind: 'fill-seat' | 'designate-leader',
  subjectType: 'seat' | 'group',
  subjects: readonly { readonly id: string; readonly serviceId: string }[],
): Promise<void> {
  if (subjects.length === 0) return;
  const dueAt = await dueWithin(tx, daysToAnswer[kind]);
  const given = subjects.map(({ id, serviceId }) => ({ id: randomUUID(), subjectId: id, serviceId }));
  await sql`insert into duty (id, kind, subject_type, subject_id, service_id, role, due_at)
    select id, ${kind}, ${subjectType}, "subjectId", "serviceId", 'service-leader', ${dueAt}::timestamptz
    from json_to_recordset(${JSON.stringify(given)}::json) as given(id uuid, "subjectId" uuid, "serviceId" uuid)
    on conflict do nothing`.execute(tx);
}

/** Cards of groups and seats that were there before. */
async function refresh(
  tx: Tx,
  { store, correlationId }: CommandContext,
  state: ImportState,
  { added, changed }: ImportPlan,
  seats: Map<string, EntityOf['seat']>,
): Promise<void> {
  const changedSeats = new Set([
    ...changed.seat.map(({ id }) => id),
    ...[...added.membership, ...changed.membership].map(({ seatId }) => seatId),
  ]);
  const groups = new Set([
    ...[...changedSeats].flatMap((id) => seats.get(id)?.serviceId ?? []),
    ...added.seat.map(({ serviceId }) => serviceId),
    ...changed.group.map(({ id }) => id),
    ...changed.service.map(({ id }) => id),
  ]);
  const known = new Set([...state.group, ...state.seat].map(({ id }) => id));
  const ofSeats = await sql<ChangedSubject>`update seat set version = version + 1
    where id = any(${[...changedSeats].filter((id) => known.has(id))}::uuid[])
    returning id as "subjectId", version, ${correlationId}::text as "correlationId"`.execute(tx);
  const ofGroups = await sql<ChangedSubject>`update reference_group set version = version + 1
    where service_id = any(${[...groups].filter((id) => known.has(id))}::uuid[])
    returning service_id as "subjectId", version, ${correlationId}::text as "correlationId"`.execute(tx);
  const subjects = [...ofSeats.rows, ...ofGroups.rows];
  if (subjects.length > 0) await refreshCards(tx, store.queue, ...subjects);
}
