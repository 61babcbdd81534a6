import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type QuestionField,
  type QuestionRelation,
  questionFields,
  questionRelations,
  questionSights,
} from '../../../domain/question-access.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { QuestionView } from '../../../domain/views/faq.ts';
import type { ChangeNotice } from '../../../store/change-notices.ts';
import type { CommandContext, Outcome } from '../../../store/command.ts';
import { answerInTalk } from '../../../store/commands/answer-in-talk.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { type AskQuestion, askQuestion } from '../../../store/commands/ask-question.ts';
import { claimQuestion } from '../../../store/commands/claim-question.ts';
import { createGathering } from '../../../store/commands/create-gathering.ts';
import { editQuestion } from '../../../store/commands/edit-question.ts';
import { escalateQuestions } from '../../../store/commands/escalate-questions.ts';
import { handOverQuestion } from '../../../store/commands/hand-over-question.ts';
import { hideQuestion } from '../../../store/commands/hide-question.ts';
import { inviteGuests } from '../../../store/commands/invite-guests.ts';
import { mergeQuestion } from '../../../store/commands/merge-question.ts';
import { publishQuestion } from '../../../store/commands/publish-question.ts';
import { releaseQuestion } from '../../../store/commands/release-question.ts';
import { routeQuestion } from '../../../store/commands/route-question.ts';
import { settleGatherings } from '../../../store/commands/settle-gatherings.ts';
import { voteQuestion } from '../../../store/commands/vote-question.ts';
import { questionList } from '../../../store/queries/question-list.ts';
import { questionQueue } from '../../../store/queries/question-queue.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import { similarQuestions } from '../../../store/queries/similar-questions.ts';
import { contextForChannel } from '../../support/everybody.ts';
import {
  asked,
  asking,
  endAsking,
  gatheringAt,
  questionAt,
  system,
  webinar,
} from '../../support/gathering-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { codeOf, idsOf } from '../../support/nomination-steps.ts';

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

async function toldTo(personId: string, subjectId: string): Promise<string[]> {
  const rows = await fixture.store.db
    .selectFrom('outgoing_message')
    .select('cause')
    .where('person_id', '=', personId)
    .where('subject_id', '=', subjectId)
    .where('lane', '!=', 'update')
    .orderBy('created_at')
    .execute();
  return rows.map(({ cause }) => cause);
}

