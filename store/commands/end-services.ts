import { sql } from 'kysely';
import { lastsUntilQuestion } from '../../domain/process.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { endService } from '../end-service.ts';
import { tellOfStep } from '../move-process.ts';
import { followersOf } from '../process-people.ts';
import { groupMembers } from '../recipients.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 50;

type Ending = {
  readonly serviceId: string;
  readonly processId: string;
  /** The step that decided it. */
  readonly stepId: string;
  readonly lastDay: string;
};

/**
 * Ends the services whose last day is over, as was decided (R48, R49): the day comes by itself, by the business clock.
 * Only the program itself may. Each in a transaction of its own, and once, however many instances are at it.
 *
 * Returns how many there were.
 */
export async function endServices(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const { rows } = await sql<Ending>`
    ${endings} order by last.day, service.id limit ${mostAtOnce}`.execute(context.store.db);
  const failures: unknown[] = [];
  for (const { serviceId } of rows) {
    await transact(context.store, async (tx) => {
      await sql`select from service where id = ${serviceId} for no key update`.execute(tx);
      // Another instance, or whoever took the decision back, may have been first.
      const found = await sql<Ending>`${endings} and service.id = ${serviceId}`.execute(tx);
      const [ending] = found.rows;
      if (!ending) return;
      const told = [...(await followersOf(tx, serviceId)), ...(await groupMembers(tx, serviceId))];
      await endService(tx, context, ending);
      await tellOfStep(tx, context, ending.stepId, told, 'service-ended');
    }).catch((failure: unknown) => failures.push(failure));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Services could not be ended');
  return rows.length;
}

const endings = sql`
  select service.id as "serviceId", process.id as "processId", step.id as "stepId",
    last.day::text as "lastDay"
  from service_process process
  join service on service.id = process.service_id
  join process_step step on step.process_id = process.id and step.key = 'decision'
  -- The day that was decided: what somebody notes of the service's days since does not end it sooner.
  cross join lateral (
    select greatest(service.term_ends_on, nullif(step.content ->> ${lastsUntilQuestion}, '')::date) as day) last
  where process.kind = 'closure' and process.outcome = 'close' and process.state <> 'stopped'
    and service.closed_on is null and last.day < oslo_today()`;
