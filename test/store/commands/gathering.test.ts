import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import { answerInTalk } from '../../../store/commands/answer-in-talk.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { type AskQuestion, askQuestion } from '../../../store/commands/ask-question.ts';
import { createGathering } from '../../../store/commands/create-gathering.ts';
import { escalateQuestions } from '../../../store/commands/escalate-questions.ts';
import { handOverQuestion } from '../../../store/commands/hand-over-question.ts';
import { hideQuestion } from '../../../store/commands/hide-question.ts';
import { inviteGuests } from '../../../store/commands/invite-guests.ts';
import { publishQuestion } from '../../../store/commands/publish-question.ts';
import { routeQuestion } from '../../../store/commands/route-question.ts';
import { settleGatherings } from '../../../store/commands/settle-gatherings.ts';
import { voteQuestion } from '../../../store/commands/vote-question.ts';
import { gatheringOfConversation } from '../../../store/load-gathering.ts';
import { questionQueue } from '../../../store/queries/question-queue.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import {
  asked,
  asking,
  endAsking,
  gatheringAt,
  meetingChat,
  questionAt,
  startsIn,
  webinar,
} from '../../support/gathering-steps.ts';
import { asProgram, createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { codeOf, idsOf } from '../../support/nomination-steps.ts';
import { toldTo } from '../../support/told-of.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function openDuties(subjectId: string) {
  const rows = await fixture.store.db
    .selectFrom('duty')
    .select(['kind', 'role', 'region'])
    .where('subject_id', '=', subjectId)
    .where('done_at', 'is', null)
    .execute();
  return rows.map(({ kind, role, region }) => [kind, role, region].filter(Boolean).join(' '));
}

