import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adoptAnswer } from '../../../store/commands/adopt-answer.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { dropAnswer } from '../../../store/commands/drop-answer.ts';
import { mergeQuestion } from '../../../store/commands/merge-question.ts';
import { publishAnswers } from '../../../store/commands/publish-answers.ts';
import { registerGuest } from '../../../store/commands/register-guest.ts';
import { withdrawQuestion } from '../../../store/commands/withdraw-question.ts';
import { gatheringAnswers } from '../../../store/queries/gathering-answers.ts';
import { gatheringFigures } from '../../../store/queries/gathering-figures.ts';
import { searchFaqAnswers } from '../../../store/queries/search-faq-answers.ts';
import { answersOutline, answersSheets, spanInWords } from '../../../text/answers-outline.ts';
import {
  adoptedFrom,
  answeredAt,
  asked,
  gatheringAt,
  isOver,
  questionAt,
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

async function answersFor(who: PersonName, gatheringId: string) {
  const { store, actor } = await fixture.as(who);
  const view = await gatheringAnswers(store, actor, gatheringId);
  if (!view) throw new Error(`${who} does not see the answers`);
  return view;
}

describe('The answers of a gathering', () => {
  it('are published once, to those who came and those who asked', async () => {
    const { gatheringId, questionId } = await answeredAt(fixture);
    const same = await asked(fixture, gatheringId, { text: 'Hvor ofte møtes vi?' }, 'otherLeader');
    idsOf(await mergeQuestion(await fixture.as('otherContact'), { questionId: same, intoId: questionId }));
    await fixture.store.db
      .updateTable('gathering')
      .set({ ends_at: new Date(Date.now() + 60_000) })
      .execute();
    idsOf(await registerGuest(await fixture.as('member'), { gatheringId }));
    await isOver(fixture, gatheringId);
    const twice = await Promise.all(
      [1, 2].map(async () => publishAnswers(await fixture.as('coordinator'), { gatheringId })),
    );
    expect(twice.map(codeOf).sort()).toEqual(['answers-published-already', 'done']);
    const rows = await fixture.store.db
      .selectFrom('outgoing_message')
      .select('person_id')
      .where('cause', '=', 'answers-published')
      .execute();
    const { member, serviceLeader, otherLeader } = fixture.people;
    expect(rows.map(({ person_id }) => person_id).sort()).toEqual(
      [member, serviceLeader, otherLeader].sort(),
    );
    expect((await answersFor('member', gatheringId)).gathering.publishedAt).not.toBeNull();
  });

  it('are not published before it is over, nor when there are none', async () => {
    const going = await gatheringAt(fixture);
    expect(codeOf(await publishAnswers(await fixture.as('coordinator'), { gatheringId: going }))).toBe(
      'gathering-not-over',
    );
    await isOver(fixture, going);
    await asked(fixture, going);
    expect(codeOf(await publishAnswers(await fixture.as('coordinator'), { gatheringId: going }))).toBe(
      'nothing-to-publish',
    );
  });

  it('hold what was for all; what was about the own service stays between the two', async () => {
    const own = await questionAt(fixture, 'waiting', { scope: 'own-service' });
    const { gathering_id } = await fixture.store.db
      .selectFrom('question')
      .select('gathering_id')
      .where('id', '=', own)
      .executeTakeFirstOrThrow();
    const gatheringId = gathering_id ?? '';
    const general = await asked(fixture, gatheringId, { text: 'Hva er fristen?' });
    idsOf(
      await answerQuestion(await fixture.as('receivingContact'), { questionId: own, answer: 'Hemmelig.' }),
    );
    idsOf(await answerQuestion(await fixture.as('otherContact'), { questionId: general, answer: 'Fredag.' }));
    const view = await answersFor('coordinator', gatheringId);
    expect(view.answered).toEqual([]);
    expect(view.organising?.notShown.map(({ id }) => id)).toEqual([general]);
    expect((await answersFor('member', gatheringId)).organising).toBeNull();
  });

  it.each([true, false])(
    'name an asker who is named (%s) and no other, in documents too, whoever downloads them',
    async (showsName) => {
      const { gatheringId, questionId } = await answeredAt(fixture, { showsName });
      await adoptedFrom(fixture, questionId);
      const { asked_at } = await fixture.store.db
        .selectFrom('question')
        .select('asked_at')
        .where('id', '=', questionId)
        .executeTakeFirstOrThrow();
      for (const who of ['member', 'otherContact', 'coordinator'] as const) {
        const view = await answersFor(who, gatheringId);
        const { store, actor } = await fixture.as(who);
        const found = await searchFaqAnswers(store, actor, { text: 'Hvor ofte bør gruppen møtes?' });
        const documents = [answersOutline(view, 'nb'), ...answersSheets(view, 'nb')];
        expect(JSON.stringify(documents).includes('Kari Demo spør')).toBe(showsName);
        const said = JSON.stringify([view, found, documents]);
        expect(said).toContain('Minst én gang i året.');
        expect(said.includes('Kari Demo spør') || said.includes('"askedBy":"Kari Demo"')).toBe(showsName);
        expect(said).not.toContain(fixture.people.serviceLeader);
        expect(said).not.toContain(new Date(asked_at).toISOString());
      }
    },
  );
});

describe('The questions and answers', () => {
  const found = async (text: string) => {
    const { store, actor } = await fixture.as('stranger');
    return (await searchFaqAnswers(store, actor, { text })).map(({ question }) => question);
  };

  it('take in an answer that a coordinator approves, found by nearly the same words until it is taken out', async () => {
    const { questionId } = await answeredAt(fixture);
    expect(await found('hvor ofte bør gruppa møtes')).toEqual([]);
    const words = { question: 'Hvor ofte bør en referansegruppe møtes?', answer: 'Minst én gang i året.' };
    idsOf(await adoptAnswer(await fixture.as('coordinator'), { questionId, ...words }));
    expect(await found('hvor ofte bør referansegruppen møtes')).toEqual([words.question]);
    expect(await found('hvem dekker reisen')).toEqual([]);
    const mended = { ...words, question: 'Hvor mange møter bør en referansegruppe ha?' };
    idsOf(await adoptAnswer(await fixture.as('coordinator'), { questionId, ...mended }));
    expect(await found('hvor mange møter bør gruppen ha?')).toEqual([mended.question]);
    idsOf(await dropAnswer(await fixture.as('coordinator'), { questionId }));
    expect(await found('hvor mange møter bør gruppen ha?')).toEqual([]);
  });

  it.each([
    ['what is not answered', 'published', 'Ja.', 'answer-not-shown'],
    ['what was not shown to all', 'answered', 'Ja.', 'answer-not-shown'],
    ['what is hidden', 'hidden', 'Ja.', 'answer-not-shown'],
  ] as const)('do not take in %s', async (_what, step, answer, code) => {
    const questionId = await questionAt(fixture, step);
    const outcome = await adoptAnswer(await fixture.as('coordinator'), {
      questionId,
      question: 'Når?',
      answer,
    });
    expect(codeOf(outcome)).toBe(code);
  });

  it.each([
    ['an empty answer', { answer: ' ' }, 'input-invalid'],
    ['an empty question', { question: ' \n' }, 'input-invalid'],
    ['5,000 characters', { answer: 'a'.repeat(5_000) }, 'comment-too-long'],
  ])('do not take in %s', async (_what, more, code) => {
    const { questionId } = await answeredAt(fixture);
    const input = { questionId, question: 'Når?', answer: 'Nå.', ...more };
    expect(codeOf(await adoptAnswer(await fixture.as('coordinator'), input))).toBe(code);
  });
});

describe('How it went', () => {
  it('is told in numbers, in all and by region; what was taken back is not counted, what was merged is', async () => {
    const { gatheringId, questionId } = await answeredAt(fixture);
    const same = await asked(fixture, gatheringId, { text: 'Hvor ofte møtes vi?' }, 'member');
    idsOf(await mergeQuestion(await fixture.as('otherContact'), { questionId: same, intoId: questionId }));
    const back = await asked(fixture, gatheringId, { text: 'Glem det' }, 'member');
    idsOf(await withdrawQuestion(await fixture.as('member'), { questionId: back }));
    await asked(fixture, gatheringId, { text: 'Hva er fristen?' }, 'member');
    await sql`update question set answered_at = asked_at + interval '90 minutes' where id = ${questionId}`.execute(
      fixture.store.db,
    );
    const { store, actor } = await fixture.as('coordinator');
    const figures = await gatheringFigures(store, actor, gatheringId);
    expect(figures).toMatchObject({ invited: 8, registered: 0, asked: 3, answered: 2 });
    const vest = figures?.byRegion.find(({ region }) => region === 'vest');
    expect(vest).toMatchObject({ asked: 1, answered: 1, medianMinutes: 90 });
    const sum = figures?.byRegion.reduce((all, { asked: count }) => all + count, 0);
    expect(sum).toBe(figures?.asked);
  });

  it.each([
    [null, '–'],
    [90, '90 minutter'],
    [60 * 5, '5 timer'],
    [1_440 * 3, '3 dager'],
  ])('%s minutes are %s', (minutes, words) => {
    expect(spanInWords(minutes, 'nb')).toBe(words);
  });
});
