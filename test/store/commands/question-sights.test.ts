import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type QuestionField,
  type QuestionRelation,
  questionFields,
  questionRelations,
  questionSights,
} from '../../../domain/question-access.ts';
import type { QuestionView } from '../../../domain/views/faq.ts';
import type { ChangeNotice } from '../../../store/change-notices.ts';
import type { CommandContext } from '../../../store/command.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { askQuestion } from '../../../store/commands/ask-question.ts';
import { claimQuestion } from '../../../store/commands/claim-question.ts';
import { hideQuestion } from '../../../store/commands/hide-question.ts';
import { publishQuestion } from '../../../store/commands/publish-question.ts';
import { routeQuestion } from '../../../store/commands/route-question.ts';
import { takeQuestion } from '../../../store/commands/take-question.ts';
import { voteQuestion } from '../../../store/commands/vote-question.ts';
import { ownQuestions } from '../../../store/queries/own-questions.ts';
import { questionList } from '../../../store/queries/question-list.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import { similarQuestions } from '../../../store/queries/similar-questions.ts';
import { contextForChannel } from '../../support/everybody.ts';
import { asked, asking, gatheringAt, questionAt } from '../../support/gathering-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

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

  it('has nobody but those who answer and the moderators see which of them sees to it', async () => {
    const questionId = await questionAt(fixture, 'published', { showsName: true });
    idsOf(await routeQuestion(await fixture.as('otherContact'), { questionId }));
    idsOf(await takeQuestion(await fixture.as('receivingContact'), { questionId }));
    for (const relation of questionRelations) {
      const { store, actor } = await readers[relation]();
      const view = await questionView(store, actor, questionId);
      const sees = questionSights[relation].holder === 'always';
      expect.soft(view?.takenBy, relation).toBe(sees ? 'Rune Kladd' : null);
    }
    const { store, actor } = await fixture.as('serviceLeader');
    const [own] = await ownQuestions(store, actor, { gatheringId: null });
    expect(own).toMatchObject({ id: questionId, takenBy: null });
  });

  it('shows somebody all that they asked, the newest first, each as it shows itself', async () => {
    const ids = [
      await questionAt(fixture, 'answered'),
      await questionAt(fixture, 'hidden'),
      await questionAt(fixture, 'routed', { showsName: true }),
      await questionAt(fixture, 'waiting'),
    ];
    await asked(fixture, await gatheringAt(fixture), { text: 'En annens?' }, 'member');
    const { store, actor } = await fixture.as('serviceLeader');
    const alone = await Promise.all(ids.toReversed().map((id) => questionView(store, actor, id)));
    expect(await ownQuestions(store, actor, { gatheringId: null })).toEqual(alone);
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