describe('A question has an owner at every moment', () => {
  it('waits for the moderators, goes to the region, is handed over, is answered', async () => {
    const gatheringId = await gatheringAt(fixture);
    const questionId = await asked(fixture, gatheringId);
    expect(await openDuties(gatheringId)).toEqual(['moderate-questions moderator']);
    idsOf(await routeQuestion(await fixture.as('otherContact'), { questionId }));
    expect(await openDuties(gatheringId)).toEqual([]);
    expect(await openDuties(questionId)).toEqual(['answer-question regional-contact vest']);
    idsOf(await handOverQuestion(await fixture.as('receivingContact'), { questionId, to: 'nord' }));
    expect(await openDuties(questionId)).toEqual(['answer-question regional-contact nord']);
    idsOf(await answerQuestion(await fixture.as('appointingContact'), { questionId, answer: 'To.' }));
    expect(await openDuties(questionId)).toEqual([]);
    expect(await toldTo(fixture, fixture.people.serviceLeader, questionId)).toEqual([
      'question-routed',
      'question-routed',
      'question-answered',
    ]);
  });

  it('about the own service it goes to the contacts of the asker’s region at once (R59)', async () => {
    const questionId = await questionAt(fixture, 'waiting', { scope: 'own-service' });
    expect(await openDuties(questionId)).toEqual(['answer-question regional-contact vest']);
    expect(await toldTo(fixture, fixture.people.receivingContact, questionId)).toEqual(['question-asked']);
  });

  it('or to the moderators first, where the coordinators chose so', async () => {
    await fixture.store.db
      .insertInto('setting')
      .values({ key: 'question-route', value: JSON.stringify('moderators-first') })
      .execute();
    const questionId = await questionAt(fixture, 'waiting', { scope: 'own-service' });
    expect(await openDuties(questionId)).toEqual([]);
  });

  it('what waits when asking closes is given its owner, once (R60)', async () => {
    const gatheringId = await gatheringAt(fixture);
    const general = await asked(fixture, gatheringId);
    await endAsking(fixture, gatheringId);
    const both = await Promise.all([
      settleGatherings(asProgram(fixture)),
      settleGatherings(asProgram(fixture)),
    ]);
    expect([...both].sort()).toEqual([0, 1]);
    expect(await openDuties(general)).toEqual(['answer-question national-coordinator']);
    expect(await openDuties(gatheringId)).toEqual([]);
    expect(codeOf(await askQuestion(await fixture.as('member'), asking(gatheringId)))).toBe('asking-closed');
  });

  it('what is shown again after it was hidden is owed again, by the moderators or at once by its owner', async () => {
    const gatheringId = await gatheringAt(fixture);
    const questionId = await asked(fixture, gatheringId);
    const moderator = () => fixture.as('otherContact');
    idsOf(await hideQuestion(await moderator(), { questionId, reason: 'Pasient' }));
    expect(await openDuties(gatheringId)).toEqual([]);
    idsOf(await publishQuestion(await moderator(), { questionId, wording: 'Uten navn?' }));
    expect(await openDuties(gatheringId)).toEqual(['moderate-questions moderator']);
    idsOf(await hideQuestion(await moderator(), { questionId, reason: 'Pasient' }));
    await endAsking(fixture, gatheringId);
    expect(await settleGatherings(asProgram(fixture))).toBe(1);
    idsOf(await publishQuestion(await moderator(), { questionId, wording: 'Uten navn?' }));
    expect(await openDuties(gatheringId)).toEqual([]);
    expect(await openDuties(questionId)).toEqual(['answer-question national-coordinator']);
  });

  it('nobody asks where what waits was settled, whatever the times say', async () => {
    const gatheringId = await gatheringAt(fixture);
    await sql`update gathering set settled_at = business_now()`.execute(fixture.store.db);
    expect(codeOf(await askQuestion(await fixture.as('member'), asking(gatheringId)))).toBe('asking-closed');
  });

  it('a meeting’s chat leads to the gathering that is on, before last week’s that takes questions still', async () => {
    const first = await gatheringAt(fixture);
    await startsIn(fixture, first, -7 * 24 * 60);
    const second = await gatheringAt(fixture);
    expect(await gatheringOfConversation(fixture.store.db, meetingChat)).toBe(second);
  });

  it('what a region leaves unanswered goes to the coordinators, once (R59)', async () => {
    const questionId = await questionAt(fixture, 'routed');
    expect(await escalateQuestions(asProgram(fixture))).toBe(0);
    await fixture.store.db
      .updateTable('duty')
      .set({ due_at: sql<Date>`business_now() - interval '4 days'` })
      .where('subject_id', '=', questionId)
      .execute();
    const both = await Promise.all([
      escalateQuestions(asProgram(fixture)),
      escalateQuestions(asProgram(fixture)),
    ]);
    expect([...both].sort()).toEqual([0, 1]);
    expect(await openDuties(questionId)).toEqual(['answer-question national-coordinator']);
    expect(await toldTo(fixture, fixture.people.coordinator, questionId)).toEqual(['question-escalated']);
  });

  it('somebody who asks while the last one is seen to leaves no question without its duty', async () => {
    const gatheringId = await gatheringAt(fixture);
    for (let round = 0; round < 5; round += 1) {
      const questionId = await asked(fixture, gatheringId, { text: `Runde ${round}?` });
      const [, another] = await Promise.all([
        fixture.as('otherContact').then((context) => answerInTalk(context, { questionId })),
        asked(fixture, gatheringId, { text: `Og ${round}?` }, 'member'),
      ]);
      expect(await openDuties(gatheringId)).toEqual(['moderate-questions moderator']);
      idsOf(await answerInTalk(await fixture.as('coordinator'), { questionId: another }));
      expect(await openDuties(gatheringId)).toEqual([]);
    }
  });
});

