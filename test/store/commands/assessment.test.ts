import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireSection } from '../../../store/commands/acquire-section.ts';
import { completeAssessment } from '../../../store/commands/complete-assessment.ts';
import { delegateSection } from '../../../store/commands/delegate-section.ts';
import { reopenReport } from '../../../store/commands/reopen-report.ts';
import { saveSection } from '../../../store/commands/save-section.ts';
import { assessmentOverview } from '../../../store/queries/assessment-overview.ts';
import { assessmentPage } from '../../../store/queries/assessment-view.ts';
import { reportView } from '../../../store/queries/report-view.ts';
import {
  type AssessmentIds,
  addAssessment,
  addOne,
  answersOf,
  complete,
  giveAllContactsAPart,
  giveSeat,
  letLead,
  owedTo,
  versionOfAssessment,
  writeAll,
  writeChapter,
} from '../../support/assessment-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { handIn } from '../../support/report-fixture.ts';
import { toldOf } from '../../support/told-of.ts';

let fixture: GroupFixture;
let ids: AssessmentIds;
beforeEach(async () => {
  fixture = await createGroupFixture();
  ids = await addAssessment(fixture);
});
afterEach(async () => {
  await fixture.drop();
});

const owed = async (who: PersonName) => await owedTo(fixture, who, ['assess-report']);

async function pageFor(who: PersonName) {
  const page = await assessmentPage(fixture.store, await fixture.actor(who), ids.assessmentId);
  if (!page) throw new Error(`${who} may not see it`);
  return page;
}

function openAgain() {
  return { reportId: ids.reportId, reason: 'Tallene må rettes', sectionIds: [] };
}

async function completeIt(who: PersonName) {
  const version = await versionOfAssessment(fixture, ids.assessmentId);
  return await completeAssessment(await fixture.as(who), { assessmentId: ids.assessmentId, version });
}

describe('A report that was handed in', () => {
  it('is its region’s to assess, by a day, and both contacts are told (R40)', async () => {
    expect(await toldOf(fixture, 'assessment-waits')).toEqual(['Randi Kladd', 'Rune Kladd']);
    expect(await owed('receivingContact')).toEqual(['assess-report']);
    expect(await owed('appointingContact')).toEqual([]);
    const page = await pageFor('receivingContact');
    expect(page.dueOn).toBe('2027-03-31');
    expect(page.flags.map(({ kind }) => kind)).toContain('statement-missing');
    expect(page.sections).toHaveLength(3);
  });

  it('shows nothing of the assessment with its own sections', async () => {
    await writeAll(fixture, ids);
    const report = await reportView(fixture.store, await fixture.actor('serviceLeader'), ids.reportId);
    const kinds = new Set(report?.parts.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['service', 'group', 'regional']));
    expect(report?.sections.map(({ id }) => id)).not.toContain(ids.chapters[0]);
  });

  it('waits while it is opened again, and is gone on with, what was written kept', async () => {
    await complete(fixture, ids);
    idsOf(await reopenReport(await fixture.as('receivingContact'), openAgain()));
    expect(await pageFor('receivingContact')).toMatchObject({ state: 'paused', viewer: { may: [] } });
    expect(await owed('receivingContact')).toEqual([]);
    expect(await toldOf(fixture, 'assessment-paused')).toEqual(['Randi Kladd']);
    await handIn(fixture, ids.reportId);
    const page = await pageFor('receivingContact');
    expect(page).toMatchObject({ state: 'open', completed: null, progress: { done: 3, all: 3 } });
    expect(await owed('receivingContact')).toEqual(['assess-report']);
    await writeChapter(fixture, 'receivingContact', ids.chapters[0] ?? '', answersOf(1));
  });
});

describe('Contacts who assess together', () => {
  it('have each a chapter of their own; one chapter has one of them at a time', async () => {
    const [first = '', second = ''] = ids.chapters;
    const take = async (who: PersonName, sectionId: string) =>
      await acquireSection(await fixture.as(who), { sectionId, writerId: randomUUID() });
    const [one, other] = await Promise.all([
      take('receivingContact', first),
      take('secondReceiving', second),
    ]);
    expect([one, other]).toMatchObject([{ kind: 'acquired' }, { kind: 'acquired' }]);
    expect(await take('secondReceiving', first)).toMatchObject({
      code: 'section-held',
      details: { person: 'Rune Kladd' },
    });
    const page = await pageFor('secondReceiving');
    expect(page.sections.map(({ holder }) => holder?.name)).toEqual(['Rune Kladd', 'Randi Kladd', undefined]);
    expect(await completeIt('secondReceiving')).toMatchObject({ code: 'section-held' });
  });

  it('complete it once all is answered; what comes late is kept for whoever wrote it', async () => {
    const [first = ''] = ids.chapters;
    await writeChapter(fixture, 'receivingContact', first, answersOf(1));
    expect(await completeIt('receivingContact')).toMatchObject({ code: 'assessment-not-complete' });
    await complete(fixture, ids, { 'follow-up': 'interregional' });
    expect(await pageFor('otherContact')).toMatchObject({
      state: 'completed',
      followUp: 'interregional',
      completed: { by: 'Rune Kladd' },
    });
    expect(await toldOf(fixture, 'assessment-completed')).toEqual(['Nina Skisse']);
    expect(await owed('secondReceiving')).toEqual([]);
    const late = { sectionId: first, writerId: randomUUID(), fence: 2, baseRevision: 1, content: {} };
    const kept = await saveSection(await fixture.as('secondReceiving'), late);
    expect(kept).toMatchObject({ kind: 'kept' });
    const writer = { sectionId: first, writerId: randomUUID() };
    const taken = await acquireSection(await fixture.as('secondReceiving'), writer);
    expect(taken).toMatchObject({ code: 'assessment-completed' });
  });

  it('let nobody else write it', async () => {
    const helper = { picked: null, name: 'Tor Test', email: 'tor@example.no' };
    const [sectionId = ''] = ids.chapters;
    const outcome = await delegateSection(await fixture.as('receivingContact'), {
      sectionId,
      person: { personId: fixture.people.stranger } as never,
      ...helper,
    });
    expect(outcome).toMatchObject({ code: 'unknown-or-forbidden' });
  });
});

