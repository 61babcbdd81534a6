import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerInTalk } from '../../../store/commands/answer-in-talk.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { askQuestion } from '../../../store/commands/ask-question.ts';
import { claimQuestion } from '../../../store/commands/claim-question.ts';
import { editQuestion } from '../../../store/commands/edit-question.ts';
import { escalateQuestions } from '../../../store/commands/escalate-questions.ts';
import { handOverQuestion } from '../../../store/commands/hand-over-question.ts';
import { hideQuestion } from '../../../store/commands/hide-question.ts';
import { publishQuestion } from '../../../store/commands/publish-question.ts';
import { routeQuestion } from '../../../store/commands/route-question.ts';
import { settleGatherings } from '../../../store/commands/settle-gatherings.ts';
import { takeQuestion } from '../../../store/commands/take-question.ts';
import { withdrawQuestion } from '../../../store/commands/withdraw-question.ts';
import { gatheringOfConversation } from '../../../store/load-gathering.ts';
import { leftoversView } from '../../../store/queries/leftovers-view.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import {
  asked,
  asking,
  endAsking,
  gatheringAt,
  leftAt,
  meetingChat,
  moderatorsFirst,
  questionAt,
  startsIn,
} from '../../support/gathering-steps.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
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
    await moderatorsFirst(fixture);
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

  it('what a region has is somebody’s the moment its last contact leaves, without waiting for a date', async () => {
    const questionId = await questionAt(fixture, 'routed');
    const leave = async (...names: PersonName[]) =>
      sql`update role_grant set ended_at = business_now()
        where person_id = any(${names.map((name) => fixture.people[name])}::uuid[])`.execute(
        fixture.store.db,
      );
    await leave('receivingContact');
    expect(await escalateQuestions(asProgram(fixture))).toBe(0);
    await leave('secondReceiving');
    expect(await escalateQuestions(asProgram(fixture))).toBe(1);
    expect(await openDuties(questionId)).toEqual(['answer-question national-coordinator']);
    expect(await toldTo(fixture, fixture.people.coordinator, questionId)).toEqual(['question-handed-over']);
    await leave('coordinator');
    expect(await escalateQuestions(asProgram(fixture))).toBe(1);
    expect(await openDuties(questionId)).toEqual(['answer-question regional-contact midt']);
    // Whoever becomes a coordinator next has it.
    await leave('otherContact', 'appointingContact');
    expect(await escalateQuestions(asProgram(fixture))).toBe(1);
    expect(await escalateQuestions(asProgram(fixture))).toBe(0);
    expect(await openDuties(questionId)).toEqual(['answer-question national-coordinator']);
  });

  it('what a coordinator asked is another’s to answer, a region’s where there is no other', async () => {
    const gatheringId = await gatheringAt(fixture);
    const questionId = await asked(fixture, gatheringId, {}, 'coordinator');
    const own = await answerQuestion(await fixture.as('coordinator'), { questionId, answer: 'Ja.' });
    expect(codeOf(own)).toBe('unknown-or-forbidden');
    await endAsking(fixture, gatheringId);
    await settleGatherings(asProgram(fixture));
    const [duty = ''] = await openDuties(questionId);
    expect(duty).toMatch(/^answer-question regional-contact /);
  });

  it('regions that hand it on among themselves put nothing off: in two weeks it is due, and then the coordinators’', async () => {
    const questionId = await questionAt(fixture, 'routed');
    const later = async (days: number) =>
      sql`update question set routed_at = routed_at - make_interval(days => ${days})`.execute(
        fixture.store.db,
      );
    const dueIn = async () => {
      const { rows } = await sql<{
        days: number;
      }>`select extract(day from due_at - business_now())::integer as days
        from duty where subject_id = ${questionId} and done_at is null`.execute(fixture.store.db);
      return rows[0]?.days ?? 0;
    };
    await later(13);
    idsOf(await handOverQuestion(await fixture.as('receivingContact'), { questionId, to: 'nord' }));
    expect(await dueIn()).toBeLessThanOrEqual(4);
    await later(8);
    idsOf(await handOverQuestion(await fixture.as('appointingContact'), { questionId, to: 'vest' }));
    expect(await dueIn()).toBeLessThan(-3);
    expect(await escalateQuestions(asProgram(fixture))).toBe(1);
    expect(await openDuties(questionId)).toEqual(['answer-question national-coordinator']);
    idsOf(await handOverQuestion(await fixture.as('coordinator'), { questionId, to: 'nord' }));
    expect(await dueIn()).toBeGreaterThanOrEqual(6);
  });

  it('one that cannot be moved keeps none of the others from it, and is told of', async () => {
    const ids = [await questionAt(fixture, 'routed'), await questionAt(fixture, 'routed')];
    await sql`update duty set due_at = business_now() - interval '9 days'`.execute(fixture.store.db);
    await sql`update duty set due_at = business_now() - interval '10 days' where subject_id = ${ids[0]}`.execute(
      fixture.store.db,
    );
    const context = asProgram(fixture);
    const { queue } = context.store;
    const broken: typeof queue = {
      ...queue,
      enqueueDelivery: async (tx, messages) => {
        if (messages.length === 0) return;
        const about = await tx
          .selectFrom('outgoing_message')
          .select('id')
          .where('subject_id', '=', ids[0] ?? '')
          .where(
            'id',
            'in',
            messages.map(({ id }) => id),
          )
          .execute();
        if (about.length > 0) throw new Error('broken');
        await queue.enqueueDelivery(tx, messages);
      },
    };
    const failed = escalateQuestions({ ...context, store: { ...context.store, queue: broken } });
    await expect(failed).rejects.toThrow('1 of 2 failed');
    const owned = await Promise.all(ids.map(openDuties));
    expect(owned.flat().sort()).toEqual([
      'answer-question national-coordinator',
      'answer-question regional-contact vest',
    ]);
  });

  it('what is left is told of by one card that lists it, and follows; one alone by its own', async () => {
    const listId = await leftAt(fixture, 'everybody');
    expect(await toldTo(fixture, fixture.people.coordinator, listId)).toEqual(['questions-left']);
    const { store, actor } = await fixture.as('coordinator');
    const list = await leftoversView(store, actor, listId);
    expect(list?.questions.map(({ text, step }) => [text, step])).toEqual([
      ['Hvor ofte?', 'routed'],
      ['Hva er fristen?', 'routed'],
    ]);
    const [first, second] = list?.questions.map(({ id }) => id) ?? [];
    expect(await toldTo(fixture, fixture.people.coordinator, first ?? '')).toEqual([]);
    idsOf(
      await answerQuestion(await fixture.as('coordinator'), { questionId: first ?? '', answer: 'Én gang.' }),
    );
    idsOf(await handOverQuestion(await fixture.as('coordinator'), { questionId: second ?? '', to: 'nord' }));
    const after = await leftoversView(store, actor, listId);
    expect(after).toMatchObject({ version: 3, questions: [{ id: first, step: 'answered' }] });
    expect(await toldTo(fixture, fixture.people.appointingContact, second ?? '')).toEqual([
      'question-handed-over',
    ]);
    const alone = await asked(fixture, await gatheringAt(fixture));
    await sql`update gathering set asking_closes_at = business_now() where settled_at is null`.execute(
      store.db,
    );
    await settleGatherings(asProgram(fixture));
    expect(await toldTo(fixture, fixture.people.coordinator, alone)).toEqual(['question-asked']);
  });

  it('whoever asked several is told of them once, by a list that follows them; one of them alone as before', async () => {
    const gatheringId = await gatheringAt(fixture);
    const ids = [
      await asked(fixture, gatheringId, { text: 'Hvor ofte?' }, 'serviceLeader'),
      await asked(fixture, gatheringId, { text: 'Hva er fristen?' }, 'serviceLeader'),
      await asked(fixture, gatheringId, { text: 'Dekkes tog?' }, 'appointingContact'),
    ];
    await endAsking(fixture, gatheringId);
    await settleGatherings(asProgram(fixture));
    const { serviceLeader: several, appointingContact: one } = fixture.people;
    const told = async (personId: string) =>
      await Promise.all(ids.map((questionId) => toldTo(fixture, personId, questionId)));
    expect(await told(several)).toEqual([[], [], []]);
    expect(await told(one)).toEqual([[], [], ['question-routed']]);
    const { id: listId } = await fixture.store.db
      .selectFrom('leftover')
      .select('id')
      .executeTakeFirstOrThrow();
    expect(await toldTo(fixture, several, listId)).toEqual(['own-questions-left']);
    expect(await toldTo(fixture, one, listId)).toEqual([]);
    const list = async () => await leftoversView(fixture.store, await fixture.actor('serviceLeader'), listId);
    expect(await list()).toMatchObject({
      ...{ version: 1, questions: [] },
      own: [
        { text: 'Hvor ofte?', step: 'routed' },
        { text: 'Hva er fristen?', step: 'routed' },
      ],
    });
    expect(await leftoversView(fixture.store, await fixture.actor('appointingContact'), listId)).toBeNull();
    const answer = { questionId: ids[0] ?? '', answer: 'Én gang.' };
    idsOf(await answerQuestion(await fixture.as('coordinator'), answer));
    expect(await list()).toMatchObject({
      version: 2,
      own: [{ step: 'answered', answer: { text: 'Én gang.' } }, { step: 'routed' }],
    });
    expect(await told(several)).toEqual([['question-answered'], [], []]);
  });

  it('what a moderator has in hand as asking closes is theirs to finish, for a quarter of an hour', async () => {
    const gatheringId = await gatheringAt(fixture);
    const questionId = await asked(fixture, gatheringId);
    const claim = { questionId, writerId: randomUUID() };
    idsOf(await claimQuestion(await fixture.as('otherContact'), claim));
    await endAsking(fixture, gatheringId);
    expect(await settleGatherings(asProgram(fixture))).toBe(0);
    await sql`update gathering set asking_closes_at = business_now() - interval '16 minutes'`.execute(
      fixture.store.db,
    );
    expect(await settleGatherings(asProgram(fixture))).toBe(1);
    expect(await openDuties(questionId)).toEqual(['answer-question national-coordinator']);
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

  it.each(['edit', 'withdraw'] as const)(
    'the asker may %s what went to the region at once, until somebody there has it',
    async (what) => {
      const gatheringId = await gatheringAt(fixture);
      const does = async (questionId: string) => {
        const asker = await fixture.as('serviceLeader');
        if (what === 'withdraw') return codeOf(await withdrawQuestion(asker, { questionId }));
        return codeOf(await editQuestion(asker, { questionId, text: 'Når?', showsName: true }));
      };
      const [free, taken] = [
        await asked(fixture, gatheringId, { scope: 'own-service' }),
        await asked(fixture, gatheringId, { scope: 'own-service' }),
      ];
      idsOf(await takeQuestion(await fixture.as('receivingContact'), { questionId: taken }));
      expect([await does(free), await does(taken)]).toEqual(['done', 'question-moved-on']);
      expect(await openDuties(free)).toHaveLength(what === 'edit' ? 1 : 0);
      const { store, actor } = await fixture.as('serviceLeader');
      expect((await questionView(store, actor, taken))?.viewer.may).toEqual([]);
    },
  );
});