describe('Bad input', () => {
  it.each<readonly [string, Partial<AskQuestion>, string]>([
    ['empty', { text: ' \n ' }, 'input-invalid'],
    ['5,000 characters', { text: 'a'.repeat(5_000) }, 'comment-too-long'],
    ['an item of another programme', { itemId: randomUUID() }, 'input-invalid'],
    [
      'HTML, a mention and markup',
      { text: '<b>x</b> <at>Alle</at> [x](https://e.example) {{DATE()}}' },
      'done',
    ],
    ['a chat that is not the meeting’s', { conversationId: '19:annen@thread.v2' }, 'done'],
  ])('%s', async (_what, more, code) => {
    const gatheringId = await gatheringAt(fixture);
    const outcome = await askQuestion(await fixture.as('serviceLeader'), asking(gatheringId, more));
    expect(codeOf(outcome)).toBe(code);
    const { store, actor } = await fixture.as('coordinator');
    const queue = await questionQueue(store, actor, gatheringId);
    expect(queue?.map(({ text }) => text)).toEqual(code === 'done' ? [asking(gatheringId, more).text] : []);
  });

  it('a vote twice counts once, and can be taken back', async () => {
    const questionId = await questionAt(fixture, 'published');
    const votes = await Promise.all(
      [1, 2].map(async () => voteQuestion(await fixture.as('member'), { questionId, vote: true })),
    );
    expect(votes.map(codeOf).sort()).toEqual(['done', 'voted-already']);
    idsOf(await voteQuestion(await fixture.as('member'), { questionId, vote: false }));
    const { store, actor } = await fixture.as('member');
    expect((await questionView(store, actor, questionId))?.votes).toBe(0);
  });

  it('somebody in the meeting’s own chat may ask uninvited; in another chat not', async () => {
    const gatheringId = await gatheringAt(fixture);
    const from = async (conversationId: string) =>
      codeOf(await askQuestion(await fixture.as('stranger'), asking(gatheringId, { conversationId })));
    expect(await from('19:annen@thread.v2')).toBe('unknown-or-forbidden');
    expect(await from('19:meeting_prove@thread.v2')).toBe('done');
  });

  it('one press counts once', async () => {
    const gatheringId = await gatheringAt(fixture);
    const key = randomUUID();
    const twice = [await fixture.as('member', key), await fixture.as('member', key)];
    await Promise.all(twice.map((context) => askQuestion(context, asking(gatheringId))));
    const { store, actor } = await fixture.as('coordinator');
    expect(await questionQueue(store, actor, gatheringId)).toHaveLength(1);
  });

  const past = new Date(Date.now() - 86_400_000);
  it.each([
    ['ends before it begins', { endsAt: past }, 'gathering-ends-before-start'],
    ['is nowhere', { link: '', place: '' }, 'gathering-nowhere'],
    ['has a link that runs something', { link: 'javascript:alert(1)' }, 'link-invalid'],
    ['has nobody who moderates', { moderatorIds: [] }, 'moderator-missing'],
    ['closes for questions before its end', { askingClosesAt: past }, 'asking-times-wrong'],
  ])('a gathering that %s', async (_what, more, code) => {
    const outcome = await createGathering(await fixture.as('coordinator'), webinar(fixture, more));
    expect(codeOf(outcome)).toBe(code);
  });
});

describe('Whom a gathering is for', () => {
  it.each([
    [{}, 8],
    [{ regions: ['midt' as const] }, 2],
    [{ roles: ['service-leader' as const] }, 2],
    [{ roles: ['group-member' as const], types: ['competence' as const] }, 0],
  ])('%j', async (audience, count) => {
    const made = await createGathering(await fixture.as('coordinator'), webinar(fixture, audience));
    const { gatheringId = '' } = idsOf(made);
    const invited = await inviteGuests(await fixture.as('coordinator'), { gatheringId });
    expect(isRefusal(invited) ? 0 : Number(invited.ids.invited)).toBe(count);
    const again = await inviteGuests(await fixture.as('coordinator'), { gatheringId });
    expect(codeOf(again)).toBe('nobody-to-invite');
  });
});
