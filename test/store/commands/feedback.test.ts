import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addFollowUp } from '../../../store/commands/add-follow-up.ts';
import { answerFeedback } from '../../../store/commands/answer-feedback.ts';
import { askFeedback } from '../../../store/commands/ask-feedback.ts';
import { confirmFollowUp } from '../../../store/commands/confirm-follow-up.ts';
import { finishFollowUp } from '../../../store/commands/finish-follow-up.ts';
import { readFeedback } from '../../../store/commands/read-feedback.ts';
import { reopenAssessment } from '../../../store/commands/reopen-assessment.ts';
import { returnFollowUp } from '../../../store/commands/return-follow-up.ts';
import { sendFeedback } from '../../../store/commands/send-feedback.ts';
import { assessmentPage } from '../../../store/queries/assessment-view.ts';
import { feedbackView } from '../../../store/queries/feedback-view.ts';
import { reportOutcome } from '../../../store/queries/report-outcome.ts';
import {
  type AssessmentIds,
  addAssessment,
  addOne,
  complete,
  dayFromNow,
  owedTo,
  tellService,
  versionOfAssessment,
} from '../../support/assessment-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { openCycleOf } from '../../support/report-fixture.ts';
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

const kinds = ['send-feedback', 'answer-feedback', 'do-follow-up'] as const;
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
    const finish = async (note: string) =>
      await finishFollowUp(await fixture.as('serviceLeader'), { followUpId, note });
    expect(await finish('  ')).toMatchObject({ code: 'comment-missing' });
    idsOf(await finish('Møtet er satt til mars'));
    expect(await owed('serviceLeader')).toEqual([]);
    expect(await toldOf(fixture, 'follow-up-done')).toEqual(['Randi Kladd', 'Rune Kladd']);
    const back = { followUpId, note: 'Referatet mangler' };
    idsOf(await returnFollowUp(await fixture.as('secondReceiving'), back));
    expect(await owed('serviceLeader')).toEqual(['do-follow-up']);
    idsOf(await finish('Referatet er lagt ut'));
    idsOf(await confirmFollowUp(await fixture.as('secondReceiving'), { followUpId }));
    expect(await toldOf(fixture, 'follow-up-confirmed')).toEqual(['Kari Demo']);
    expect(await finish('En gang til')).toMatchObject({ code: 'follow-up-moved-on' });
  });

  it('of the region’s own is confirmed by a colleague of whoever did it', async () => {
    const followUpId = await addOne(fixture, ids, 'regional-contact');
    expect(await owed('secondReceiving')).toEqual(['do-follow-up']);
    const note = { followUpId, note: 'Vi har snakket med dem' };
    idsOf(await finishFollowUp(await fixture.as('receivingContact'), note));
    const own = await confirmFollowUp(await fixture.as('receivingContact'), { followUpId });
    expect(own).toMatchObject({ code: 'confirms-own-work' });
    idsOf(await confirmFollowUp(await fixture.as('secondReceiving'), { followUpId }));
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
