import { randomUUID } from 'node:crypto';
import { caseDueOn } from '../domain/assessment.ts';
import { endOfDay } from '../domain/calendar.ts';
import { openDuty } from './duty.ts';
import type { Tx } from './store.ts';

/** With the first report of a year that is to be assessed, the coordinator owes the case about all of them. */
export async function openCase(tx: Tx, reportId: string): Promise<void> {
  const report = await tx
    .selectFrom('report')
    .select('cycle_id')
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow();
  const made = await tx
    .insertInto('national_case')
    .values({ id: randomUUID(), cycle_id: report.cycle_id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) await oweCase(tx, made.id);
}

/** Due in time for the medical directors' meeting in May. */
export async function oweCase(tx: Tx, caseId: string): Promise<void> {
  const { year } = await tx
    .selectFrom('national_case')
    .innerJoin('report_cycle', 'report_cycle.id', 'national_case.cycle_id')
    .select('report_cycle.year')
    .where('national_case.id', '=', caseId)
    .executeTakeFirstOrThrow();
  await openDuty(tx, {
    kind: 'prepare-case',
    subjectType: 'case',
    subjectId: caseId,
    serviceId: null,
    owner: { kind: 'national-coordinator' },
    dueAt: endOfDay(caseDueOn(year)),
  });
}
