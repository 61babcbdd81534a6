import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { SectionContent } from '../domain/content-faults.ts';
import type { ProcessKind, ProcessState, ProcessStep, StepState } from '../domain/process.ts';
import type { ProcessFacts, StepPlace } from '../domain/process-access.ts';
import type { Signed } from '../domain/views/assessment.ts';
import type { ProcessBrief } from '../domain/views/process.ts';
import type { Region, ServiceType } from '../domain/vocabulary.ts';
import { type ServiceColumns, serviceOf } from './case-columns.ts';
import { isCurrentMembership } from './current-membership.ts';
import { isUnattended } from './process-people.ts';
import type { Database, Tx } from './store.ts';

/** A process of a service, with what rights are decided from. */
export type LoadedProcess = ProcessBrief & {
  readonly version: number;
  readonly state: ProcessState;
  readonly outcome: string | null;
  readonly from: string;
  readonly follows: string | null;
  readonly started: Signed;
  readonly ended: Signed | null;
  readonly stopReason: string | null;
  readonly facts: ProcessFacts;
};

export type LoadedStep = {
  readonly id: string;
  readonly processId: string;
  readonly key: string;
  readonly ordinal: number;
  readonly region: Region | null;
  readonly dueOn: string;
  readonly isLate: boolean;
  /** Its region has no contact without a part in the service: the coordinators do it. */
  readonly isUnattended: boolean;
  readonly state: StepState;
  readonly content: SectionContent;
  readonly revision: number;
  readonly version: number;
  readonly written: Signed | null;
  readonly done: Signed | null;
};

/** What the actor is to a service; `serviceId` names its id in the statement. */
export function partColumns(actor: Actor, serviceId: ReturnType<typeof sql>) {
  const personId = actor.kind === 'person' ? actor.personId : null;
  return sql`
    exists (select from reference_group
      where reference_group.service_id = ${serviceId} and leader_id = ${personId}) as "leadsGroup",
    exists (select from membership join seat on seat.id = membership.seat_id
      where seat.service_id = ${serviceId} and seat.retired_at is null
        and membership.person_id = ${personId} and ${isCurrentMembership}) as "isMember"`;
}

/** For a statement that has {@link processSubject} in its `from`. */
export const briefColumns = sql`
  process.id as "processId", process.kind as "processKind", process.region as "processRegion", process.title,
  coalesce(service.type, process.service_type) as type, service.id as "serviceId",
  service.name_nb as nb, service.name_nn as nn, service.name_en as en`;

export const processSubject = sql`service_process process left join service on service.id = process.service_id`;

export type BriefRow = {
  readonly processId: string;
  readonly processKind: ProcessKind;
  readonly processRegion: Region;
  readonly title: string | null;
  readonly type: ServiceType;
} & (ServiceColumns | { readonly serviceId: null });

export function briefOf(row: BriefRow): ProcessBrief {
  const { processId: id, processKind: kind, processRegion: region, type } = row;
  const title = row.title ?? '';
  const service = row.serviceId === null ? null : serviceOf(row);
  return { id, kind, region, type, service, name: service?.name ?? { nb: title, nn: title, en: null } };
}

type Row = BriefRow &
  Pick<LoadedProcess, 'version' | 'state' | 'outcome' | 'from' | 'follows' | 'stopReason'> & {
    readonly startedAt: Date;
    readonly startedBy: string | null;
    readonly endedAt: Date | null;
    readonly endedBy: string | null;
    readonly leadsGroup: boolean;
    readonly isMember: boolean;
  };

/** For reading. What is decided on is locked before ({@link lockProcess}). */
export async function loadProcess(
  db: Database | Tx,
  id: string,
  actor: Actor,
): Promise<LoadedProcess | null> {
  const { rows } = await sql<Row>`
    select ${briefColumns}, process.version, process.state, process.outcome,
      process.reckoned_from::text as "from", process.follows, process.stop_reason as "stopReason",
      process.started_at as "startedAt", starter.name as "startedBy",
      process.ended_at as "endedAt", ender.name as "endedBy",
      ${partColumns(actor, sql`process.service_id`)}
    from ${processSubject}
    left join person starter on starter.id = process.started_by
    left join person ender on ender.id = process.ended_by
    where process.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { version, state, outcome, from, follows, stopReason, leadsGroup, isMember } = row;
  return {
    ...briefOf(row),
    ...{ version, state, outcome, from, follows, stopReason },
    started: { at: row.startedAt, by: row.startedBy ?? '' },
    ended: row.endedAt && { at: row.endedAt, by: row.endedBy ?? '' },
    facts: { serviceId: row.serviceId, region: row.processRegion, leadsGroup, isMember },
  };
}

/** Held until the transaction ends; whoever decides on one of its steps waits for the others. */
export async function lockProcess(tx: Tx, id: string, actor: Actor): Promise<LoadedProcess | null> {
  await sql`select id from service_process where id = ${id} for no key update`.execute(tx);
  return await loadProcess(tx, id, actor);
}

type StepRow = Omit<LoadedStep, 'written' | 'done'> & {
  readonly writtenAt: Date | null;
  readonly writtenBy: string | null;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
};

/** All steps of a process, in order. */
export async function loadSteps(db: Database | Tx, processId: string): Promise<LoadedStep[]> {
  const { rows } = await sql<StepRow>`
    select step.id, step.process_id as "processId", step.key, step.ordinal, step.region, step.due_on::text as "dueOn",
      step.state = 'open' and step.due_on < oslo_today() as "isLate",
      ${isUnattended(sql`step.region`, sql`process.service_id`)} as "isUnattended",
      step.state, step.content, step.revision, step.version,
      step.written_at as "writtenAt", writer.name as "writtenBy", step.done_at as "doneAt", doer.name as "doneBy"
    from process_step step
    join service_process process on process.id = step.process_id
    left join person writer on writer.id = step.written_by
    left join person doer on doer.id = step.done_by
    where step.process_id = ${processId}
    order by step.ordinal, array_position(array['sor-ost', 'vest', 'midt', 'nord'], step.region)`.execute(db);
  return rows.map(({ writtenAt, writtenBy, doneAt, doneBy, ...step }) => ({
    ...step,
    written: writtenAt && { at: writtenAt, by: writtenBy ?? '' },
    done: doneAt && { at: doneAt, by: doneBy ?? '' },
  }));
}

/** Where a step stands, for what may be done with it. */
export function placeOf(
  { state, region, isUnattended: isNobodys }: LoadedStep,
  { owner }: Pick<ProcessStep, 'owner'>,
  isNewest: boolean,
): StepPlace {
  return { state, owner, region, isNewest, isUnattended: isNobodys };
}

/** Of which process a step is. */
export async function processOfStep(db: Database | Tx, stepId: string): Promise<string | null> {
  const row = await db
    .selectFrom('process_step')
    .select('process_id')
    .where('id', '=', stepId)
    .executeTakeFirst();
  return row?.process_id ?? null;
}
