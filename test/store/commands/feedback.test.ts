import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SectionContent } from '../../../domain/content-faults.ts';
import type { DutyKind } from '../../../domain/duty.ts';
import type { Outcome } from '../../../store/command.ts';
import { addFollowUp } from '../../../store/commands/add-follow-up.ts';
import { answerFeedback } from '../../../store/commands/answer-feedback.ts';
import { askFeedback } from '../../../store/commands/ask-feedback.ts';
import { completeAssessment } from '../../../store/commands/complete-assessment.ts';
import { confirmFollowUp } from '../../../store/commands/confirm-follow-up.ts';
import { dropFollowUp } from '../../../store/commands/drop-follow-up.ts';
import { finishFollowUp } from '../../../store/commands/finish-follow-up.ts';
import { readFeedback } from '../../../store/commands/read-feedback.ts';
import { reopenAssessment } from '../../../store/commands/reopen-assessment.ts';
import { reopenReport } from '../../../store/commands/reopen-report.ts';
import { returnFollowUp } from '../../../store/commands/return-follow-up.ts';
import { sendFeedback } from '../../../store/commands/send-feedback.ts';
import { settleStandIns } from '../../../store/commands/settle-stand-ins.ts';
import { assessmentPage } from '../../../store/queries/assessment-view.ts';
import { feedbackView } from '../../../store/queries/feedback-view.ts';
import { followUpView } from '../../../store/queries/follow-up-view.ts';
import { reportOutcome } from '../../../store/queries/report-outcome.ts';
import { openStore } from '../../../store/store.ts';
import {
  type AssessmentIds,
  addAssessment,
  addOne,
  answersOf,
  complete,
  dayFromNow,
  endContact,
  giveAllContactsAPart,
  giveSeat,
  owedTo,
  tellService,
  versionOfAssessment,
  versionOfFollowUp,
  writeChapter,
} from '../../support/assessment-steps.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { handIn, openCycleOf } from '../../support/report-fixture.ts';
import { toldOf } from '../../support/told-of.ts';
import { waitForLocks } from '../wait-for-locks.ts';

let fixture: GroupFixture;
let ids: AssessmentIds;
beforeEach(async () => {
  fixture = await createGroupFixture();
  ids = await addAssessment(fixture);
});
afterEach(async () => {
  await fixture.drop();
});

const kinds = ['send-feedback', 'answer-feedback', 'do-follow-up', 'confirm-follow-up'] as const;
const owed = async (who: PersonName) => await owedTo(fixture, who, kinds);

async function feedbackFor(who: PersonName, id: string) {
  const view = await feedbackView(fixture.store, await fixture.actor(who), id);
  if (!view) throw new Error(`${who} may not see it`);
  return view;
}

async function send() {
  const version = await versionOfAssessment(fixture, ids.assessmentId);
  const about = { assessmentId: ids.assessmentId, version };
  return await sendFeedback(await fixture.as('receivingContact'), about);
}

async function followUpFor(who: PersonName, id: string) {
  return await followUpView(fixture.store, await fixture.actor(who), id);
}

async function finish(who: PersonName, followUpId: string, note: string): Promise<void> {
  idsOf(await finishFollowUp(await fixture.as(who), { followUpId, note }));
}

/** As somebody who looks at it now. */
async function confirm(who: PersonName, followUpId: string) {
  const version = await versionOfFollowUp(fixture, followUpId);
  return await confirmFollowUp(await fixture.as(who), { followUpId, version });
}

/** Opened again and handed in anew, and assessed once more, with another last chapter; the service is not told. */
async function assessAnew(last: SectionContent): Promise<void> {
  const open = { reportId: ids.reportId, reason: 'Tallene mangler', sectionIds: [] };
  idsOf(await reopenReport(await fixture.as('receivingContact'), open));
  await handIn(fixture, ids.reportId);
  const { chapters, assessmentId } = ids;
  await writeChapter(fixture, 'receivingContact', chapters.at(-1) ?? '', answersOf(chapters.length, last));
  const version = await versionOfAssessment(fixture, assessmentId);
  idsOf(await completeAssessment(await fixture.as('receivingContact'), { assessmentId, version }));
}

