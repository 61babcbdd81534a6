import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RefusalCode, refuse } from '../../domain/refusal.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { settleGatherings } from '../../store/commands/settle-gatherings.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { asked, endAsking, gatheringAt } from '../support/gathering-steps.ts';
import { asProgram, type PersonName } from '../support/group-fixture.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { stepsIn } from './steps.ts';

/** What people do by mistake or on purpose with the cards of a gathering: words that help, and nothing lost. */
let program: RunningProgram;
let gatheringId: string;
beforeAll(async () => {
  program = await startProgram({ locales: { otherLeader: 'en-US', member: 'nn-NO' } });
  gatheringId = await gatheringAt(program.fixture);
  await allIsDelivered();
});
afterAll(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { allIsDelivered } = stepsIn(() => program);
const somebody = (name: PersonName) => program.sandbox.person(program.fixture.people[name]);
const readers: readonly (readonly [Language, PersonName])[] = [
  ['nb', 'serviceLeader'],
  ['nn', 'member'],
  ['en', 'otherLeader'],
];
const said = (code: RefusalCode, language: Language, details?: Record<string, number>) =>
  refusalText(refuse(code, details), language);

/** A press as a card sends it, with whatever in it; what the presser then has on the screen. */
async function sends(name: PersonName, verb: string, inputs: Record<string, string>): Promise<string> {
  const who = await somebody(name);
  const after = await who.marks();
  await who.forges({ verb, data: { gatheringId }, inputs });
  return (await who.waitsFor(() => true, { after })).asText;
}

const long = `Slik ${'a'.repeat(4_990)}`;
const asking = { item: 'general', own: 'false', hidden: 'false' };

describe.each(readers)('A question, to somebody who reads %s', (language, name) => {
  it('of 5,000 characters is refused in that language, and is still there', async () => {
    const question = `Hva ${'a'.repeat(4_990)}?`;
    const shown = await sends(name, 'ask-question', { ...asking, question });
    expect(shown).toContain(said('comment-too-long', language, { most: 1_000 }));
    expect(shown).toContain(question);
  });

  it('that is empty is asked for, and what else was chosen is still there', async () => {
    const shown = await sends(name, 'ask-question', { ...asking, question: ' \n ', hidden: 'true' });
    expect(shown).toContain(said('input-invalid', language).split('. ').at(-1));
    expect(shown).toMatch(/: true/);
  });
});

it('A question that is written with the word and is too long is refused at once, and is still there', async () => {
  const kari = await somebody('serviceLeader');
  const question = `Hva ${'a'.repeat(4_990)}?`;
  await kari.says(`spør ${question}`);
  const shown = (await kari.sees()).asText;
  expect(shown).toContain(said('comment-too-long', 'nb', { most: 1_000 }));
  expect(shown).toContain(question);
});

it('A mention in the meeting that is too long is answered with words; one that is full of marks asks as it was typed', async () => {
  const kari = await somebody('serviceLeader');
  const says = async (text: string) => {
    const after = await kari.marks({ in: 'Møtet' });
    await kari.says(text, { in: 'Møtet' });
    return (await kari.waitsFor(() => true, { in: 'Møtet', after })).asText;
  };
  const before = await asksSoFar();
  expect(await says('a'.repeat(5_000))).toContain(said('comment-too-long', 'nb', { most: 1_000 }));
  const question = 'Er <i>dette</i> [trygt](https://e.example) {{DATE()}} {x}?';
  expect(await says(question)).toContain('spørsmålet er sendt');
  expect((await asksSoFar()).slice(before.length)).toEqual([question]);
  // Nobody waits for it in what follows.
  await program.fixture.store.db
    .updateTable('question')
    .set({ step: 'withdrawn' })
    .where('text', '=', question)
    .execute();
});

it('A question of HTML, mentions and links is shown to the moderator as it was typed', async () => {
  const question = '<b>Hva</b> er <at>Alle</at> [fristen](https://e.example) **nå** {{DATE()}} {x}?';
  await sends('serviceLeader', 'ask-question', { ...asking, question });
  const mona = await somebody('otherContact');
  await mona.says('arrangement');
  await mona.presses('Se neste spørsmål (1)');
  expect((await mona.sees()).asText).toContain(question);
  await mona.presses('Vis for alle');
});

it('A vote on an old card counts once, and says so', async () => {
  const { store } = program.fixture;
  const { id: questionId } = await store.db
    .selectFrom('question')
    .select('id')
    .where('published_at', 'is not', null)
    .executeTakeFirstOrThrow();
  const ola = await somebody('member');
  const vote = { verb: 'vote-question', data: { gatheringId, questionId, vote: 'yes' } };
  await ola.forges(vote);
  const after = await ola.marks();
  await ola.forges(vote);
  const shown = await ola.waitsFor(() => true, { after });
  expect(shown.asText).toContain(said('voted-already', 'nn'));
  const votes = await store.db.selectFrom('question_vote').select('person_id').execute();
  expect(votes).toHaveLength(1);
});

it('Somebody who does not moderate is told what a stranger is told, whatever they press', async () => {
  const questionId = await asked(program.fixture, gatheringId, { text: 'Hvem kan se dette?' });
  const before = await rowOf(questionId);
  for (const [verb, inputs] of [
    ['publish-question', { wording: 'Annet' }],
    ['hide-question', { reason: 'Nei' }],
    ['answer-in-talk', {}],
    ['answer-question', { answer: 'Nei' }],
    ['route-question', {}],
    ['merge-question', { into: questionId }],
  ] as const) {
    const berit = await somebody('otherLeader');
    const { toast } = await berit.forges({ verb, data: { gatheringId, questionId }, inputs });
    expect(toast?.text, verb).toBe(said('unknown-or-forbidden', 'en'));
  }
  expect(await rowOf(questionId)).toEqual(before);
});

describe('What is typed on a card of a question', () => {
  let questionId = '';
  beforeAll(async () => {
    questionId = await asked(program.fixture, gatheringId, { text: 'Hva kan jeg skrive her?' });
  });
  afterAll(async () => {
    await program.fixture.store.db.deleteFrom('question').where('id', '=', questionId).execute();
  });

  it.each<readonly [string, PersonName, string, Record<string, string>, RefusalCode, string | null]>([
    [
      'an answer of 5,000',
      'otherContact',
      'answer-question',
      { answer: long },
      'comment-too-long',
      'Svar skriftlig',
    ],
    ['a reason of 5,000', 'otherContact', 'hide-question', { reason: long }, 'comment-too-long', 'Ikke vis'],
    ['no reason', 'otherContact', 'hide-question', { reason: ' ' }, 'reason-missing', 'Ikke vis'],
    ['a wording of 5,000', 'otherContact', 'publish-question', { wording: long }, 'comment-too-long', null],
    ['an edit of 5,000', 'serviceLeader', 'edit-question', { question: long }, 'comment-too-long', 'Endre'],
  ])('is refused and still there: %s', async (_what, name, verb, inputs, code, folds) => {
    const who = await somebody(name);
    const after = await who.marks();
    const about = { questionId, ...(name === 'otherContact' && { gatheringId }) };
    await who.forges({ verb, data: about, inputs });
    const refused = await who.waitsFor(() => true, { after });
    const [first] = refusalText(refuse(code, { most: 0 }), 'nb').split('. ');
    expect(refused.asText).toContain(first);
    if (folds) await who.presses(folds);
    const { asText } = await who.sees();
    for (const typed of Object.values(inputs)) expect(asText.includes(typed.trim())).toBe(true);
  });
});

it('Of two moderators with the same card one does it; the other reads that it moved on, and gets the next', async () => {
  const { fixture } = program;
  await asked(fixture, gatheringId, { text: 'Og dette da?' }, 'member');
  await allIsDelivered();
  const [mona, nina] = [await somebody('otherContact'), await somebody('coordinator')];
  for (const one of [mona, nina]) {
    await one.says('arrangement');
    const list = await one.sees();
    if (!list.asText.includes('Se neste spørsmål')) await one.presses('Åpne', { on: 'Arrangementer' });
    await one.presses(
      (await one.sees()).card?.buttons.find(({ title }) => /^Se neste/.test(title))?.title ?? '',
    );
    expect((await one.sees()).asText).toContain('Hvem kan se dette?');
  }
  await mona.presses('Besvart i innlegget');
  const after = await nina.marks();
  await nina.presses('Besvart i innlegget');
  const shown = (await nina.waitsFor(() => true, { after })).asText;
  expect(shown).toContain('Spørsmålet er tatt opp eller endret.');
  expect(shown).toContain('Og dette da?');
});

it('What a moderator wrote as asking closed stands in the refusal, since the question is another’s by then', async () => {
  const { fixture } = program;
  await asked(fixture, gatheringId, { text: 'Rekker vi dette?' }, 'member');
  const mona = await somebody('otherContact');
  await mona.says('arrangement');
  if (!(await mona.sees()).asText.includes('Se neste spørsmål'))
    await mona.presses('Åpne', { on: 'Arrangementer' });
  await mona.presses(
    (await mona.sees()).card?.buttons.find(({ title }) => /^Se neste/.test(title))?.title ?? '',
  );
  await endAsking(fixture, gatheringId);
  await settleGatherings(asProgram(fixture));
  await mona.presses('Svar skriftlig');
  await mona.fillsIn({ 'Svar skriftlig': 'Ja, i god tid.' });
  await mona.presses('Send svaret');
  const shown = (await mona.sees()).asText;
  expect(shown).toContain('Spørsmålet er tatt opp eller endret.');
  expect(shown).toContain('Ja, i god tid.');
  await allIsDelivered();
});

it('What is sent when asking has closed is refused with what to do, and is still there', async () => {
  await endAsking(program.fixture, gatheringId);
  for (const [language, name] of readers) {
    const question = 'Kom jeg for sent med dette?';
    const shown = await sends(name, 'ask-question', { ...asking, question });
    expect(shown).toContain(said('asking-closed', language));
    expect(shown).toContain(question);
  }
  // By writing: the service unit is asked instead, with the same words.
  const kari = await somebody('serviceLeader');
  await kari.says('spør Kom jeg for sent med dette?');
  expect((await kari.sees()).asText).toContain('Kom jeg for sent med dette?');
});

async function asksSoFar(): Promise<string[]> {
  const rows = await program.fixture.store.db
    .selectFrom('question')
    .select('text')
    .orderBy('ordinal')
    .execute();
  return rows.map(({ text }) => text);
}

async function rowOf(questionId: string) {
  return await program.fixture.store.db
    .selectFrom('question')
    .select(['version', 'step', 'wording', 'published_at', 'answered_at', 'answer'])
    .where('id', '=', questionId)
    .executeTakeFirst();
}
