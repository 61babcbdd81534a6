import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daysFrom, onTheWall } from '../../domain/calendar.ts';
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

/** Nina makes a webinar and invites everybody; Siv follows the questions. */
async function invited() {
  const nina = await person('Nina Skisse');
  await nina.says('arrangement');
  await nina.waitsFor('Arrangementer');
  await nina.presses('Lag arrangement');
  await nina.fillsIn({
    Tittel: 'Webinar om årsrapporten',
    Dag: daysFrom(onTheWall(new Date()).day, 14),
    Fra: '12:00',
    Til: '13:00',
    'Program, ett innlegg på hver linje': 'Innledning v/ Kari Demo',
    'Hvem følger med på spørsmålene?': 'Siv Demo',
  });
  const refused = await nina.presses('Lag arrangementet');
  expect(refused.asText).toContain('Skriv et sted eller en lenke, og send på nytt.');
  expect(refused.asText).toContain('Innledning v/ Kari Demo');
  await nina.fillsIn({ 'Lenke til møtet i Teams': 'https://teams.microsoft.com/l/meetup-join/1' });
  await nina.presses('Lag arrangementet');
  expect((await nina.waitsFor('er ikke invitert ennå')).asText).toContain('Webinar om årsrapporten');
  return nina;
}

describe('A webinar', () => {
  it('is made and invited to, asked at, answered, and the asker reads the answer', async () => {
    const nina = await invited();
    const seen = await nina.sees();
    const invite = seen.card?.buttons.find(({ title }) => title.startsWith('Inviter'))?.title ?? '';
    await nina.presses(invite);
    await allIsDelivered();

    const kari = await person('Kari Demo');
    await kari.waitsFor('Vil du være med på Webinar om årsrapporten?');
    kari.startsCounting();
    await kari.presses('Still spørsmål');
    await kari.fillsIn({
      'Spørsmålet ditt': 'Blir opptaket lagt ut?',
      'Ikke vis navnet mitt til de andre': true,
    });
    const asked = await kari.presses('Send spørsmålet');
    expect(asked.ok, asked.asText).toBe(true);
    expect(kari.clicks).toBe(2);
    await allIsDelivered();

    const siv = await person('Siv Demo');
    await siv.says('hjem');
    await siv.presses('Se spørsmålene', { on: 'Ta imot spørsmålene' });
    const queue = await siv.waitsFor('Blir opptaket lagt ut?');
    expect(queue.asText).toContain('Kari Demo (vises ikke for de andre)');
    await siv.presses('Svar skriftlig');
    await siv.fillsIn({ 'Svar skriftlig': 'Ja, dagen etter.' });
    await siv.presses('Send svaret');
    await allIsDelivered();

    await kari.waitsFor('Ja, dagen etter.');
    const anne = await person('Anne Eksempel');
    expect((await anne.seesAll()).map(({ asText }) => asText).join()).not.toContain('Kari Demo spør');
  });
});