/** Who owes it, as reminders see it. */
async function reminded(kind: DutyKind): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select person.name from duty join duty_audience audience on audience.duty_id = duty.id
    join person on person.id = audience.person_id
    where duty.kind = ${kind} and audience.audience = 'owner' order by person.name`.execute(fixture.store.db);
  return rows.map(({ name }) => name);
}

describe('The feedback', () => {
  it('is owed once the assessment is completed, and goes to the service and its group', async () => {
    await complete(fixture, ids, { 'follow-up': 'none', letter: 'Takk', 'shared-challenges': 'Hemmelig' });
    expect(await owed('receivingContact')).toEqual(['send-feedback']);
    const { feedbackId } = idsOf(await send());
    expect(await owed('receivingContact')).toEqual([]);
    expect(await toldOf(fixture, 'feedback-sent')).toEqual(['Kari Demo', 'Ola Øving', 'Per Prøve']);
    const view = await feedbackFor('serviceLeader', feedbackId ?? '');
    expect(view).toMatchObject({ letter: 'Takk', readCount: 0, readerCount: 3, readers: [] });
    expect(JSON.stringify(view)).not.toContain('Hemmelig');
    const again = await reopenAssessment(await fixture.as('receivingContact'), ids);
    expect(again).toMatchObject({ code: 'assessment-moved-on' });
  });

  it('says what has to be followed up, where the assessment says that something has', async () => {
    await complete(fixture, ids, { 'follow-up': 'region' });
    expect(await send()).toMatchObject({ code: 'follow-up-missing' });
    await addOne(fixture, ids);
    expect(await owed('serviceLeader')).toEqual([]);
    idsOf(await send());
    expect(await owed('serviceLeader')).toEqual(['do-follow-up']);
    expect(await toldOf(fixture, 'follow-up-given')).toEqual(['Kari Demo']);
  });

  it('is of what was looked at: somebody has changed the assessment since', async () => {
    await complete(fixture, ids, { 'follow-up': 'none', letter: 'Takk' });
    const { assessmentId } = ids;
    const version = await versionOfAssessment(fixture, assessmentId);
    await addOne(fixture, ids);
    const older = await sendFeedback(await fixture.as('receivingContact'), { assessmentId, version });
    expect(older).toMatchObject({ code: 'assessment-moved-on' });
    idsOf(await send());
  });

  it('says what it said when it was sent, not what the region has come to since', async () => {
    await complete(fixture, ids, { 'follow-up': 'none', letter: 'Takk' });
    const { feedbackId = '' } = idsOf(await send());
    await assessAnew({ 'follow-up': 'interregional' });
    expect((await feedbackFor('serviceLeader', feedbackId)).followUp).toBe('none');
    expect((await feedbackFor('receivingContact', feedbackId)).followUp).toBe('none');
  });

  it('of a second round says what has to be followed up now: what was confirmed before is no answer', async () => {
    const { followUpId } = await tellService(fixture, ids);
    await finish('serviceLeader', followUpId, 'Møtet er satt til mars');
    idsOf(await confirm('receivingContact', followUpId));
    await assessAnew({ 'follow-up': 'region' });
    expect(await send()).toMatchObject({ code: 'follow-up-missing' });
    const second = await addOne(fixture, ids, 'regional-contact');
    expect(await followUpFor('serviceLeader', second)).toBeNull();
    expect(await followUpFor('serviceLeader', followUpId)).toMatchObject({ state: 'confirmed' });
    idsOf(await send());
    expect(await followUpFor('serviceLeader', second)).toMatchObject({ state: 'open' });
  });

  it('is the region’s that began to assess, also where the service is another’s by then', async () => {
    await complete(fixture, ids, { 'follow-up': 'none', letter: 'Takk' });
    idsOf(await send());
    const open = { reportId: ids.reportId, reason: 'Tallene mangler', sectionIds: [] };
    idsOf(await reopenReport(await fixture.as('receivingContact'), open));
    await sql`
      update trust set region = 'midt' where id = (
        select trust_id from site where service_id = ${fixture.serviceId} and is_responsible)`.execute(
      fixture.store.db,
    );
    await handIn(fixture, ids.reportId);
    expect(await owedTo(fixture, 'receivingContact', ['assess-report'])).toEqual(['assess-report']);
  });

  it('does not give what was dropped while it was on its way', async () => {
    await complete(fixture, ids, { 'follow-up': 'none', letter: 'Takk' });
    const followUpId = await addOne(fixture, ids);
    const [drops, sends] = [await fixture.as('secondReceiving'), await fixture.as('receivingContact')];
    const version = await versionOfAssessment(fixture, ids.assessmentId);
    const blocker = await openStore({ url: fixture.ownerUrl });
    let both: Promise<Outcome[]> = Promise.resolve([]);
    try {
      await blocker.db.transaction().execute(async (tx) => {
        // Dropping it has come as far as its event when the feedback is sent.
        await sql`lock table event in share mode`.execute(tx);
        const dropping = dropFollowUp(drops, { followUpId });
        await waitForLocks(fixture.store, 1);
        both = Promise.all([dropping, sendFeedback(sends, { assessmentId: ids.assessmentId, version })]);
        await waitForLocks(fixture.store, 2);
      });
      for (const outcome of await both) idsOf(outcome);
    } finally {
      await blocker.close();
    }
    expect(await followUpFor('receivingContact', followUpId)).toMatchObject({ state: 'dropped' });
    expect(await owed('serviceLeader')).toEqual([]);
    expect(await toldOf(fixture, 'follow-up-given')).toEqual([]);
  });

  it('is answered by the coordinators where every contact has a part in it by now (P24)', async () => {
    const { feedbackId } = await tellService(fixture, ids);
    await giveAllContactsAPart(fixture);
    const asked = { feedbackId, text: 'Hva mener dere?' };
    const { questionId = '' } = idsOf(await askFeedback(await fixture.as('serviceLeader'), asked));
    expect(await toldOf(fixture, 'feedback-asked')).toEqual(['Nina Skisse']);
    expect(await reminded('answer-feedback')).toEqual(['Nina Skisse']);
    expect(await owed('coordinator')).toEqual(['answer-feedback']);
    const answer = { feedbackId, questionId, text: 'En fast dag i året' };
    idsOf(await answerFeedback(await fixture.as('coordinator'), answer));
    expect(await owed('coordinator')).toEqual([]);
  });

  it('has a receipt: who has read it, and when first', async () => {
    const { feedbackId } = await tellService(fixture, ids);
    for (const who of ['serviceLeader', 'serviceLeader', 'member'] as const) {
      idsOf(await readFeedback(await fixture.as(who), { feedbackId }));
    }
    const { readers, readCount } = await feedbackFor('receivingContact', feedbackId);
    expect(readCount).toBe(2);
    expect(readers.map(({ name, readAt }) => [name, readAt !== null])).toEqual([
      ['Kari Demo', true],
      ['Ola Øving', true],
      ['Per Prøve', false],
    ]);
  });

  it('can be asked about: an answer is owed, and comes back to whoever asked, once', async () => {
    const { feedbackId } = await tellService(fixture, ids);
    const asked = { feedbackId, text: 'Hva mener dere med møtedag?' };
    const { questionId = '' } = idsOf(await askFeedback(await fixture.as('member'), asked));
    expect(await toldOf(fixture, 'feedback-asked')).toEqual(['Randi Kladd', 'Rune Kladd']);
    expect(await owed('secondReceiving')).toEqual(['answer-feedback']);
    const answer = { feedbackId, questionId, text: 'En fast dag i året' };
    idsOf(await answerFeedback(await fixture.as('secondReceiving'), answer));
    expect(await toldOf(fixture, 'feedback-answered')).toEqual(['Ola Øving']);
    expect(await owed('receivingContact')).toEqual([]);
    const second = await answerFeedback(await fixture.as('receivingContact'), answer);
    expect(second).toMatchObject({ code: 'already-answered' });
    expect((await feedbackFor('member', feedbackId)).questions).toMatchObject([
      { askedBy: 'Ola Øving', answer: { by: 'Randi Kladd', text: 'En fast dag i året' } },
    ]);
  });
});

describe('What has to be followed up', () => {
  it('is owed until it is done, can come back, and is confirmed by the region', async () => {
    const { followUpId } = await tellService(fixture, ids);
    const says = async (note: string) =>
      await finishFollowUp(await fixture.as('serviceLeader'), { followUpId, note });
    expect(await says('  ')).toMatchObject({ code: 'comment-missing' });
    idsOf(await says('Møtet er satt til mars'));
    expect(await owed('serviceLeader')).toEqual([]);
    expect(await toldOf(fixture, 'follow-up-done')).toEqual(['Randi Kladd', 'Rune Kladd']);
    const back = { followUpId, note: 'Referatet mangler' };
    idsOf(await returnFollowUp(await fixture.as('secondReceiving'), back));
    expect(await owed('serviceLeader')).toEqual(['do-follow-up']);
    idsOf(await says('Referatet er lagt ut'));
    idsOf(await confirm('secondReceiving', followUpId));
    expect(await toldOf(fixture, 'follow-up-confirmed')).toEqual(['Kari Demo']);
    expect(await says('En gang til')).toMatchObject({ code: 'follow-up-moved-on' });
  });

  it('of the region’s own is confirmed by a colleague of whoever did it', async () => {
    const followUpId = await addOne(fixture, ids, 'regional-contact');
    expect(await owed('secondReceiving')).toEqual(['do-follow-up']);
    const note = { followUpId, note: 'Vi har snakket med dem' };
    idsOf(await finishFollowUp(await fixture.as('receivingContact'), note));
    expect(await confirm('receivingContact', followUpId)).toMatchObject({ code: 'confirms-own-work' });
    expect((await followUpFor('receivingContact', followUpId))?.viewer.may).toEqual(['return-follow-up']);
    expect([await owed('receivingContact'), await owed('secondReceiving')]).toEqual([
      [],
      ['confirm-follow-up'],
    ]);
    idsOf(await confirm('secondReceiving', followUpId));
    expect(await owed('secondReceiving')).toEqual([]);
  });

  it('is shown to no contact with a seat in the group before the service is told (P24)', async () => {
    await giveSeat(fixture, 'secondReceiving');
    const followUpId = await addOne(fixture, ids, 'regional-contact');
    expect(await toldOf(fixture, 'follow-up-given')).toEqual([]);
    expect([await owed('receivingContact'), await owed('secondReceiving')]).toEqual([['do-follow-up'], []]);
    expect(await reminded('do-follow-up')).toEqual(['Rune Kladd']);
    expect(await followUpFor('secondReceiving', followUpId)).toBeNull();
    const note = { followUpId, note: 'Gjort' };
    const finished = await finishFollowUp(await fixture.as('secondReceiving'), note);
    expect(finished).toMatchObject({ code: 'unknown-or-forbidden' });
  });

  it.each(['regional-contact', 'service-leader'] as const)(
    'is a part of the assessment until the service is told: %s',
    async (owner) => {
      const followUpId = await addOne(fixture, ids, owner);
      const seen = async () => {
        const readers = ['serviceLeader', 'member', 'appointingContact', 'coordinator'] as const;
        const views = await Promise.all(readers.map((who) => followUpFor(who, followUpId)));
        return views.map((view) => view !== null);
      };
      expect(await seen()).toEqual([false, false, false, false]);
      await complete(fixture, ids, { 'follow-up': 'none', letter: 'Takk' });
      expect(await seen()).toEqual([false, false, true, true]);
      idsOf(await send());
      expect(await seen()).toEqual([true, true, true, true]);
    },
  );

  it('by the only contact is confirmed by a coordinator (P25)', async () => {
    await endContact(fixture, 'secondReceiving');
    const followUpId = await addOne(fixture, ids, 'regional-contact');
    await finish('receivingContact', followUpId, 'Gjort');
    expect(await toldOf(fixture, 'follow-up-done')).toEqual(['Nina Skisse']);
    expect([await owed('receivingContact'), await owed('coordinator')]).toEqual([[], ['confirm-follow-up']]);
    expect(await reminded('confirm-follow-up')).toEqual(['Nina Skisse']);
    expect(await confirm('receivingContact', followUpId)).toMatchObject({ code: 'confirms-own-work' });
    expect(await confirm('appointingContact', followUpId)).toMatchObject({ code: 'unknown-or-forbidden' });
    idsOf(await confirm('coordinator', followUpId));
    expect(await owed('coordinator')).toEqual([]);
  });

  it('is confirmed by a coordinator where every contact has a part in it by now', async () => {
    const { followUpId } = await tellService(fixture, ids);
    await giveAllContactsAPart(fixture);
    await finish('serviceLeader', followUpId, 'Møtet er satt til mars');
    expect(await toldOf(fixture, 'follow-up-done')).toEqual(['Nina Skisse']);
    expect(await owed('coordinator')).toEqual(['confirm-follow-up']);
    expect(await confirm('receivingContact', followUpId)).toMatchObject({ code: 'unknown-or-forbidden' });
    idsOf(await confirm('coordinator', followUpId));
  });

  it('by the only coordinator, where every contact has a part in it, is confirmed by the next region in turn (P24, P25)', async () => {
    const followUpId = await addOne(fixture, ids, 'national-coordinator');
    await giveAllContactsAPart(fixture);
    await finish('coordinator', followUpId, 'Det er avtalt med regionene');
    // Of Helse Midt-Norge and Helse Nord, the next after Helse Vest is Helse Midt-Norge.
    expect(await reminded('confirm-follow-up')).toEqual(['Mona Mal']);
    expect([await owed('otherContact'), await owed('appointingContact')]).toEqual([
      ['confirm-follow-up'],
      [],
    ]);
    expect(await toldOf(fixture, 'follow-up-done')).toEqual(['Mona Mal']);
    expect(await confirm('coordinator', followUpId)).toMatchObject({ code: 'confirms-own-work' });
    expect(await confirm('appointingContact', followUpId)).toMatchObject({ code: 'unknown-or-forbidden' });
    // Who may do it changes before it is done: it goes on to whoever may.
    await endContact(fixture, 'otherContact');
    expect(await settleStandIns(asProgram(fixture))).toBe(1);
    expect(await settleStandIns(asProgram(fixture))).toBe(0);
    expect(await reminded('confirm-follow-up')).toEqual(['Siv Demo']);
    idsOf(await confirm('appointingContact', followUpId));
    expect(await owed('appointingContact')).toEqual([]);
  });

  it('is confirmed as it was seen: not where it was sent back and finished anew meanwhile', async () => {
    const { followUpId } = await tellService(fixture, ids);
    await finish('serviceLeader', followUpId, 'Møtet er satt til mars');
    const seen = await followUpFor('receivingContact', followUpId);
    const back = { followUpId, note: 'Referatet mangler' };
    idsOf(await returnFollowUp(await fixture.as('secondReceiving'), back));
    await finish('serviceLeader', followUpId, 'Vi gjør det ikke');
    const press = { followUpId, version: seen?.version ?? 0 };
    expect(await confirmFollowUp(await fixture.as('receivingContact'), press)).toMatchObject({
      code: 'follow-up-done-anew',
      details: { person: 'Kari Demo' },
    });
    idsOf(await confirm('receivingContact', followUpId));
  });

  it.each([-1, 731])('is refused %i days from now', async (days) => {
    const dueOn = await dayFromNow(fixture, days);
    const given = { assessmentId: ids.assessmentId, text: 'Noe', owner: 'service-leader', dueOn } as const;
    const outcome = await addFollowUp(await fixture.as('receivingContact'), given);
    expect(outcome).toMatchObject({ code: 'follow-up-day-out-of-range' });
  });

  it('stands beside the next year’s report and its assessment', async () => {
    await tellService(fixture, ids);
    await openCycleOf(fixture, 2027);
    const next = await fixture.store.db
      .selectFrom('report')
      .innerJoin('report_cycle', 'report_cycle.id', 'report.cycle_id')
      .select('report.id')
      .where('report_cycle.year', '=', 2027)
      .where('report.service_id', '=', fixture.serviceId)
      .executeTakeFirstOrThrow();
    const beside = await reportOutcome(fixture.store, await fixture.actor('member'), next.id);
    expect(beside).toMatchObject({
      followUps: [{ text: 'Finn en fast møtedag', state: 'open', year: 2026 }],
      assessmentId: null,
      feedbackId: null,
    });
    const page = await assessmentPage(
      fixture.store,
      await fixture.actor('receivingContact'),
      ids.assessmentId,
    );
    expect(page).toMatchObject({ followUps: [{ state: 'open' }], followUpsBefore: [] });
  });
});
