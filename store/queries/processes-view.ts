import { type RawBuilder, sql } from 'kysely';
import { type Actor, holdsRole, isCoordinator, type PersonActor } from '../../domain/actor.ts';
import { comingMilestones, daysWithComing, type LifeDays } from '../../domain/milestone.ts';
import { monthsAfter, type ProcessKind, processKinds, rankQuestion } from '../../domain/process.ts';
import { mayStart, type ProcessFacts } from '../../domain/process-access.ts';
import {
  evaluationOf,
  isFor,
  milestoneOfProcess,
  processDefinitions,
  stepOf,
} from '../../domain/process-kinds/kinds.ts';
import { mostServicesFound } from '../../domain/service-search.ts';
import {
  type ComingRow,
  type ProcessesView,
  type ProcessList,
  type ProcessRow,
  processesAtATime,
} from '../../domain/views/process.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { isEnding } from '../ending-service.ts';
import { isLiving } from '../living-service.ts';
import { type BriefRow, briefColumns, briefOf, partColumns, processSubject } from '../load-process.ts';
import { osloToday } from '../oslo-today.ts';
import type { Store } from '../store.ts';
import { regionsOf, servicesOf } from './home-view.ts';
import { searchServices } from './search-services.ts';

/** How far ahead it is told what comes. */
const monthsAhead = 12;

export type AskedProcesses = {
  readonly region?: Region | null;
  readonly kind?: ProcessKind | null;
  /** What was typed of the name of a service for which something is to begin. */
  readonly text?: string;
  /** From which line on each list is shown, in pages of `processesAtATime`. */
  readonly from?: Readonly<Partial<Record<ProcessList, number>>>;
};

/**
 * What is under way at the services, what is over and what comes: for contacts and coordinators of all, for others of
 * the services in which they have a part. null for anybody but a person.
 */
export async function processesView(
  store: Store,
  actor: Actor,
  { region = null, kind = null, text = '', from = {} }: AskedProcesses,
): Promise<ProcessesView | null> {
  if (actor.kind !== 'person') return null;
  const of = { region, kind };
  const [open, over, coming, startable] = await Promise.all([
    processesOf(store, actor, of, { isOpen: true, from: from.open ?? 0 }),
    processesOf(store, actor, of, { isOpen: false, from: from.over ?? 0 }),
    comingOf(store, actor, of),
    startableOf(store, actor, text),
  ]);
  return {
    open: open.rows,
    over: over.rows,
    coming: coming.slice(from.coming ?? 0, (from.coming ?? 0) + processesAtATime),
    counts: { open: open.count, over: over.count, coming: coming.length },
    viewer: { ...startable, mayApplyIn: applicableIn(actor) },
  };
}

/** Whose it is to see, in a statement that names the service's id. */
function seenBy(actor: PersonActor, serviceId: RawBuilder<unknown>): RawBuilder<unknown> {
  if (holdsRole(actor, 'regional-contact') || isCoordinator(actor)) return sql`true`;
  const own = actor.grants.flatMap((grant) => ('serviceId' in grant ? [grant.serviceId] : []));
  return sql`(${serviceId} = any(${own}::uuid[])
    or exists (select from reference_group
      where reference_group.service_id = ${serviceId} and leader_id = ${actor.personId})
    or exists (select from membership join seat on seat.id = membership.seat_id
      where seat.service_id = ${serviceId} and seat.retired_at is null
        and membership.person_id = ${actor.personId} and ${isCurrentMembership}))`;
}

type Row = BriefRow &
  Pick<ProcessRow, 'state' | 'outcome' | 'startedOn' | 'rank' | 'views'> & {
    readonly waits: readonly {
      readonly key: string;
      readonly region: Region | null;
      readonly dueOn: string;
      readonly isLate: boolean;
    }[];
  };

type Filter = { readonly region: Region | null; readonly kind: ProcessKind | null };

async function processesOf(
  { db }: Store,
  actor: PersonActor,
  { region, kind }: Filter,
  { isOpen, from }: { readonly isOpen: boolean; readonly from: number },
): Promise<{ readonly rows: ProcessRow[]; readonly count: number }> {
  const which = sql`${seenBy(actor, sql`process.service_id`)} and (process.state = 'open') = ${isOpen}
      and (${region}::text is null or process.region = ${region})
      and (${kind}::text is null or process.kind = ${kind})`;
  const counted = await sql<{ count: number }>`
    select count(*)::integer as count from service_process process where ${which}`.execute(db);
  const { rows } = await sql<Row>`
    select ${briefColumns}, process.state, process.outcome,
      (process.started_at at time zone 'Europe/Oslo')::date::text as "startedOn",
      steps.waits, steps.rank, steps.views
    from ${processSubject}
    cross join lateral (
      select coalesce(json_agg(json_build_object('key', step.key, 'region', step.region, 'dueOn', step.due_on,
          'isLate', step.due_on < oslo_today()) order by step.due_on, step.region)
          filter (where step.state = 'open'), '[]') as waits,
        min(step.due_on) filter (where step.state = 'open') as next_due,
        max(case when step.state = 'done' then (step.content ->> ${rankQuestion})::integer end) as rank,
        json_build_object(
          'asked', count(*) filter (where step.key in ('views', 'anchoring')),
          'given', count(*) filter (where step.key in ('views', 'anchoring') and step.state = 'done'),
          'supporting', count(*) filter (where step.key in ('views', 'anchoring') and step.state = 'done'
            and step.content ->> 'standpoint' in ('supports', 'with-conditions'))) as views
      from process_step step where step.process_id = process.id
    ) steps
    where ${which}
    order by process.ended_at desc nulls first, steps.rank nulls last,
      steps.next_due, process.started_at, process.id
    limit ${processesAtATime} offset ${from}`.execute(db);
  const shown = rows.map(({ waits, state, outcome, startedOn, rank, views, ...row }) => ({
    ...briefOf(row as BriefRow),
    ...{ state, outcome, startedOn, rank, views },
    waiting: state === 'open' ? waits.flatMap((wait) => waitOf(row.processKind, wait)) : [],
  }));
  return { rows: shown, count: counted.rows[0]?.count ?? 0 };
}

