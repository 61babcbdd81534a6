import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { createReports } from '../create-reports.ts';
import { recordEvent } from '../event.ts';
import { isLiving } from '../living-service.ts';

/**
 * A service that came after the round was opened gets its report too (R29), with the round's questions and days, as
 * long as there is time to hand in. Work of the program; one instance at a time is at it.
 */
export async function giveMissingReports(context: CommandContext): Promise<Outcome> {
  return await runCommand(context, 'give-missing-reports', async (tx) => {
    const { actor, correlationId } = context;
    if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
    const { rows } = await sql<{ id: string; year: number; version: number }>`
      select cycle.id, cycle.year, cycle.version from report_cycle cycle
      where cycle.closed_at is null and cycle.submission_due_on >= oslo_today()
        and exists (select from service where ${isLiving} and (started_on is null
            or started_on <= make_date(cycle.year, 12, 31)) and not exists (
          select from report where report.cycle_id = cycle.id and report.service_id = service.id))
      order by cycle.year
      for update of cycle skip locked`.execute(tx);
    let given = 0;
    for (const { version, ...cycle } of rows) {
      const created = await createReports(tx, cycle);
      if (created === null) return refuse('template-missing');
      given += created;
      if (created === 0) continue;
      await recordEvent(tx, {
        actor,
        verb: 'give-missing-reports',
        subjectType: 'cycle',
        subjectId: cycle.id,
        version,
        codes: { reports: created },
        correlationId,
      });
    }
    return done({ given: String(given) });
  });
}
