import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { refuseWords } from '../../domain/feedback.ts';
import { isId } from '../../domain/ids.ts';
import { isReckonable, longestTitle, type ProcessKind, plannedSteps } from '../../domain/process.ts';
import { mayStart, type ProcessFacts } from '../../domain/process-access.ts';
import { isFor, leadsTo, milestoneOfProcess, processDefinitions } from '../../domain/process-kinds/kinds.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { isDay } from '../../domain/report.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { isEnding } from '../ending-service.ts';
import { recordEvent } from '../event.ts';
import { isLiving } from '../living-service.ts';
import { partColumns } from '../load-process.ts';
import { openNextSteps } from '../move-process.ts';
import { withdrawMilestone } from '../put-milestone.ts';
import type { Tx } from '../store.ts';

export type StartProcess = {
  readonly kind: ProcessKind;
  /** The day that its steps are reckoned from: when it begins, or when a term ends. */
  readonly from: string;
  /** The process whose decision this one carries out. */
  readonly follows?: string | null;
  /** Whoever begins it has been told that another is under way at the service, and goes on. */
  readonly isConfirmed?: boolean;
} & (
  | { readonly serviceId: string }
  /** An application, for a service that does not exist yet. */
  | {
      readonly serviceId: null;
      readonly title: string;
      readonly type: ServiceType;
      readonly region: Region;
    }
);

/**
 * A process of a service begins (R47, R48, R50, R54), or an application for a new one (R53): its steps get their days,
 * and the first of them its owner. What reminders asked for is in its hands from then on.
 */
export async function startProcess(context: CommandContext, input: StartProcess): Promise<Outcome> {
  return await runCommand(context, 'start-process', async (tx) => await start(tx, context, input));
}

async function start(tx: Tx, context: CommandContext, input: StartProcess): Promise<Done | Refusal> {
  const { actor, correlationId } = context;
  const { kind, from } = input;
  const definition = processDefinitions[kind];
  const facts = await factsOf(tx, context, input);
  if (actor.kind !== 'person' || !facts || !mayStart(actor, facts, definition)) {
    return refuse('unknown-or-forbidden');
  }
  const refusal = await refuseStart(tx, input, facts);
  if (refusal) return refusal;
  const id = randomUUID();
  const { serviceId, region, today } = facts;
  await tx
    .insertInto('service_process')
    .values({
      ...{
        id,
        kind,
        region,
        reckoned_from: from,
        started_by: actor.personId,
        follows: input.follows ?? null,
      },
      ...(input.serviceId === null
        ? { title: input.title.trim(), service_type: input.type }
        : { service_id: serviceId }),
    })
    .execute();
  await tx
    .insertInto('process_step')
    .values(
      plannedSteps(definition, { from, today, region }).map((step) => ({
        ...{ id: randomUUID(), process_id: id, key: step.key, ordinal: step.ordinal },
        ...{ region: step.region, due_on: step.dueOn },
      })),
    )
    .execute();
  const milestone = milestoneOfProcess(kind);
  if (milestone && serviceId) await withdrawMilestone(tx, serviceId, milestone);
  await openNextSteps(tx, context, { id, kind, facts }, today);
  await recordEvent(tx, {
    ...{ actor, verb: 'start-process', subjectType: 'process', subjectId: id, correlationId },
    ...(serviceId && { serviceId }),
    codes: { kind, from, region, ...(input.isConfirmed && { isConfirmed: true }) },
  });
  return done({ processId: id });
}

type StartFacts = ProcessFacts & { readonly type: ServiceType; readonly today: string };

/** What rights follow from, the service being held; null when there is none. */
async function factsOf(tx: Tx, { actor }: CommandContext, input: StartProcess): Promise<StartFacts | null> {
  if (input.serviceId === null) {
    const { rows } = await sql<{ today: string }>`select oslo_today()::text as today`.execute(tx);
    const [{ today } = { today: '' }] = rows;
    const { region, type } = input;
    return { serviceId: null, region, type, today, leadsGroup: false, isMember: false };
  }
  if (!isId(input.serviceId)) return null;
  await sql`select id from service where id = ${input.serviceId} for no key update`.execute(tx);
  const { rows } = await sql<StartFacts>`
    select service.id as "serviceId", service.type, trust.region, oslo_today()::text as today,
      ${partColumns(actor, sql`service.id`)}
    from service
    join site on site.service_id = service.id and site.is_responsible
    join trust on trust.id = site.trust_id
    where service.id = ${input.serviceId} and ${isLiving}
      and (${input.kind} = 'closure' or not ${isEnding(sql`service.id`)})`.execute(tx);
  return rows[0] ?? null;
}

async function refuseStart(
  tx: Tx,
  input: StartProcess,
  { type, today, serviceId }: StartFacts,
): Promise<Refusal | null> {
  const { kind, from, follows = null } = input;
  if (input.serviceId === null) {
    if (follows !== null) return refuse('unknown-or-forbidden');
    if (processDefinitions[kind].types !== null) return refuse('process-not-for-service');
    const wrong = refuseWords(input.title, longestTitle);
    if (wrong) return wrong;
  } else if (!isFor(kind, type)) return refuse('process-not-for-service');
  if (!isDay(from) || !isReckonable(from, today)) return refuse('process-day-out-of-range');
  if (serviceId === null) return null;
  const others = await tx
    .selectFrom('service_process')
    .select(['id', 'kind', 'state', 'outcome'])
    .where('service_id', '=', serviceId)
    .execute();
  if (others.some((one) => one.kind === kind && one.state === 'open')) return refuse('process-exists');
  const isBeside = others.some((one) => one.state === 'open' && one.id !== follows);
  if (isBeside && !input.isConfirmed) return refuse('process-beside');
  if (follows === null) return null;
  const followed = others.find(({ id }) => id === follows);
  return followed && leadsTo(followed) === kind ? null : refuse('unknown-or-forbidden');
}
