import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { wordingIn } from '../../../domain/survey.ts';
import { answerSurvey } from '../../../store/commands/answer-survey.ts';
import { closeSurvey } from '../../../store/commands/close-survey.ts';
import { erasePerson } from '../../../store/commands/erase-person.ts';
import { joinPeople } from '../../../store/commands/join-people.ts';
import { sendSurvey } from '../../../store/commands/send-survey.ts';
import { settleSurveys } from '../../../store/commands/settle-surveys.ts';
import { type WriteSurvey, writeSurvey } from '../../../store/commands/write-survey.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { surveyAnswers, surveyCardView, surveyView } from '../../../store/queries/survey-view.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { codeOf } from '../../support/nomination-steps.ts';
import { asked, asking, drafted, sentTo } from '../../support/survey-steps.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
});

async function answers(who: PersonName, choice: number | null, comment = '') {
  const recipientId = await sentTo(fixture, who);
  return codeOf(await answerSurvey(await fixture.as(who), { recipientId, choice, comment }));
}

async function owes(who: PersonName) {
  const home = await homeView(fixture.store, await fixture.actor(who));
  return home?.duties.some(({ kind }) => kind === 'answer-survey');
}

it('a question goes to all, is owed until it is answered, and is counted without a name', async () => {
  const surveyId = await asked(fixture);
  const seen = async () => await surveyView(fixture.store, await fixture.actor('coordinator'), surveyId);
  // Leaders, members, contacts and the coordinator; not whoever has no part in anything.
  expect((await seen())?.asked).toBe(8);
  expect([await owes('member'), await owes('stranger')]).toEqual([true, false]);
  for (const choice of [7, 0.5, null]) expect(await answers('member', choice)).toBe('survey-choice-missing');
  expect(await answers('member', 0)).toBe('done');
  expect(await owes('member')).toBe(false);
  expect(await answers('member', 1, 'Helst i Bodø')).toBe('done');
  expect(await answers('otherContact', 1)).toBe('done');
  expect(await seen()).toMatchObject({
    ...{ state: 'open', answered: 2, counts: null, byRegion: [] },
    comments: [{ text: 'Helst i Bodø', region: null }],
  });
  const inFile = async () =>
    (await surveyAnswers(fixture.store, await fixture.actor('coordinator'), surveyId))?.rows;
  expect(await inFile()).toEqual([{ region: null, choice: null, comment: 'Helst i Bodø' }]);
  expect(await closeSurvey(await fixture.as('coordinator'), { surveyId })).toMatchObject({ kind: 'done' });
  expect([await answers('member', 0), await owes('serviceLeader')]).toEqual(['survey-moved-on', false]);
  const card = await surveyCardView(
    fixture.store,
    await fixture.actor('member'),
    await sentTo(fixture, 'member'),
  );
  expect(card).toMatchObject({ isOpen: false, answer: { choice: 1, comment: 'Helst i Bodø' } });
});

it('ends by itself when its last day is over: nobody owes an answer, and none is taken', async () => {
  const surveyId = await asked(fixture, { dueOn: '2027-02-12' });
  const settle = async () => await settleSurveys(asProgram(fixture));
  await itIs(fixture, '2027-02-12T22:30:00Z');
  expect([await settle(), await owes('member')]).toEqual([0, true]);
  await itIs(fixture, '2027-02-12T23:30:00Z');
  expect([await settle(), await settle(), await owes('member')]).toEqual([1, 0, false]);
  expect(await answers('member', 0)).toBe('survey-moved-on');
  const view = await surveyView(fixture.store, await fixture.actor('coordinator'), surveyId);
  expect(view?.state).toBe('closed');
});

it('a region that few are from hides another with it, and what was written says none in the file', async () => {
  const surveyId = await asked(fixture);
  const { actor } = await fixture.as('coordinator');
  const { db } = fixture.store;
  await sql`update survey_recipient set choice = 0, answered_at = business_now(), region = 'midt'`.execute(
    db,
  );
  await sql`update survey_recipient set region = 'vest', comment = 'Gjerne snart' where id in
    (select id from survey_recipient order by id limit 5)`.execute(db);
  const told = async () => {
    const [view, file] = [
      await surveyView(fixture.store, actor, surveyId),
      await surveyAnswers(fixture.store, actor, surveyId),
    ];
    return {
      counts: view?.byRegion.map(({ region, counts }) => [region, counts]),
      comments: new Set(view?.comments.map(({ region }) => region)),
      file: new Set(file?.rows.map(({ region, comment }) => (comment ? `${region}: ${comment}` : region))),
    };
  };
  expect(await told()).toEqual({
    counts: [
      ['vest', null],
      ['midt', null],
    ],
    ...{ comments: new Set([null]), file: new Set(['null: Gjerne snart', null]) },
  });
  await sql`update survey_recipient set region = 'vest'`.execute(db);
  expect(await told()).toEqual({
    ...{ counts: [['vest', [8, 0]]], comments: new Set(['vest']) },
    file: new Set(['null: Gjerne snart', 'vest']),
  });
});