it('is completed as it was looked at: not where a colleague has put something in since', async () => {
  await writeAll(fixture, ids, { 'follow-up': 'region' });
  const { assessmentId } = ids;
  const version = await versionOfAssessment(fixture, assessmentId);
  await addOne(fixture, ids);
  const older = await completeAssessment(await fixture.as('secondReceiving'), { assessmentId, version });
  expect(older).toMatchObject({ code: 'assessment-moved-on' });
  idsOf(await completeIt('secondReceiving'));
});

describe('Whoever has a seat in the group (P24)', () => {
  it('assesses nothing of it, owes nothing, and is told so', async () => {
    await giveSeat(fixture, 'secondReceiving');
    const page = await pageFor('secondReceiving');
    expect(page).toMatchObject({
      assessors: ['Rune Kladd'],
      sections: [],
      written: [],
      viewer: { relation: 'partial', may: [] },
    });
    expect(await owed('secondReceiving')).toEqual([]);
    expect(await owed('receivingContact')).toEqual(['assess-report']);
    expect(await completeIt('secondReceiving')).toMatchObject({ code: 'assesses-own-service' });
    const writer = { sectionId: ids.chapters[0] ?? '', writerId: randomUUID() };
    const taken = await acquireSection(await fixture.as('secondReceiving'), writer);
    expect(taken).toMatchObject({ code: 'unknown-or-forbidden' });
    await complete(fixture, ids, { 'follow-up': 'region' }).catch(() => undefined);
    const overview = await assessmentOverview(fixture.store, await fixture.actor('secondReceiving'), {});
    expect(overview?.rows).toMatchObject([{ isPartial: true, followUp: null }]);
  });

  it.each([
    ['nothing', sql`select 1`, true],
    [
      'a seat',
      sql`insert into membership (id, seat_id, person_id, starts_on)
        select gen_random_uuid(), seat.id, contact.id, '2026-01-01' from contact, seat
        where service_id = (select service_id from about) and seat.region is null limit 1`,
      false,
    ],
    [
      'a seat that is given up',
      sql`insert into membership (id, seat_id, person_id, starts_on, ends_on)
        select gen_random_uuid(), seat.id, contact.id, '2025-01-01', '2025-12-31' from contact, seat
        where service_id = (select service_id from about) and seat.region is null limit 1`,
      true,
    ],
    [
      'the lead of the group',
      sql`update reference_group set leader_id = contact.id from contact
        where service_id = (select service_id from about)`,
      false,
    ],
    [
      'a post at the service',
      sql`insert into role_grant (id, person_id, role, service_id)
        select gen_random_uuid(), contact.id, 'service-leader', about.service_id from contact, about`,
      false,
    ],
    [
      'a chapter to help with',
      sql`insert into section_delegate (id, section_id, person_id, given_by)
        select gen_random_uuid(), report_section.id, contact.id, contact.id from contact, report_section
        where report_id = (select id from about) limit 1`,
      false,
    ],
  ])('is reminded of it exactly when they may assess it: %s', async (_, way, isReminded) => {
    const contact = fixture.people.secondReceiving;
    await sql`with contact as (select ${contact}::uuid as id),
      about as (select id, service_id from report where id = ${ids.reportId}::uuid) ${way}`.execute(
      fixture.store.db,
    );
    const { rows } = await sql`
      select exists (select from duty_audience audience join duty on duty.id = audience.duty_id
          where duty.kind = 'assess-report' and audience.audience = 'owner' and audience.person_id = ${contact}::uuid)
          as "isReminded",
        not has_part_in(${contact}::uuid, ${ids.reportId}::uuid) as "mayAssess"`.execute(fixture.store.db);
    expect(rows).toEqual([{ isReminded, mayAssess: isReminded }]);
  });

  it.each(['a seat', 'the lead'])(
    'opens no report again with %s, which would stop the colleagues',
    async (part) => {
      if (part === 'a seat') await giveSeat(fixture, 'receivingContact');
      else await letLead(fixture, 'receivingContact');
      const opened = await reopenReport(await fixture.as('receivingContact'), openAgain());
      expect(opened).toMatchObject({ code: 'reopens-own-report' });
      idsOf(await reopenReport(await fixture.as('secondReceiving'), openAgain()));
    },
  );

  it('says that nobody is left when all contacts of the region have one', async () => {
    idsOf(await reopenReport(await fixture.as('receivingContact'), openAgain()));
    await giveAllContactsAPart(fixture);
    expect((await pageFor('coordinator')).assessors).toEqual([]);
    await handIn(fixture, ids.reportId);
    expect((await toldOf(fixture, 'assessment-waits')).filter((name) => name === 'Nina Skisse')).toEqual([
      'Nina Skisse',
    ]);
  });
});
