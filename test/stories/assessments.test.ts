import { afterEach, beforeEach, expect, it } from 'vitest';
import { completeAssessment } from '../../store/commands/complete-assessment.ts';
import { sendFeedback } from '../../store/commands/send-feedback.ts';
import {
  type AssessmentIds,
  addAssessment,
  addOne,
  answersOf,
  versionOfAssessment,
  writeChapter,
} from '../support/assessment-steps.ts';
import { idsOf } from '../support/nomination-steps.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
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
const inChannel = { in: 'Servicemiljøet / Generelt' };

/** Handed in, with the region's channel there to hear of it. */
async function handedIn(): Promise<AssessmentIds> {
  const rune = await person('Rune Kladd');
  await rune.says('koble kanal', inChannel);
  await rune.waitsFor('Skal denne kanalen', inChannel);
  await rune.presses('Ja, koble til kanalen', inChannel);
  const ids = await addAssessment(program.fixture);
  await allIsDelivered();
  return ids;
}

/** Rune answers everything, completes it, and sends it with something to follow up. */
async function assessed(ids: AssessmentIds): Promise<void> {
  const { fixture } = program;
  for (const [index, chapter] of ids.chapters.entries()) {
    const more = index === ids.chapters.length - 1 ? { 'follow-up': 'region', letter: 'Takk' } : {};
    await writeChapter(fixture, 'receivingContact', chapter, answersOf(index + 1, more));
  }
  const about = async () => ({
    assessmentId: ids.assessmentId,
    version: await versionOfAssessment(fixture, ids.assessmentId),
  });
  idsOf(await completeAssessment(await fixture.as('receivingContact'), await about()));
  await addOne(fixture, ids);
  idsOf(await sendFeedback(await fixture.as('receivingContact'), await about()));
  await allIsDelivered();
}

it('A report is assessed, the service is told, and what has to be followed up is followed up and confirmed', async () => {
  const ids = await handedIn();
  const randi = await person('Randi Kladd');
  const waits = await randi.waitsFor('Vil du vurdere årsrapporten for 2026?');
  expect(waits.asText).toContain('Rune Kladd');
  expect(waits.asText).toContain('[Vurder rapporten]');
  expect((await randi.notices()).join('\n')).toContain('venter på vurdering: Øvingstjenesten');
  // Helse Vest writes nynorsk; the region's channel is told as well.
  const shown = await randi.waitsFor('Vil du vurdere årsrapporten for 2026?', inChannel);
  expect(shown.asText).toContain('Kan vurdere');

  await assessed(ids);
  // One living card: in the channel and with the colleague it is the receipt now.
  const receipt = await randi.waitsFor('Tilbakemeldingen på årsrapporten for 2026 er sendt');
  expect(receipt.asText).toContain('Rune Kladd');
  await randi.waitsFor('Tilbakemeldinga på årsrapporten for 2026 er send', inChannel);
  const ola = await person('Ola Øving');
  expect((await ola.waitsFor('Tilbakemelding på årsrapporten for 2026')).asText).toContain(
    '[Les tilbakemeldingen]',
  );

  const kari = await person('Kari Demo');
  await kari.waitsFor('Er dette fulgt opp?');
  kari.startsCounting();
  await kari.fillsIn({ 'Hva er gjort?': 'Møtet er 3. mars hvert år' }, { on: 'Er dette fulgt opp?' });
  const done = await kari.presses('Ja, det er gjort', { on: 'Er dette fulgt opp?' });
  expect(done.asText).toContain('Fulgt opp, og venter på regionen');
  expect(kari.clicks).toBe(1);
  await allIsDelivered();

  await randi.waitsFor('Er du enig i at dette er fulgt opp?');
  randi.startsCounting();
  const confirmed = await randi.presses('Ja, det er fulgt opp', {
    on: 'Er du enig i at dette er fulgt opp?',
  });
  expect(confirmed.asText).toContain('Bekreftet');
  expect(randi.clicks).toBe(1);
  await allIsDelivered();
  expect((await kari.waitsFor('Regionen har bekreftet')).asText).toContain('Møtet er 3. mars hvert år');
});
