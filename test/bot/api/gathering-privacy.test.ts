import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabQueries } from '../../../bot/api/queries.ts';
import type { TabPage } from '../../../sandbox/person/tab-page.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { publishQuestion } from '../../../store/commands/publish-question.ts';
import { routeQuestion } from '../../../store/commands/route-question.ts';
import { takeQuestion } from '../../../store/commands/take-question.ts';
import { regionName } from '../../../text/names.ts';
import { textIn } from '../../../text/text-in.ts';
import { asked, gatheringAt } from '../../support/gathering-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { type RunningProgram, startProgram } from '../../support/running-bot.ts';

/**
 * What somebody in the audience can find out of an asker who is not named, with everything that a page, a card or the
 * live line gives: not the name, not the person, not the moment of asking, and not the region.
 */
let program: RunningProgram;
let gatheringId: string;
const questions: string[] = [];
let secrets: readonly string[];
let member: TabPage;

beforeAll(async () => {
  program = await startProgram();
  const { fixture, sandbox } = program;
  gatheringId = await gatheringAt(fixture, { items: [] });
  for (const step of ['shown', 'routed', 'answered'] as const) {
    const text = `Hvordan ligger det an med det som er ${step}?`;
    const questionId = await asked(fixture, gatheringId, { text }, 'otherLeader');
    questions.push(questionId);
    const moderator = () => fixture.as('otherContact');
    idsOf(await publishQuestion(await moderator(), { questionId, wording: '' }));
    if (step === 'routed') {
      idsOf(await routeQuestion(await moderator(), { questionId }));
      idsOf(await takeQuestion(await fixture.as('receivingContact'), { questionId }));
    }
    if (step === 'answered') idsOf(await answerQuestion(await moderator(), { questionId, answer: 'Bra.' }));
  }
  const moments = await fixture.store.db
    .selectFrom('question')
    .select(['asked_at', 'region'])
    .where('id', 'in', questions)
    .execute();
  const region = moments.find((one) => one.region !== null)?.region ?? 'nord';
  secrets = [
    'Berit Utkast',
    'Berit',
    fixture.people.otherLeader,
    `"${region}"`,
    regionName(region, 'nb'),
    // Who of the region sees to it tells the region.
    'Rune Kladd',
    fixture.people.receivingContact,
    ...moments.map(({ asked_at }) => new Date(asked_at).toISOString()),
  ];
  member = await (await sandbox.person(fixture.people.member)).opensTab();
});
afterAll(() => program.close());

/** Of what is about the gathering and its questions; the rest of the program is about other things. */
const gatheringQueries = [
  'gathering',
  'gathering-here',
  'gatherings',
  'questions',
  'question',
  'own-questions',
  'similar',
  'answers',
  'queue',
  'gathering-figures',
  'gathering-form',
] as const;

describe('To the audience, an asker who is not named', () => {
  it.each(gatheringQueries)('is nobody in what a page asks for: %s', async (query) => {
    expect(Object.keys(tabQueries)).toContain(query);
    const inputs = [
      { id: gatheringId },
      { id: gatheringId, order: 'votes' },
      { id: gatheringId, order: 'time' },
      { id: gatheringId, text: 'Hvordan ligger det an?' },
      ...questions.map((id) => ({ id })),
    ];
    for (const input of inputs) {
      const { status, body } = await member.asks(query, input);
      expectNothingOf(`${query} ${JSON.stringify(input)} ${status}`, JSON.stringify(body));
    }
  });

  it('is nobody on any card', async () => {
    const ola = await program.sandbox.person(program.fixture.people.member);
    await ola.says('arrangement');
    const presses = [
      ...['open-gatherings', 'open-gathering', 'open-asking', 'open-moderation'].map((verb) => ({
        verb,
        data: { gatheringId },
      })),
      ...questions.flatMap((questionId) => [
        { verb: 'open-question', data: { questionId } },
        { verb: 'open-card', data: { card: 'question', subjectId: questionId, version: 1 } },
        { verb: 'vote-question', data: { gatheringId, questionId, vote: 'yes' } },
      ]),
    ];
    for (const press of presses) {
      const { toast } = await ola.forges(press);
      const seen = (await ola.seesAll()).map(({ asText, message }) => asText + JSON.stringify(message));
      expectNothingOf(JSON.stringify(press), seen.join() + (toast?.text ?? ''));
    }
  });

  it('reads before sending who sees the name all the same, and what a region’s channel sees', async () => {
    const ola = await program.sandbox.person(program.fixture.people.member);
    await ola.forges({ verb: 'open-asking', data: { gatheringId } });
    expect((await ola.sees()).asText).toContain(textIn('nb').gathering.asking.hideNameNote);
  });

  it('is not heard of on the live line: that somebody asks is told to the moderators alone', async () => {
    const stop = new AbortController();
    const heard: string[] = [];
    const response = await fetch(`${program.botUrl}/api/tab/events?gathering=${gatheringId}`, {
      headers: { authorization: `Bearer ${member.token}` },
      signal: stop.signal,
    });
    const reading = (async () => {
      for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) heard.push(text);
    })().catch(() => undefined);
    const later = await asked(program.fixture, gatheringId, { text: 'Er dette stille?' }, 'otherLeader');
    await publishQuestion(await program.fixture.as('otherContact'), { questionId: later, wording: '' });
    await expect.poll(() => heard.join('').includes('event: changed'), { timeout: 10_000 }).toBe(true);
    stop.abort();
    await reading;
    // One sign, when it was shown: none for the asking before it.
    expect(heard.join('').match(/event: changed/g)).toHaveLength(1);
    expectNothingOf('the live line', heard.join(''));
    expect(heard.join('')).not.toContain(later);
  });

  it('is not in the log by name or by what was asked', async () => {
    const logged = program.logged.join('\n');
    for (const secret of ['Berit Utkast', 'Hvordan ligger det an', 'Er dette stille?']) {
      expect(logged).not.toContain(secret);
    }
  });
});

function expectNothingOf(where: string, given: string): void {
  for (const secret of secrets) expect(given.includes(secret), `${secret} in ${where}`).toBe(false);
}
