import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../sandbox/person/person.ts';
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

const { person, eventsOf, allIsDelivered } = stepsIn(() => program);

/** Kari has the card of the vacant seat of Helse Nord before her. */
async function seesTheSeat(): Promise<{ kari: Person; id: string }> {
  const kari = await person('Kari Demo');
  await kari.says('oppgaver');
  const home = await kari.waitsFor('Ingenting venter på deg');
  const id = home.message?.id ?? '';
  await kari.forges({ verb: 'open-vacancy', data: { seatId: program.fixture.seats.nord }, on: id });
  await kari.waitsFor('Ledig plass: regional representant for Helse Nord');
  return { kari, id };
}

const anne = {
  Person: 'Anne Eksempel',
  Helseforetak: 'Universitetssykehuset Nord-Norge',
};

describe('The form that a vacant seat’s card opens', () => {
  it('says what fits while it is filled in, keeps everything, and the card becomes the receipt', async () => {
    const { kari, id } = await seesTheSeat();
    kari.startsCounting();
    const opened = await kari.presses('Foreslå medlem');
    expect(opened.asText).toContain('Hvem foreslår du som regional representant for Helse Nord?');
    expect((await kari.sees()).isDialog).toBe(true);

    await kari.fillsIn({ ...anne, Helseforetak: 'Helse Stavanger (Helse Vest)' });
    const wrong = await kari.presses('Sjekk');
    expect(wrong.asText).toContain('⚠ Helse Stavanger ligger ikke i Helse Nord.');
    expect(wrong.asText).toContain('○ Skriv kort hva personen kan bidra med.');
    expect(wrong.asText).toContain('✔ Personen er ikke med i gruppen fra før');

    await kari.fillsIn({ Helseforetak: 'Universitetssykehuset Nord-Norge' });
    const refused = await kari.presses('Send forslaget');
    expect(refused.asText).toContain('Fagområde');
    expect((await kari.sees()).isDialog).toBe(true);

    await kari.fillsIn({ 'Fagområde og erfaring': 'Ortopedi' });
    expect((await kari.presses('Sjekk')).asText).toContain('Alt stemmer. Du kan sende forslaget.');
    await kari.presses('Send forslaget');
    const receipt = await kari.waitsFor('Venter på svar fra Anne Eksempel');
    expect([receipt.message?.id, receipt.isDialog]).toEqual([id, false]);
    expect(kari.clicks).toBe(5);
    expect(await eventsOf('propose-member')).toBe(1);
  });

  it('takes two clicks for whoever knows whom', async () => {
    const { kari } = await seesTheSeat();
    kari.startsCounting();
    await kari.presses('Foreslå medlem');
    await kari.fillsIn({ ...anne, 'Fagområde og erfaring': 'Ortopedi' });
    await kari.presses('Send forslaget');
    await kari.waitsFor('Venter på svar fra Anne Eksempel');
    expect(kari.clicks).toBe(2);
  });

  it('is closed without a trace, and opens again', async () => {
    const { kari, id } = await seesTheSeat();
    await kari.presses('Foreslå medlem');
    kari.closesDialog();
    expect((await kari.sees({ on: id })).asText).toContain('Ledig plass');
    await kari.presses('Foreslå medlem');
    await kari.fillsIn({ ...anne, 'Fagområde og erfaring': 'Ortopedi' });
    await kari.presses('Send forslaget');
    await kari.waitsFor('Venter på svar fra Anne Eksempel');
    await allIsDelivered();
    expect(await eventsOf('propose-member')).toBe(1);
  });

  it('stays open with what was typed when no answer comes, and what is sent again counts once', async () => {
    const { kari } = await seesTheSeat();
    await kari.presses('Foreslå medlem');
    await kari.fillsIn({ ...anne, 'Fagområde og erfaring': 'Ortopedi, 20 år' });
    await program.sandbox.settings({ deliveryTimeoutMs: 1 });
    expect((await kari.presses('Send forslaget')).ok).toBe(false);
    await program.sandbox.settings({ deliveryTimeoutMs: 15_000 });
    const open = await kari.sees();
    expect([open.isDialog, open.asText.includes('Ortopedi, 20 år')]).toEqual([true, true]);
    await kari.presses('Send forslaget');
    await kari.waitsFor('Venter på svar fra Anne Eksempel');
    expect(await eventsOf('propose-member')).toBe(1);
  });

  it('comes as a card where the client has no dialogs', async () => {
    const { kari, id } = await seesTheSeat();
    const data = { verb: 'open-proposal', seatId: program.fixture.seats.nord, msteams: { type: 'none' } };
    await kari.forges({ type: 'Action.Submit', data, on: id });
    const form = await kari.waitsFor('Hvem foreslår du som regional representant for Helse Nord?');
    expect([form.message?.id, form.isDialog]).toEqual([id, false]);
  });
});
