import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RefusalCode, refuse } from '../../../domain/refusal.ts';
import type { TabAnswer, TabPage } from '../../../sandbox/person/tab-page.ts';
import { refusalText } from '../../../text/refusal-text.ts';
import { asked, asking, endAsking, gatheringAt, questionAt } from '../../support/gathering-steps.ts';
import type { PersonName } from '../../support/group-fixture.ts';
import { type RunningProgram, startProgram } from '../../support/running-bot.ts';

/** What pages may send that nobody means, and what comes of it over HTTP: words, and nothing changed. */
let program: RunningProgram;
let gatheringId: string;
let closedId: string;
let shownId: string;
const pages = new Map<PersonName, TabPage>();
const writerId = randomUUID();

beforeAll(async () => {
  program = await startProgram();
  const { fixture, sandbox } = program;
  for (const name of ['serviceLeader', 'member', 'otherContact', 'coordinator', 'stranger'] as const) {
    pages.set(name, await (await sandbox.person(fixture.people[name])).opensTab());
  }
  gatheringId = await gatheringAt(fixture);
  closedId = await gatheringAt(fixture, { title: 'Det som er stengt' });
  await endAsking(fixture, closedId);
  shownId = await questionAt(fixture, 'published');
});
afterAll(() => program.close());

function pageOf(name: PersonName): TabPage {
  const page = pages.get(name);
  if (!page) throw new Error(`${name} has no page`);
  return page;
}

function expectRefused(
  { status, body }: TabAnswer,
  code: RefusalCode,
  details?: Record<string, number>,
): void {
  expect(body).toMatchObject({ error: 'refused', code });
  expect(status).toBe(code === 'unknown-or-forbidden' ? 404 : 422);
  if (code === 'unknown-or-forbidden' || code === 'voted-already') {
    expect(body).toMatchObject({ text: refusalText(refuse(code, details), 'nb') });
  }
}

const ask = (name: PersonName, more: object) =>
  pageOf(name).does('ask-question', { ...asking(gatheringId), ...more });

describe('A question', () => {
  it.each<readonly [string, PersonName, () => object, RefusalCode]>([
    ['that is empty', 'serviceLeader', () => ({ text: ' \n ' }), 'input-invalid'],
    ['of 5,000 characters', 'serviceLeader', () => ({ text: 'a'.repeat(5_000) }), 'comment-too-long'],
    ['at a closed gathering', 'serviceLeader', () => ({ gatheringId: closedId }), 'asking-closed'],
    ['of somebody who is not invited', 'stranger', () => ({}), 'unknown-or-forbidden'],
    ['about nothing on the programme', 'serviceLeader', () => ({ itemId: randomUUID() }), 'input-invalid'],
  ])('%s', async (_what, name, more, code) => {
    expectRefused(await ask(name, more()), code);
  });

  it('of HTML, mentions and marks is kept as it was typed, and never sent as anything else', async () => {
    const text = '<b>x</b> <at>Alle</at> [x](https://e.example) {{DATE()}}';
    expect((await ask('serviceLeader', { text })).status).toBe(200);
    const { body } = await pageOf('otherContact').asks('queue', { id: gatheringId });
    expect(JSON.stringify(body)).toContain(JSON.stringify(text).slice(1, -1));
    await program.sandbox.expectNoViolations();
  });
});

describe('At a question', () => {
  it('a vote twice counts once', async () => {
    const vote = { questionId: shownId, vote: true };
    expect((await pageOf('member').does('vote-question', vote)).status).toBe(200);
    expectRefused(await pageOf('member').does('vote-question', vote), 'voted-already');
  });

  it.each<readonly [string, () => object]>([
    ['claim-question', () => ({ questionId: shownId, writerId })],
    ['publish-question', () => ({ questionId: shownId, writerId, fence: 1, wording: 'Annet' })],
    ['publish-question', () => ({ questionId: shownId, version: 2, wording: 'Annet' })],
    ['hide-question', () => ({ questionId: shownId, writerId, fence: 1, reason: 'Nei' })],
    ['answer-in-talk', () => ({ questionId: shownId, writerId, fence: 1 })],
    ['answer-question', () => ({ questionId: shownId, writerId, fence: 1, answer: 'Nei' })],
    ['route-question', () => ({ questionId: shownId, writerId, fence: 1 })],
    ['adopt-answer', () => ({ questionId: shownId, question: 'Hva?', answer: 'Det.' })],
    ['publish-answers', () => ({ gatheringId })],
    ['cancel-gathering', () => ({ gatheringId })],
  ])('a moderator who is not one hears what a stranger hears: %s', async (verb, data) => {
    expectRefused(await pageOf('member').does(verb, { ...data() }), 'unknown-or-forbidden');
  });

  it('nothing is shown that was neither taken up nor named as it stood', async () => {
    const unseen = { questionId: shownId, wording: 'Annet' };
    expectRefused(await pageOf('coordinator').does('publish-question', unseen), 'input-invalid');
    const stale = { ...unseen, version: 1 };
    expectRefused(await pageOf('coordinator').does('publish-question', stale), 'question-moved-on');
    const patient = { ...unseen, version: 2, wording: 'Gjelder 01812300004' };
    const named = await pageOf('coordinator').does('publish-question', patient);
    expectRefused(named, 'identity-number-written');
  });

  it('of two moderators one takes it, and the other is told who has it', async () => {
    const questionId = await asked(program.fixture, gatheringId, { text: 'Hvem tar denne?' });
    const claims = await Promise.all(
      (['otherContact', 'coordinator'] as const).map((name) =>
        pageOf(name).does('claim-question', { questionId, writerId: randomUUID() }),
      ),
    );
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refused = claims.find(({ status }) => status === 422);
    expect(JSON.stringify(refused?.body)).toMatch(/har spørsmålet nå/);
  });

  it('and no line of the log holds what was asked, or who asked it', () => {
    const logged = program.logged.join('\n');
    for (const word of ['Hvem tar denne?', 'Hvor ofte bør gruppen møtes?', 'Kari Demo']) {
      expect(logged).not.toContain(word);
    }
  });
});
