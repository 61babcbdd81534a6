import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTemplateVersion } from '../../../store/commands/add-template-version.ts';
import { giveMissingReports } from '../../../store/commands/give-missing-reports.ts';
import { tellOfVacantParts } from '../../../store/commands/tell-of-vacant-parts.ts';
import { asProgram } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { createReportFixture, plainTemplate, type ReportFixture } from '../../support/report-fixture.ts';

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
  await roundIs({ told: -1, due: 30 });
});
afterEach(() => fixture.drop());

/** Days from today on which those who write are told, and on which reports are due. */
async function roundIs({ told, due }: { told: number; due: number }): Promise<void> {
  await sql`update report_cycle set services_told_on = oslo_today() + ${told}::int,
    groups_told_on = oslo_today() + ${told}::int,
    submission_due_on = oslo_today() + ${due}::int`.execute(fixture.store.db);
}

const given = async () => Number(idsOf(await giveMissingReports(asProgram(fixture))).given);
const told = async () => Number(idsOf(await tellOfVacantParts(asProgram(fixture))).told);

async function addService(): Promise<string> {
  const { db } = fixture.store;
  const id = randomUUID();
  const site = await db.selectFrom('site').select('trust_id').limit(1).executeTakeFirstOrThrow();
  const service = { id, type: 'national-treatment' as const, name_nb: 'Ny', name_nn: 'Ny', name_en: null };
  await db.insertInto('service').values(service).execute();
  await db
    .insertInto('site')
    .values({ id: randomUUID(), service_id: id, trust_id: site.trust_id, is_responsible: true })
    .execute();
  await db.insertInto('reference_group').values({ service_id: id }).execute();
  return id;
}

describe('A service that came after the round was opened', () => {
  it('gets its report once, with the round’s questions, parts, leases and duties; the others keep theirs', async () => {
    const before = await duties();
    const content = { ...plainTemplate('national-treatment'), title: { nb: 'Nye', nn: 'Nye', en: null } };
    idsOf(
      await addTemplateVersion(await fixture.as('coordinator'), {
        type: 'national-treatment',
        year: 2026,
        content,
      }),
    );
    const serviceId = await addService();
    expect(await Promise.all([given(), given()]).then((all) => all.sort())).toEqual([0, 1]);
    const { rows } = await sql`
      select report.state, template.version, template.id = (select template_id from report where id = ${fixture.reportId}) as same,
        (select count(*)::int from report_part where report_id = report.id) as parts,
        (select count(*)::int from report_section join section_lock on section_id = report_section.id
          where report_id = report.id) as sections
      from report join report_template template on template.id = report.template_id
      where report.service_id = ${serviceId}`.execute(fixture.store.db);
    expect(rows).toEqual([{ state: 'open', version: expect.any(Number), same: true, parts: 6, sections: 7 }]);
    expect(await duties()).toBe(before + 7);
    expect(await given()).toBe(0);
  });

  it('gets none of a round whose day is over', async () => {
    await addService();
    await roundIs({ told: -60, due: -1 });
    expect(await given()).toBe(0);
  });

  async function duties(): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from duty where done_at is null and subject_type in ('part', 'report')`.execute(
      fixture.store.db,
    );
    return rows[0]?.count ?? 0;
  }
});

describe('A part that nobody can write', () => {
  it('is told to its region’s contacts, once for each vacancy, and not before those who write are told', async () => {
    await roundIs({ told: 2, due: 30 });
    expect(await told()).toBe(0);
    await roundIs({ told: 0, due: 30 });
    // Three of four regions are empty here; of the other service all four, and its group has no leader.
    expect(await told()).toBe(3 + 5);
    expect(await contactsTold()).toEqual(['Siv Demo']);
    expect(await told()).toBe(0);

    const { db } = fixture.store;
    const seat = { seat_id: fixture.seats.nord, person_id: fixture.people.stranger, starts_on: '2024-01-01' };
    await db
      .insertInto('membership')
      .values({ id: randomUUID(), ...seat })
      .execute();
    expect(await told()).toBe(0);
    await db
      .updateTable('membership')
      .set({ ends_on: '2024-02-01' })
      .where('seat_id', '=', fixture.seats.nord)
      .execute();
    expect(await told()).toBe(1);
  });

  async function contactsTold(): Promise<string[]> {
    const rows = await fixture.store.db
      .selectFrom('outgoing_message')
      .innerJoin('person', 'person.id', 'outgoing_message.person_id')
      .select('person.name')
      .where('cause', '=', 'part-vacant')
      .where('subject_id', '=', fixture.reportId)
      .where('person.name', 'like', 'Siv%')
      .execute();
    return rows.map(({ name }) => name);
  }
});