function waitOf(kind: ProcessKind, { key, ...wait }: Row['waits'][number]): ProcessRow['waiting'][number][] {
  const asked = stepOf(kind, key);
  return asked ? [{ ...wait, step: key, owner: asked.owner }] : [];
}

type DaysRow = ServiceColumns &
  LifeDays &
  Omit<ProcessFacts, 'serviceId'> & {
    readonly region: Region;
    readonly today: string;
    readonly underWay: readonly ProcessKind[];
  };

/** Evaluations and ends of terms that are near, what is first first; what is under way already comes no more. */
async function comingOf({ db }: Store, actor: PersonActor, { region, kind }: Filter): Promise<ComingRow[]> {
  const { livedSince, termUntil } = daysWithComing(monthsAfter(await osloToday(db), monthsAhead));
  const { rows } = await sql<DaysRow>`
    select ${serviceColumns}, trust.region, oslo_today()::text as today,
      service.started_on::text as "startedOn", service.evaluated_on::text as "evaluatedOn",
      service.term_ends_on::text as "termEndsOn",
      (select max(recorded_at at time zone 'Europe/Oslo')::date::text from milestone
        where milestone.service_id = service.id and milestone.kind = 'term'
          and recorded_on = service.term_ends_on) as "termSettledOn",
      array(select kind from service_process process
        where process.service_id = service.id and process.state = 'open') as "underWay",
      ${partColumns(actor, sql`service.id`)}
    from service
    join site on site.service_id = service.id and site.is_responsible
    join trust on trust.id = site.trust_id
    where ${seenBy(actor, sql`service.id`)} and (${region}::text is null or trust.region = ${region})
      and ${isLiving} and not ${isEnding(sql`service.id`)}
      and (coalesce(service.evaluated_on, service.started_on) <= ${livedSince}::date
        or service.type = 'competence' and service.term_ends_on <= ${termUntil}::date)
    order by service.id`.execute(db);
  return rows
    .flatMap((row) => comingAt(row, actor))
    .filter((row) => kind === null || row.kind === kind)
    .sort((one, other) => one.on.localeCompare(other.on));
}

function comingAt(row: DaysRow, actor: PersonActor): ComingRow[] {
  const inHand = row.underWay.map(milestoneOfProcess);
  const due = comingMilestones(row, monthsAfter(row.today, monthsAhead));
  return due
    .filter(({ kind }) => !inHand.includes(kind))
    .map(({ kind: milestone, on }) => {
      const kind = milestone === 'term' ? 'term' : evaluationOf(row.type);
      const from = kind === 'term' ? (row.termEndsOn ?? on) : row.today;
      const mayBegin = mayStart(actor, row, processDefinitions[kind]);
      return { service: serviceOf(row), region: row.region, on, kind, from, mayStart: mayBegin };
    });
}

type FactRow = ProcessFacts & { readonly termEndsOn: string | null };

/** A few services that the reader may begin something for, by what was typed of their names. */
async function startableOf(
  store: Store,
  actor: PersonActor,
  text: string,
): Promise<Pick<ProcessesView['viewer'], 'startable' | 'mayFindMore'>> {
  const seesMany = regionsOf(actor).length > 0 || isCoordinator(actor);
  if (!seesMany && servicesOf(actor).length === 0) return { startable: [], mayFindMore: false };
  const found = await searchServices(store, actor, text);
  const { rows } = await sql<FactRow>`
    select service.id as "serviceId", trust.region, service.term_ends_on::text as "termEndsOn",
      ${partColumns(actor, sql`service.id`)}
    from service
    join site on site.service_id = service.id and site.is_responsible
    join trust on trust.id = site.trust_id
    where service.id = any(${found.map(({ id }) => id)}::uuid[]) and ${isLiving}
      and not ${isEnding(sql`service.id`)}`.execute(store.db);
  const startable = found.flatMap((service) => {
    const facts = rows.find(({ serviceId }) => serviceId === service.id);
    const kinds = processKinds.filter(
      (kind) => facts && isFor(kind, service.type) && mayStart(actor, facts, processDefinitions[kind]),
    );
    return kinds.length > 0 ? [{ service, kinds, termEndsOn: facts?.termEndsOn ?? null }] : [];
  });
  return { startable, mayFindMore: found.length === mostServicesFound };
}

function applicableIn(actor: PersonActor): Region[] {
  return regions.filter((region) =>
    mayStart(
      actor,
      { serviceId: null, region, leadsGroup: false, isMember: false },
      processDefinitions.application,
    ),
  );
}