describe('What is shown to whom', () => {
  /** Somebody in each relation to a question of the service leader, who is in Helse Vest. */
  const readers: Readonly<Record<QuestionRelation, () => Promise<CommandContext>>> = {
    asker: () => fixture.as('serviceLeader'),
    moderator: () => fixture.as('otherContact'),
    owner: () => fixture.as('receivingContact'),
    guest: () => fixture.as('member'),
    'contacts-channel': async () => contextForChannel(fixture, 'receivingChannel'),
  };
  /** What of the view says it; who has it in hand and why it is hidden are not there once it is answered. */
  const said: Readonly<Partial<Record<QuestionField, (view: QuestionView) => boolean>>> = {
    wording: ({ text }) => text === 'Hvor ofte?',
    text: ({ original }) => original !== null,
    name: ({ askedBy }) => askedBy === 'Kari Demo',
    step: ({ step }) => step === 'answered',
    'asked-at': ({ askedAt }) => askedAt !== null,
    answer: ({ answer }) => answer?.text === 'To ganger.',
    'answered-by': ({ answer }) => answer?.by === 'Rune Kladd',
    owner: ({ owner, dueAt }) => owner !== null && dueAt !== null,
    votes: ({ votes }) => votes === 1,
  };

  it.each([true, false])('follows the table whole, for an asker who is named: %s', async (showsName) => {
    const questionId = await questionAt(fixture, 'waiting', { showsName });
    const moderator = () => fixture.as('otherContact');
    idsOf(await publishQuestion(await moderator(), { questionId, wording: 'Hvor ofte?' }));
    idsOf(await voteQuestion(await fixture.as('otherLeader'), { questionId, vote: true }));
    idsOf(await routeQuestion(await moderator(), { questionId }));
    idsOf(await answerQuestion(await fixture.as('receivingContact'), { questionId, answer: 'To ganger.' }));
    for (const relation of questionRelations) {
      const { store, actor } = await readers[relation]();
      const view = await questionView(store, actor, questionId);
      if (!view) throw new Error(`${relation} does not see it`);
      for (const [field, isSaid] of Object.entries(said)) {
        const sight = questionSights[relation][field as QuestionField];
        expect
          .soft(isSaid(view), `${relation}: ${field}`)
          .toBe(sight === 'always' || (sight === 'if-named' && showsName));
      }
    }
  });

  it('has nobody but moderators and whoever owes the answer see who has it in hand, and the asker why it is hidden', async () => {
    const questionId = await questionAt(fixture, 'published');
    idsOf(await claimQuestion(await fixture.as('coordinator'), { questionId, writerId: randomUUID() }));
    for (const relation of ['asker', 'moderator', 'guest'] as const) {
      const { store, actor } = await readers[relation]();
      const view = await questionView(store, actor, questionId);
      expect.soft(view?.heldBy, relation).toBe(relation === 'moderator' ? 'Nina Skisse' : null);
    }
    idsOf(await hideQuestion(await fixture.as('coordinator'), { questionId, reason: 'Gjelder noe annet' }));
    for (const relation of questionRelations) {
      const { store, actor } = await readers[relation]();
      const view = await questionView(store, actor, questionId);
      const sees = relation === 'asker' || relation === 'moderator';
      expect.soft(view?.reason ?? null, relation).toBe(sees ? 'Gjelder noe annet' : null);
    }
  });

  it('orders what everybody sees by when it was shown, whatever the order in which it was asked', async () => {
    const gatheringId = await gatheringAt(fixture);
    const first = await asked(fixture, gatheringId, { text: 'Først spurt?' });
    const second = await asked(fixture, gatheringId, { text: 'Sist spurt?' }, 'otherLeader');
    for (const questionId of [second, first]) {
      idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: '' }));
    }
    const { store, actor } = await fixture.as('member');
    const list = await questionList(store, actor, { gatheringId, order: 'time' });
    expect(list?.map(({ id }) => id)).toEqual([second, first]);
    expect(second.at(14)).toBe('4');
  });

  it('names a sight for every field and every relation', () => {
    for (const relation of questionRelations) {
      expect(Object.keys(questionSights[relation]).sort()).toEqual([...questionFields].sort());
    }
  });

  it('no path to the audience holds the name or the moment of an asker who is not named', async () => {
    const questionId = await questionAt(fixture, 'published');
    const { gathering_id, asked_at } = await fixture.store.db
      .selectFrom('question')
      .select(['gathering_id', 'asked_at'])
      .where('id', '=', questionId)
      .executeTakeFirstOrThrow();
    const gatheringId = gathering_id ?? '';
    const { store, actor } = await fixture.as('member');
    const seen = JSON.stringify([
      await questionView(store, actor, questionId),
      await questionList(store, actor, { gatheringId, order: 'time' }),
      await similarQuestions(store, actor, { gatheringId, text: 'Hvor ofte møtes gruppen?' }),
    ]);
    expect(seen).toContain('Hvor ofte bør gruppen møtes?');
    for (const secret of ['Kari Demo', fixture.people.serviceLeader, new Date(asked_at).toISOString()]) {
      expect(seen).not.toContain(secret);
    }
  });

  it('the audience does not hear when somebody asks, only when what it sees has moved', async () => {
    const heard: string[] = [];
    const gatheringId = await gatheringAt(fixture);
    const changes = {
      tell: (notice: ChangeNotice) => void heard.push('what' in notice ? notice.what : ''),
      close: async () => undefined,
    };
    const context = async (name: PersonName) => {
      const one = await fixture.as(name);
      return { ...one, store: { ...one.store, changes } };
    };
    const outcome = await askQuestion(await context('serviceLeader'), asking(gatheringId));
    expect(heard).toEqual(['queue']);
    const { questionId = '' } = idsOf(outcome);
    await publishQuestion(await context('otherContact'), { questionId, wording: '' });
    expect(heard).toEqual(['queue', 'queue', 'list']);
  });
});

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
    expect(await toldTo(fixture.people.serviceLeader, questionId)).toEqual([
      'question-routed',
      'question-routed',
      'question-answered',
    ]);
  });

  it('about the own service it goes to the contacts of the asker’s region at once (R59)', async () => {
    const questionId = await questionAt(fixture, 'waiting', { scope: 'own-service' });
    expect(await openDuties(questionId)).toEqual(['answer-question regional-contact vest']);
    expect(await toldTo(fixture.people.receivingContact, questionId)).toEqual(['question-asked']);
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
    const both = await Promise.all([settleGatherings(system(fixture)), settleGatherings(system(fixture))]);
    expect([...both].sort()).toEqual([0, 1]);
    expect(await openDuties(general)).toEqual(['answer-question national-coordinator']);
    expect(await openDuties(gatheringId)).toEqual([]);
    expect(codeOf(await askQuestion(await fixture.as('member'), asking(gatheringId)))).toBe('asking-closed');
  });

  it('what a region leaves unanswered goes to the coordinators, once (R59)', async () => {
    const questionId = await questionAt(fixture, 'routed');
    expect(await escalateQuestions(system(fixture))).toBe(0);
    await fixture.store.db
      .updateTable('duty')
      .set({ due_at: sql<Date>`business_now() - interval '4 days'` })
      .where('subject_id', '=', questionId)
      .execute();
    const both = await Promise.all([escalateQuestions(system(fixture)), escalateQuestions(system(fixture))]);
    expect([...both].sort()).toEqual([0, 1]);
    expect(await openDuties(questionId)).toEqual(['answer-question national-coordinator']);
    expect(await toldTo(fixture.people.coordinator, questionId)).toEqual(['question-escalated']);
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

describe('Moderators', () => {
  const tab = randomUUID();
  const otherTab = randomUUID();

  it('never treat the same question: a claim is one moderator’s, and its fence tells a late one', async () => {
    const questionId = await questionAt(fixture, 'waiting');
    const claims = await Promise.all(
      (['otherContact', 'coordinator'] as const).map(async (name, index) =>
        claimQuestion(await fixture.as(name), { questionId, writerId: index === 0 ? tab : otherTab }),
      ),
    );
    expect(claims.map(codeOf).sort()).toEqual(['done', 'question-held']);
    const isFirst = codeOf(claims[0] as Outcome) === 'done';
    const [holder, other] = isFirst
      ? (['otherContact', 'coordinator'] as const)
      : (['coordinator', 'otherContact'] as const);
    const refused = await answerInTalk(await fixture.as(other), { questionId });
    expect(refused).toMatchObject({
      code: 'question-held',
      details: { person: isFirst ? 'Mona Mal' : 'Nina Skisse' },
    });
    const held = { questionId, writerId: isFirst ? tab : otherTab, fence: 1 };
    idsOf(await releaseQuestion(await fixture.as(holder), held));
    idsOf(await claimQuestion(await fixture.as(other), { questionId, writerId: isFirst ? otherTab : tab }));
    expect(codeOf(await publishQuestion(await fixture.as(holder), { ...held, wording: '' }))).toBe(
      'question-moved-on',
    );
  });

  it('never treat what a colleague has treated since they read the list', async () => {
    const questionId = await questionAt(fixture, 'published');
    const stale = { questionId, writerId: tab, version: 1 };
    expect(codeOf(await claimQuestion(await fixture.as('coordinator'), stale))).toBe('question-moved-on');
    idsOf(await claimQuestion(await fixture.as('coordinator'), { ...stale, version: 2 }));
  });

  it('a claim that runs out is free', async () => {
    const questionId = await questionAt(fixture, 'waiting');
    idsOf(await claimQuestion(await fixture.as('coordinator'), { questionId, writerId: tab }));
    await fixture.store.db
      .updateTable('question')
      .set({ lease_until: sql<Date>`now() - interval '1 second'` })
      .where('id', '=', questionId)
      .execute();
    idsOf(await answerInTalk(await fixture.as('otherContact'), { questionId }));
  });

  it('two at once: one does it, and the other hears that it has moved on', async () => {
    const questionId = await questionAt(fixture, 'waiting');
    const outcomes = await Promise.all([
      fixture.as('otherContact').then((context) => answerInTalk(context, { questionId, version: 1 })),
      fixture.as('coordinator').then((context) => routeQuestion(context, { questionId, version: 1 })),
    ]);
    expect(outcomes.map(codeOf).sort()).toEqual(['done', 'question-moved-on']);
  });

  it('edit for clarity, and what was asked is kept', async () => {
    const questionId = await questionAt(fixture, 'waiting');
    idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: 'Hvor ofte?' }));
    const { store, actor } = await fixture.as('serviceLeader');
    expect(await questionView(store, actor, questionId)).toMatchObject({
      text: 'Hvor ofte?',
      original: 'Hvor ofte bør gruppen møtes?',
    });
    const late = await editQuestion(await fixture.as('serviceLeader'), {
      questionId,
      text: 'Nei',
      showsName: true,
    });
    expect(codeOf(late)).toBe('question-moved-on');
  });

  it('merge, and everybody who asked is told of it and of the answer; votes go along once', async () => {
    const gatheringId = await gatheringAt(fixture);
    const main = await asked(fixture, gatheringId);
    const same = await asked(fixture, gatheringId, { text: 'Hvor ofte møtes vi?' }, 'member');
    for (const questionId of [main, same]) {
      idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: '' }));
      idsOf(await voteQuestion(await fixture.as('otherLeader'), { questionId, vote: true }));
    }
    idsOf(await mergeQuestion(await fixture.as('otherContact'), { questionId: same, intoId: main }));
    expect(await toldTo(fixture.people.member, same)).toEqual(['question-merged']);
    idsOf(await answerQuestion(await fixture.as('otherContact'), { questionId: main, answer: 'Én gang.' }));
    expect(await toldTo(fixture.people.member, same)).toEqual(['question-merged', 'question-answered']);
    const { store, actor } = await fixture.as('member');
    expect((await questionView(store, actor, same))?.answer?.text).toBe('Én gang.');
    const list = await questionList(store, actor, { gatheringId, order: 'votes' });
    expect(list?.map(({ id, votes }) => [id, votes])).toEqual([[main, 1]]);
  });

  it('hide with a reason that the asker is told, and may show it after all', async () => {
    const questionId = await questionAt(fixture, 'published');
    const hidden = await hideQuestion(await fixture.as('otherContact'), { questionId, reason: ' ' });
    expect(codeOf(hidden)).toBe('reason-missing');
    idsOf(await hideQuestion(await fixture.as('otherContact'), { questionId, reason: 'Navngir en pasient' }));
    expect(await toldTo(fixture.people.serviceLeader, questionId)).toEqual(['question-hidden']);
    const member = await fixture.as('member');
    expect(await questionView(member.store, member.actor, questionId)).toBeNull();
    idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: 'Anonymt' }));
    expect((await questionView(member.store, member.actor, questionId))?.text).toBe('Anonymt');
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
