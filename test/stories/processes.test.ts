import { afterEach, beforeEach, expect, it } from 'vitest';
import { stepOf } from '../../domain/process-kinds/kinds.ts';
import type { ProcessesView, ProcessView } from '../../domain/views/process.ts';
import type { SurveyView } from '../../domain/views/survey.ts';
import { ledBy } from '../support/milestone-steps.ts';
import { answersTo, begin, today, upTo } from '../support/process-steps.ts';
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
  expect(card.asText).toContain('[Skriv i fanen]');
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

it('A short step is answered on its card, in the chat and in the channel of the region whose turn it is', async () => {
  const { fixture } = program;
  const channel = { in: 'Servicemiljøet / Generelt' };
  const rune = await person('Rune Kladd');
  await rune.says('koble kanal', channel);
  await rune.presses('Ja, koble til kanalen', channel);
  await allIsDelivered();
  const processId = await begin(fixture, 'evaluation');
  await upTo(fixture, processId, 'views');
  await allIsDelivered();

  // In the chat of another region's contact: required answers are asked for, a comment is not.
  const mona = await person('Mona Mal');
  const asked = await mona.waitsFor('Andre regioners syn');
  expect(asked.asText).toContain('Regionens syn');
  await mona.fillsIn({ 'Regionens syn': 'Støtter, med merknader' });
  expect((await mona.presses('Send svaret')).asText).toContain('Skriv merknaden.');
  await mona.fillsIn({ Merknader: 'Gjerne digitalt' });
  mona.startsCounting();
  const receipt = await mona.presses('Send svaret');
  expect(mona.clicks).toBe(1);
  expect(receipt.asText).toContain('Svaret er sendt');
  expect(receipt.asText).toContain('Gjerne digitalt');
  // Else the card of the first answer may still come after that of the second.
  await allIsDelivered();
  expect((await mona.presses('Ta tilbake')).asText).toContain('Det er tatt tilbake');
  await mona.presses('Send svaret');
  await upTo(fixture, processId, 'advice');
  await allIsDelivered();

  // In the channel of the service's own region, whose turn it is; whoever is no contact there does not decide.
  const card = await rune.waitsFor('Vurderinga til regionen', channel);
  expect(card.asText).toContain('[Send svaret]');
  const tor = await person('Tor Test');
  await tor.waitsFor('Vurderinga til regionen', channel);
  await tor.fillsIn({ 'Rådet til regionen': 'Endre', Grunngiving: 'Tal' }, channel);
  expect((await tor.presses('Send svaret', channel)).asText).toContain('Helse Vest');
  await rune.fillsIn({ 'Rådet til regionen': 'Hald fram som i dag', Grunngiving: 'Hemmeleg grunn' }, channel);
  const done = await rune.presses('Send svaret', channel);
  expect(done.asText).toContain('Hald fram som i dag');
  expect(done.asText).not.toContain('Hemmeleg');
  await allIsDelivered();
  const all = await tor.waitsFor('Rune Kladd', channel);
  expect(all.asText).not.toContain('Hemmeleg');
});

it('A question to many is answered on its card, changed, and counted', async () => {
  const nina = await (await person('Nina Skisse')).opensTab();
  const written = await nina.does('write-survey', await asking(program.fixture));
  const surveyId = idIn(written.body, 'surveyId');
  expect((await nina.does('send-survey', { surveyId, version: 1 })).status).toBe(200);
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
  await ola.fillsIn({ 'Vil du si mer?': 'Gjerne annenhver gang' });
  const late = await ola.holds('Endre svaret');
  await nina.does('close-survey', { surveyId });
  await allIsDelivered();
  await ola.waitsFor('Det er stengt for svar.');
  await late();
  await ola.waitsFor('Du skrev: «Gjerne annenhver gang»');
});
