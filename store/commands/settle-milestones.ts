import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { endOfDay } from '../../domain/calendar.ts';
import type { DutyOwner } from '../../domain/duty.ts';
import { daysToRecord } from '../../domain/group-meeting.ts';
import {
  type DueMilestone,
  dutyOfMilestone,
  type MilestoneKind,
  milestonesDue,
  type ServiceDays,
} from '../../domain/milestone.ts';
import type { ProcessKind } from '../../domain/process.ts';
import { milestoneOfProcess } from '../../domain/process-kinds/kinds.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome } from '../command.ts';
import { openDuty } from '../duty.ts';
import { isEnding } from '../ending-service.ts';
import { isLiving } from '../living-service.ts';
import { withdrawMilestone } from '../put-milestone.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';

/** More than this is asked for in the next round: nobody waits for it. */
const mostAtOnce = 500;

/**
 * Asks for the yearly meeting (R25), the evaluation (R47, R54) and what comes after the term (R50) when their time has
 * come: a duty with an owner and a day. What other days make superfluous is withdrawn. `ids.asked` is the number of
 * duties that are new.
 */
export async function settleMilestones(context: CommandContext): Promise<Outcome> {
  const { actor, store } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const asked = await transact(store, async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('settle-milestones')) as mine`.execute(tx);
    if (!rows[0]?.mine) return 0;
    const all = await readServices(tx);
    const some = [...dueOf(all), ...vainOf(all)].slice(0, mostAtOnce);
    // Read once more when nobody records anything: what was done meanwhile is not asked for.
    const services = await lockServices(tx, new Set(some.map(({ service }) => service.id)));
    for (const { service, kind } of vainOf(services)) await withdrawMilestone(tx, service.id, kind);
    const due = dueOf(services);
    for (const { service, milestone } of due) await ask(tx, service, milestone);
    return due.length;
  });
  return { ...done({ asked: String(asked) }), repeated: false };
}

function dueOf(services: readonly Service[]) {
  return services.flatMap((service) =>
    dueNow(service)
      .filter(({ kind }) => !service.asked.includes(kind))
      .map((milestone) => ({ service, milestone })),
  );
}

/** What a process of the service has in hand is asked for by its steps. */
function dueNow(service: Service): DueMilestone[] {
  const inHand = service.underWay.map(milestoneOfProcess);
  return milestonesDue(service, service.today).filter(({ kind }) => !inHand.includes(kind));
}

/** What is asked for and not due any more: somebody told of days that were not known, or were others. */
function vainOf(services: readonly Service[]) {
  return services.flatMap((service) => {
    const due = dueNow(service);
    return service.asked
      .filter((kind) => !due.some((one) => one.kind === kind))
      .map((kind) => ({ service, kind }));
  });
}

/** As whoever records does, so that the two never overtake each other. */
async function lockServices(tx: Tx, ids: ReadonlySet<string>): Promise<readonly Service[]> {
  if (ids.size === 0) return [];
  await sql`select from service where id = any(${[...ids]}::uuid[]) order by id for no key update`.execute(
    tx,
  );
  return (await readServices(tx)).filter(({ id }) => ids.has(id));
}

type Service = ServiceDays & {
  readonly id: string;
  readonly region: Region | null;
  readonly today: string;
  /** What is asked for already. */
  readonly asked: readonly MilestoneKind[];
  /** Processes that go on. */
  readonly underWay: readonly ProcessKind[];
};

async function readServices(tx: Tx): Promise<readonly Service[]> {
  const { rows } = await sql<Service>`
    select service.id, service.type, trust.region, oslo_today()::text as today,
      reference_group.service_id is not null as "hasGroup",
      (service.created_at at time zone 'Europe/Oslo')::date::text as "registeredOn",
      service.started_on::text as "startedOn", service.term_ends_on::text as "termEndsOn",
      reference_group.last_met_on::text as "lastMetOn",
      (select min((starts_at at time zone 'Europe/Oslo')::date)::text from group_meeting
        where group_meeting.service_id = service.id and cancelled_at is null and recorded_at is null
          and starts_at > business_now() - make_interval(days => ${daysToRecord})) as "calledOn",
      service.evaluated_on::text as "evaluatedOn",
      (select max(recorded_at at time zone 'Europe/Oslo')::date::text from milestone
        where milestone.service_id = service.id and milestone.kind = 'term'
          and recorded_on = service.term_ends_on) as "termSettledOn",
      array(select kind from milestone
        where milestone.service_id = service.id and recorded_on is null) as asked,
      array(select kind from service_process process
          where process.service_id = service.id and process.state = 'open')
        || case when ${isEnding(sql`service.id`)} then array['evaluation', 'term'] else '{}' end as "underWay"
    from service
    left join reference_group on reference_group.service_id = service.id
    left join site on site.service_id = service.id and site.is_responsible
    left join trust on trust.id = site.trust_id
    where ${isLiving}
    order by service.id`.execute(tx);
  return rows;
}

async function ask(tx: Tx, service: Service, { kind, dueOn }: DueMilestone): Promise<void> {
  const id = randomUUID();
  await tx.insertInto('milestone').values({ id, service_id: service.id, kind, due_on: dueOn }).execute();
  await openDuty(tx, {
    kind: dutyOfMilestone[kind],
    subjectType: 'milestone',
    subjectId: id,
    serviceId: service.id,
    owner: ownerOf(kind, service),
    dueAt: endOfDay(dueOn),
  });
}

/** The group's leader calls its meetings; networks are assessed together (R54); an end of term is its region's to prepare. */
function ownerOf(kind: MilestoneKind, { id: serviceId, type, region }: Service): DutyOwner {
  if (kind === 'meeting') return { kind: 'group-leader', serviceId };
  if (kind === 'evaluation' && type !== 'network') return { kind: 'service-leader', serviceId };
  return kind === 'term' && region ? { kind: 'regional-contact', region } : { kind: 'national-coordinator' };
}
