import { randomUUID } from 'node:crypto';
import { isCoordinator } from '../../domain/actor.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type CycleDates, refuseDates, usualDates } from '../../domain/report.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { createReports } from '../create-reports.ts';
import { recordEvent } from '../event.ts';
import { groupDeadline } from '../setting.ts';
import type { Tx } from '../store.ts';

export type OpenCycle = {
  /** The year that is reported on. */
  readonly year: number;
  /** Where they differ from the usual ones (R30, R38). */
  readonly dates?: Partial<CycleDates>;
};

/**
 * The coordinator opens the round about a year (R29): every service, network and centre gets its report, made from
 * the newest template of its type and year, which is frozen with it, and everybody concerned gets a duty with its day.
 */
export async function openCycle(context: CommandContext, input: OpenCycle): Promise<Outcome> {
  return await runCommand(context, 'open-cycle', async (tx) => await open(tx, context, input));
}

async function open(tx: Tx, context: CommandContext, input: OpenCycle): Promise<Done | Refusal> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !isCoordinator(actor)) return refuse('unknown-or-forbidden');
  const { year } = input;
  if (!Number.isInteger(year) || year < 2000 || year > 2200) return refuse('input-invalid');
  const dates = { ...usualDates(year, await groupDeadline(tx)), ...input.dates };
  const refusal = refuseDates(year, dates);
  if (refusal) return refusal;
  const id = randomUUID();
  const opened = await tx
    .insertInto('report_cycle')
    .values({
      id,
      year,
      services_told_on: dates.servicesToldOn,
      groups_told_on: dates.groupsToldOn,
      service_due_on: dates.serviceDueOn,
      group_due_on: dates.groupDueOn,
      submission_due_on: dates.submissionDueOn,
      opened_by: actor.personId,
    })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!opened) return refuse('cycle-exists');
  const created = await createReports(tx, { id, year });
  if (created === null) return refuse('template-missing');
  await recordEvent(tx, {
    actor,
    verb: 'open-cycle',
    subjectType: 'cycle',
    subjectId: id,
    version: 1,
    codes: { year, reports: created },
    correlationId,
  });
  return done({ cycleId: id });
}
