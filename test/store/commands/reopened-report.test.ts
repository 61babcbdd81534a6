import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reopenReport } from '../../../store/commands/reopen-report.ts';
import { passDays } from '../../support/group-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { createReportFixture, handIn, type ReportFixture } from '../../support/report-fixture.ts';

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function reopens(): Promise<void> {
  const { reportId, sections } = fixture;
  const input = { reportId, reason: 'Tallene mangler', sectionIds: [sections.activity] };
  idsOf(await reopenReport(await fixture.as('receivingContact'), input));
}

async function days() {
  const { rows } = await sql<{
    extended: string | null;
    reason: string | null;
    due: string[];
    inTwoWeeks: string;
  }>`
    select extended_to::text as extended, extended_reason as reason, (oslo_today() + 14)::text as "inTwoWeeks",
      array(select distinct (due_at at time zone 'Europe/Oslo')::date::text from duty
        where done_at is null and subject_type in ('part', 'report') and service_id = report.service_id) as due
    from report where id = ${fixture.reportId}`.execute(fixture.store.db);
  return rows[0];
}

describe('A report that is opened again', () => {
  it('has two weeks from then when the day of the round is over, with the reason', async () => {
    await handIn(fixture, fixture.reportId);
    await passDays(fixture, 120);
    await reopens();
    const { inTwoWeeks, ...told } = (await days()) ?? {};
    expect(told).toEqual({ extended: inTwoWeeks, reason: 'Tallene mangler', due: [inTwoWeeks] });
  });

  it('keeps the day of the round while there is time', async () => {
    await handIn(fixture, fixture.reportId);
    await fixture.store.db
      .updateTable('report_cycle')
      .set({ submission_due_on: sql`oslo_today() + 40`, service_due_on: sql`oslo_today() + 30` })
      .execute();
    await reopens();
    expect(await days()).toMatchObject({ extended: null, reason: null });
  });
});