it('a draft is seen with its audience and changed before it is sent, once', async () => {
  const surveyId = await drafted(fixture, { roles: ['regional-contact'], regions: ['vest'] });
  const coordinator = await fixture.as('coordinator');
  expect(await surveyView(fixture.store, coordinator.actor, surveyId)).toMatchObject({
    state: 'draft',
    audience: 2,
    asked: 0,
  });
  const writes = async (version: number, more: Partial<WriteSurvey> = {}) =>
    codeOf(
      await writeSurvey(
        await fixture.as('coordinator'),
        await asking(fixture, { surveyId, version, ...more }),
      ),
    );
  const sends = async (version: number) =>
    codeOf(await sendSurvey(await fixture.as('coordinator'), { surveyId, version }));
  expect(await writes(1, { kind: 'scale' })).toBe('done');
  expect(await writes(2, { roles: ['site-leader'] })).toBe('done');
  expect(await sends(3)).toBe('nobody-to-ask');
  expect(await writes(3)).toBe('done');
  expect(await sends(4)).toBe('done');
  expect([await sends(5), await writes(5)]).toEqual(['survey-moved-on', 'survey-moved-on']);
});

it('two who write the same draft neither write over each other unseen, nor send what they have not seen', async () => {
  await fixture.store.db
    .insertInto('role_grant')
    .values({ id: randomUUID(), person_id: fixture.people.stranger, role: 'national-coordinator' })
    .execute();
  const surveyId = await drafted(fixture);
  const writes = async (who: PersonName, version: number, more: Partial<WriteSurvey>) =>
    codeOf(await writeSurvey(await fixture.as(who), await asking(fixture, { surveyId, version, ...more })));
  const sends = async (version: number) =>
    codeOf(await sendSurvey(await fixture.as('coordinator'), { surveyId, version }));
  // Both have it open; one saves, and then the other does.
  expect(await writes('coordinator', 1, { question: 'Lang og god tekst om møtet' })).toBe('done');
  expect(await writes('stranger', 1, { title: 'Møtet i mars' })).toBe('survey-written-meanwhile');
  expect(await writes('stranger', 2, { question: 'Halvferdig' })).toBe('done');
  expect(await sends(2)).toBe('survey-changed-meanwhile');
  const view = await surveyView(fixture.store, await fixture.actor('coordinator'), surveyId);
  expect(view).toMatchObject({ state: 'draft', question: 'Halvferdig', version: 3 });
  expect(await sends(3)).toBe('done');
});

it.each([
  ['survey-choices-wrong', { choices: ['Bare ett'] }],
  ['survey-choices-wrong', { choices: ['Likt', ' Likt '] }],
  ['survey-day-out-of-range', { dueOn: '2020-01-01' }],
  ['comment-missing', { title: ' ' }],
] as const)('what cannot be asked is refused: %s', async (code, more) => {
  expect(codeOf(await writeSurvey(await fixture.as('coordinator'), await asking(fixture, more)))).toBe(code);
});

it('what somebody was asked goes with them: joined into another entry, or erased with the name', async () => {
  const surveyId = await asked(fixture);
  const { people } = fixture;
  const who = { personId: people.stranger, otherId: people.serviceLeader };
  expect(codeOf(await joinPeople(await fixture.as('coordinator'), who))).toBe('done');
  expect(await answers('stranger', 0, 'Gjerne')).toBe('done');
  const both = { personId: people.coordinator, otherId: people.otherLeader };
  expect(codeOf(await joinPeople(await fixture.as('coordinator'), both))).toBe('done');
  const duties = (await homeView(fixture.store, await fixture.actor('coordinator')))?.duties;
  expect(duties?.filter(({ kind }) => kind === 'answer-survey').length).toBe(1);
  await fixture.store.db
    .updateTable('role_grant')
    .set({ ended_at: new Date() })
    .where('person_id', '=', people.stranger)
    .execute();
  const erased = await erasePerson(await fixture.as('coordinator'), { personId: people.stranger });
  expect(codeOf(erased)).toBe('done');
  expect(await surveyView(fixture.store, await fixture.actor('coordinator'), surveyId)).toMatchObject({
    answered: 1,
    comments: [],
  });
});

it('is asked in the reader’s language, part by part, and in bokmål where nothing else is said', async () => {
  const nn = { title: 'Møteform på nynorsk', question: '', choices: ['Digitalt', 'Fysisk møte'] };
  const en = { title: '', question: 'How would you meet?', choices: [] };
  const wrong = await asking(fixture, { others: { nn: { ...nn, choices: ['Bare eitt'] } } });
  expect(codeOf(await writeSurvey(await fixture.as('coordinator'), wrong))).toBe('survey-choices-differ');
  await asked(fixture, { others: { nn, en } });
  const view = await surveyCardView(
    fixture.store,
    await fixture.actor('member'),
    await sentTo(fixture, 'member'),
  );
  if (!view) throw new Error('It is not shown');
  const standing = {
    title: 'Møteform',
    question: 'Hvordan vil dere møtes?',
    choices: ['Digitalt', 'Fysisk'],
  };
  expect([wordingIn(view, 'nb'), wordingIn(view, 'nn'), wordingIn(view, 'en')]).toEqual([
    standing,
    { ...standing, title: nn.title, choices: nn.choices },
    { ...standing, question: en.question },
  ]);
  const home = await homeView(fixture.store, await fixture.actor('member'));
  expect(home?.duties.find(({ kind }) => kind === 'answer-survey')).toMatchObject({
    surveyTitle: { nb: 'Møteform', nn: 'Møteform på nynorsk', en: null },
  });
});
