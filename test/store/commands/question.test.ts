import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { reportUnhelpful } from '../../../store/commands/report-unhelpful.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function ask(name: PersonName, question = 'Hvem dekker toget?', key?: string): Promise<string> {
  const outcome = await reportUnhelpful(await fixture.as(name, key), { question, entry: 'travel-costs' });
  return idsOf(outcome).questionId ?? '';
}

/** To whom a card about the question is on its way, by name. */
async function told(questionId: string, cause: string): Promise<string[]> {
  const rows = await fixture.store.db
    .selectFrom('outgoing_message')
    .innerJoin('person', 'person.id', 'outgoing_message.person_id')
    .select('person.name')
    .where('subject_id', '=', questionId)
    .where('cause', '=', cause)
    .orderBy('person.name')
    .execute();
  return rows.map((row) => row.name);
}

describe('A question that no answer helped with', () => {
  it.each<readonly [PersonName, string, readonly string[]]>([
    ['serviceLeader', 'leads a service in Helse Vest', ['Randi Kladd', 'Rune Kladd']],
    ['member', 'represents Helse Midt-Norge', ['Mona Mal']],
    ['receivingContact', 'is a contact, and has a colleague', ['Randi Kladd']],
    ['appointingContact', 'is the only contact of the region', ['Nina Skisse']],
    ['stranger', 'belongs to no region', ['Nina Skisse']],
  ])('of %s, who %s, goes to those who answer', async (name, _why, expected) => {
    const questionId = await ask(name);
    expect(await told(questionId, 'question-asked')).toEqual(expected);
    for (const person of ['receivingContact', 'secondReceiving', 'otherContact', 'coordinator'] as const) {
      const actor = await fixture.actor(person);
      const home = await homeView(fixture.store, actor);
      const owed = home?.duties.filter(({ subjectId }) => subjectId === questionId) ?? [];
      expect.soft(owed.length, person).toBe(expected.includes(actor.name) ? 1 : 0);
    }
  });

  it('goes by the region that is written down, and by the employer’s', async () => {
    await fixture.store.db
      .updateTable('person')
      .set({ region: 'nord', trust_id: fixture.trusts.bergen })
      .where('id', '=', fixture.people.stranger)
      .execute();
    expect(await told(await ask('stranger'), 'question-asked')).toEqual(['Siv Demo']);
    await fixture.store.db
      .updateTable('person')
      .set({ region: null })
      .where('id', '=', fixture.people.stranger)
      .execute();
    expect(await told(await ask('stranger'), 'question-asked')).toEqual(['Randi Kladd', 'Rune Kladd']);
  });

  it('can be erased, and its words are nowhere else', async () => {
    const questionId = await ask('serviceLeader', 'Noe svært privat');
    const events = await fixture.store.db
      .selectFrom('event')
      .selectAll()
      .where('subject_id', '=', questionId)
      .execute();
    expect(events).toMatchObject([
      { verb: 'report-unhelpful', codes: { entry: 'travel-costs', region: 'vest' } },
    ]);
    expect(JSON.stringify(events)).not.toContain('privat');
    await fixture.store.db.deleteFrom('question').where('id', '=', questionId).execute();
    const home = await homeView(fixture.store, await fixture.actor('receivingContact'));
    expect(home?.dutyCount).toBe(0);
  });

  it('counts once, however often it is pressed', async () => {
    const key = randomUUID();
    expect(await ask('serviceLeader', 'Hvem?', key)).toBe(await ask('serviceLeader', 'Hvem?', key));
    const rows = await fixture.store.db.selectFrom('question').select('id').execute();
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['   ', 'input-invalid'],
    ['x'.repeat(1001), 'comment-too-long'],
  ])('is not %j', async (question, code) => {
    const outcome = await reportUnhelpful(await fixture.as('member'), { question, entry: null });
    expect(outcome).toMatchObject({ kind: 'refused', code });
  });
});

describe('An answer', () => {
  it('goes to whoever asked, ends the duty, and is given once', async () => {
    const questionId = await ask('serviceLeader');
    idsOf(await answerQuestion(await fixture.as('receivingContact'), { questionId, answer: ' Foretaket. ' }));
    expect(await told(questionId, 'question-answered')).toEqual(['Kari Demo']);
    const asker = await fixture.actor('serviceLeader');
    expect(await questionView(fixture.store, asker, questionId)).toMatchObject({
      version: 2,
      answer: { text: 'Foretaket.', by: 'Rune Kladd' },
      viewer: { asked: true, mayAnswer: false },
    });
    const colleague = await fixture.as('secondReceiving');
    expect((await homeView(fixture.store, colleague.actor))?.dutyCount).toBe(0);
    const late = await answerQuestion(colleague, { questionId, answer: 'Noe annet' });
    expect(late).toMatchObject({ code: 'already-answered' });
  });

  it('of two at once, one counts', async () => {
    const questionId = await ask('serviceLeader');
    const outcomes = await Promise.all([
      answerQuestion(await fixture.as('receivingContact'), { questionId, answer: 'A' }),
      answerQuestion(await fixture.as('secondReceiving'), { questionId, answer: 'B' }),
    ]);
    expect(outcomes.filter(isRefusal)).toMatchObject([{ code: 'already-answered' }]);
  });

  it('is given by nobody to themselves, whatever they become', async () => {
    const questionId = await ask('serviceLeader');
    await fixture.store.db
      .insertInto('role_grant')
      .values({
        id: randomUUID(),
        person_id: fixture.people.serviceLeader,
        role: 'regional-contact',
        region: 'vest',
      })
      .execute();
    const outcome = await answerQuestion(await fixture.as('serviceLeader'), { questionId, answer: 'Ja' });
    expect(outcome).toMatchObject({ code: 'unknown-or-forbidden' });
    const home = await homeView(fixture.store, await fixture.actor('serviceLeader'));
    expect(home?.duties.some(({ kind }) => kind === 'answer-question')).toBe(false);
  });

  it.each([
    ['', 'input-invalid'],
    ['x'.repeat(2001), 'comment-too-long'],
  ])('is not %j', async (answer, code) => {
    const questionId = await ask('serviceLeader');
    const outcome = await answerQuestion(await fixture.as('receivingContact'), { questionId, answer });
    expect(outcome).toMatchObject({ code });
  });
});
