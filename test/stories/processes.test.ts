import { afterEach, beforeEach, expect, it } from 'vitest';
import { stepOf } from '../../domain/process-kinds/kinds.ts';
import type { ProcessesView, ProcessView } from '../../domain/views/process.ts';
import type { SurveyView } from '../../domain/views/survey.ts';
import { ledBy } from '../support/milestone-steps.ts';
import { answersTo, today } from '../support/process-steps.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { asking } from '../support/survey-steps.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, allIsDelivered } = stepsIn(() => program);
const idIn = (body: unknown, key: string) =>
  (body as { readonly ids: Readonly<Record<string, string>> }).ids[key] ?? '';

it('An evaluation is begun in the tab, told by card, written over days, and goes on to the next', async () => {
  const { fixture } = program;
  await ledBy(fixture, 'lineLeader');
  const randi = await (await person('Randi Kladd')).opensTab();
  const from = await today(fixture);
  const begun = await randi.does('start-process', { kind: 'evaluation', serviceId: fixture.serviceId, from });
  const id = idIn(begun.body, 'processId');
  await allIsDelivered();

  const kari = await person('Kari Demo');
  const card = await kari.waitsFor('Tjenestens egenvurdering');
  expect(card.asText).toContain('[Åpne i fanen]');
  expect((await kari.notices()).join('\n')).toContain('Det er deres tur. Evaluering: Øvingstjenesten');
  const tab = await kari.opensTab();
  const { steps } = (await tab.asks('process', { id })).body as ProcessView;
  const [own] = steps;
  const stepId = own?.id ?? '';
  const half = { stepId, revision: 0, content: { results: 'Et utkast' } };
  expect((await tab.does('save-process-step', half)).status).toBe(200);
  expect((await tab.does('complete-process-step', { ...half, revision: 1 })).body).toMatchObject({
    code: 'content-invalid',
  });
  expect((await randi.asks('process', { id })).body).toMatchObject({
    steps: [{ content: {} }, {}, {}, {}, {}, {}, {}],
  });
  const asked = stepOf('evaluation', 'account');
  const content = asked ? answersTo(asked, from) : {};
  expect((await tab.does('complete-process-step', { stepId, revision: 1, content })).status).toBe(200);
  await allIsDelivered();

  // The same card is the receipt now, and the group's leader has the turn.
  expect((await kari.waitsFor('Tjenestens egenvurdering')).asText).toContain('Kari Demo');
  await (await person('Per Prøve')).waitsFor('Referansegruppens uttalelse');
  const { open } = (await randi.asks('processes')).body as ProcessesView;
  expect(open).toMatchObject([
    { kind: 'evaluation', waiting: [{ step: 'statement', owner: 'group-leader' }] },
  ]);
  const stranger = await (await person('Tor Test')).opensTab();
  expect((await stranger.asks('process', { id })).status).toBe(404);
});

it('A question to many is answered on its card, changed, and counted', async () => {
  const nina = await (await person('Nina Skisse')).opensTab();
  const written = await nina.does('write-survey', await asking(program.fixture));
  const surveyId = idIn(written.body, 'surveyId');
  expect((await nina.does('send-survey', { surveyId })).status).toBe(200);
  await allIsDelivered();

  const ola = await person('Ola Øving');
  await ola.waitsFor('Hvordan vil dere møtes?');
  await ola.fillsIn({ 'Ditt svar': 'Fysisk' });
  expect((await ola.presses('Send svaret')).asText).toContain('Takk!');
  await ola.fillsIn({ 'Ditt svar': 'Digitalt' });
  await ola.presses('Endre svaret');
  expect((await nina.asks('survey', { id: surveyId })).body).toMatchObject({
    ...{ answered: 1, counts: null, byRegion: [] },
  } satisfies Partial<SurveyView>);
  const file = await nina.fetches('survey-workbook', { id: surveyId });
  expect(file.name).toBe('Svar på Møteform.xlsx');
  await nina.does('close-survey', { surveyId });
  await allIsDelivered();
  await ola.waitsFor('Det er stengt for svar.');
});
