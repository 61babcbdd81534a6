import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import { cancelGathering } from '../../store/commands/cancel-gathering.ts';
import { escalateQuestions } from '../../store/commands/escalate-questions.ts';
import {
  adoptedFrom,
  answeredAt,
  asked,
  calendarKeyOf,
  endAsking,
  gatheringAt,
  leftAt,
} from '../support/gathering-steps.ts';
import { asProgram } from '../support/group-fixture.ts';
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
const channel = 'Servicemiljøet / Generelt';

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
    // Answered in general, it can be meant for the webinar all the same.
    await kari.says('spør kostnader');
    await kari.waitsFor('Mente du ett av disse?');
    await kari.presses('Spør på Webinar om årsrapporten');
    const form = await kari.waitsFor('Hva vil du spørre om på Webinar om årsrapporten?');
    expect(form.asText).toContain('kostnader');
    const anne = await person('Anne Eksempel');
    expect((await anne.seesAll()).map(({ asText }) => asText).join()).not.toContain('Kari Demo spør');
  });

  it('is moved and called off: whoever comes is told, and the entry in the calendar follows', async () => {
    const { fixture } = program;
    const gatheringId = await gatheringAt(fixture, nextWeek());
    await allIsDelivered();
    const kari = await person('Kari Demo');
    await kari.waitsFor('Vil du være med på Webinar om referansegrupper?');
    await kari.presses('Meld meg på');
    const before = await calendarOf(gatheringId);
    expect(before).toContain('SEQUENCE:0');

    const nina = await person('Nina Skisse');
    await nina.says('arrangement');
    await nina.presses('Åpne', { on: 'Arrangementer' });
    await nina.waitsFor('Webinar om referansegrupper');
    await nina.presses('Mer');
    await nina.presses('Endre eller avlys');
    // It began at a full hour, whichever.
    await nina.fillsIn({ Fra: '10:15', Til: '09:00' });
    const refused = await nina.presses('Lagre endringen');
    expect(refused.asText).toContain('Arrangementet slutter før det begynner.');
    await nina.fillsIn({ Til: '11:00' });
    await nina.presses('Lagre endringen');
    await allIsDelivered();
    await kari.waitsFor('Webinar om referansegrupper er endret');
    const moved = await calendarOf(gatheringId);
    expect(moved).toContain('SEQUENCE:1');
    expect(moved).toMatch(/DTSTART;TZID=Europe\/Oslo:\d{8}T101500/);
    expect(uidOf(moved)).toBe(uidOf(before));

    idsOf(await cancelGathering(await fixture.as('coordinator'), { gatheringId }));
    await allIsDelivered();
    await kari.waitsFor('Webinar om referansegrupper er avlyst');
    expect(await calendarOf(gatheringId)).toContain('STATUS:CANCELLED');
    const none = await fetch(`${program.botUrl}/tab/calendar/${gatheringId}.ics`);
    expect(none.status).toBe(404);
  });

  it('leaves answers that a stranger finds by asking, with where they are from, and nobody’s name', async () => {
    const { questionId } = await answeredAt(program.fixture);
    await adoptedFrom(program.fixture, questionId);
    const tor = await person('Tor Test');
    await tor.says('spør hvor ofte bør gruppa møtes');
    const found = await tor.waitsFor('Minst én gang i året.');
    expect(found.asText).toContain('Kilde: svar på Webinar om referansegrupper');
    expect(found.asText).not.toContain('Kari Demo');
  });
});

describe('While it goes on', () => {
  it('a question that is answered already gets its answer and the way to the moderators, others the form', async () => {
    await gatheringAt(program.fixture);
    const kari = await person('Kari Demo');
    await kari.says('spør hvem dekker reisen');
    const found = await kari.waitsFor('reise');
    expect(found.asText).not.toContain('Hva vil du spørre om');
    await kari.presses('Spør på Webinar om referansegrupper');
    const offered = await kari.waitsFor('Hva vil du spørre om på Webinar om referansegrupper?');
    expect(offered.asText).toContain('hvem dekker reisen');
    const after = await kari.marks();
    await kari.says('spør blir opptaket lagt ut');
    const form = await kari.waitsFor('Hva vil du spørre om på Webinar om referansegrupper?', { after });
    expect(form.asText).toContain('blir opptaket lagt ut');
  });
});

describe('In the chat of the meeting', () => {
  const said = async (name: string, text: string) => {
    const somebody = await person(name);
    const after = await somebody.marks({ in: 'Møtet' });
    await somebody.says(text, { in: 'Møtet' });
    return (await somebody.waitsFor(() => true, { in: 'Møtet', after })).asText;
  };

  it('whoever mentions Samråd asks, invited or not, and the answer comes in their own chat', async () => {
    const { fixture } = program;
    const gatheringId = await gatheringAt(fixture);
    expect(await said('Tor Test', 'Blir opptaket lagt ut?')).toContain('Tor Test: spørsmålet er sendt');
    expect(await said('Tor Test', 'a'.repeat(1_200))).toContain('Teksten er for lang.');
    const siv = await person('Mona Mal');
    await siv.says('arrangement');
    await siv.presses('Se neste spørsmål (1)');
    await siv.presses('Svar skriftlig');
    await siv.fillsIn({ 'Svar skriftlig': 'Ja, dagen etter.' });
    await siv.presses('Send svaret');
    await allIsDelivered();
    const tor = await person('Tor Test');
    expect((await tor.waitsFor('Ja, dagen etter.')).asText).toContain('Mona Mal svarte');
    await endAsking(fixture, gatheringId);
    expect(await said('Tor Test', 'Kan jeg stille ett til?')).toContain('Det er stengt for spørsmål her.');
  });
});

describe('A question on the own service', () => {
  it('reaches the region in chat and channel with a day, is handed over, and its answer comes back', async () => {
    const { fixture } = program;
    const gatheringId = await gatheringAt(fixture);
    await connectsChannel();
    await asked(fixture, gatheringId, { text: 'Hvem følger opp flyttingen?', scope: 'own-service' });
    await allIsDelivered();
    const rune = await person('Rune Kladd');
    const inChannel = await rune.waitsFor('Hvem følger opp flyttingen?', { in: channel });
    expect(inChannel.asText).not.toContain('Kari Demo');
    expect(inChannel.asText).toContain('Kan du svare ein deltakar?');
    expect(inChannel.asText).toMatch(/Svar innan \p{L}+dag \d+\.\s\p{L}+/u);
    const card = await rune.waitsFor('Kan du svare Kari Demo?');
    expect(card.asText).toMatch(/Svar innen \p{L}+dag \d+\.\s\p{L}+/u);
    // What is said to the press makes room for the card as it is for everybody, which says the same and stays.
    expect((await rune.presses('Jeg tar det')).ok).toBe(true);
    await allIsDelivered();
    expect((await rune.waitsFor('Tar det: Rune Kladd')).asText).toContain('Kan du svare Kari Demo?');
    const randi = await person('Randi Kladd');
    expect((await randi.waitsFor('Kan du svare Kari Demo?')).asText).toContain('Tar det: Rune Kladd');
    // In the channel it is seen who does, and it can be given on from there too; who only reads along cannot.
    const seen = await rune.waitsFor('Tek det: Rune Kladd', { in: channel });
    expect(seen.asText).not.toContain('Kari Demo');
    const ola = await person('Ola Øving');
    const question = { in: channel, on: 'Hvem følger opp flyttingen?' };
    expect((await ola.presses('Eg tek det', question)).toast).toContain('Helse Vest');
    await rune.presses('Gi vidare', question);
    await rune.fillsIn({ 'Kven bør svare?': 'Servicemiljøet i Helse Nord' }, question);
    await rune.presses('Gi det vidare', question);
    await allIsDelivered();
    const siv = await person('Siv Demo');
    await siv.waitsFor('Hvem følger opp flyttingen?');
    await siv.fillsIn({ 'Svaret ditt': 'Vi gjør det sammen.' });
    await siv.presses('Merk som besvart');
    await allIsDelivered();
    const kari = await person('Kari Demo');
    expect((await kari.waitsFor('Vi gjør det sammen.')).asText).toContain('Siv Demo svarte');
  });

  it('is in one list with the others that a webinar leaves, and answered there, in chat and channel', async () => {
    await connectsChannel();
    await leftAt(program.fixture, 'own-service');
    await allIsDelivered();
    const rune = await person('Rune Kladd');
    const list = await rune.waitsFor('Vil du svare på 2 spørsmål?');
    expect(list.asText).toContain('Hvor ofte?');
    expect(list.asText).toContain('Hva er fristen?');
    const inChannel = await rune.waitsFor('Vil du svare på 2 spørsmål?', { in: channel });
    expect(inChannel.asText).not.toContain('Kari Demo');
    expect(inChannel.asText).not.toContain('Opne');
    const answers = async (text: string, where: object) => {
      await rune.presses('Svar', where);
      await rune.fillsIn({ 'Svaret ditt til Kari Demo': text }, where);
      return await rune.presses('Merk som besvart', where);
    };
    const after = await answers('Minst én gang i året.', { on: 'Vil du svare på 2 spørsmål?' });
    expect(after.asText).toContain('Svaret er sendt.');
    expect(after.asText).toContain('Vil du svare på ett spørsmål?');
    expect(after.asText).not.toContain('Hvor ofte?');
    await allIsDelivered();
    await rune.waitsFor('Vil du svare på eitt spørsmål?', { in: channel });
    await rune.presses('Åpne', { on: 'Vil du svare på ett spørsmål?' });
    expect((await rune.waitsFor('Kan du svare Kari Demo?')).asText).toContain('Hva er fristen?');
    await rune.presses('Tilbake til spørsmålene');
    await answers('1. februar.', { on: 'Vil du svare på ett spørsmål?' });
    await rune.waitsFor('Alle spørsmålene er besvart');
    await allIsDelivered();
    const kari = await person('Kari Demo');
    expect((await kari.waitsFor('1. februar.')).asText).toContain('Rune Kladd svarte');
  });

  it('that nobody answers goes to the coordinators, who are told so (R59)', async () => {
    const { fixture } = program;
    const gatheringId = await gatheringAt(fixture);
    const questionId = await asked(fixture, gatheringId, { scope: 'own-service' });
    await fixture.store.db
      .updateTable('duty')
      .set({ due_at: sql<Date>`business_now() - interval '4 days'` })
      .where('subject_id', '=', questionId)
      .execute();
    await escalateQuestions(asProgram(fixture));
    await allIsDelivered();
    const nina = await person('Nina Skisse');
    await nina.waitsFor('Kan du svare Kari Demo?');
    expect(await nina.notices()).toContain('Ingen har svart Kari Demo innen fristen');
  });
});

/** The channel of the region's service unit, connected as its contact would. */
async function connectsChannel(): Promise<void> {
  const rune = await person('Rune Kladd');
  await rune.says('koble kanal', { in: channel });
  await rune.waitsFor('Skal denne kanalen', { in: channel });
  await rune.presses('Ja, koble til kanalen', { in: channel });
  await allIsDelivered();
}

function nextWeek() {
  const startsAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 7 * 86_400_000);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  return { startsAt, endsAt, askingClosesAt: new Date(endsAt.getTime() + 86_400_000) };
}

async function calendarOf(gatheringId: string): Promise<string> {
  const key = await calendarKeyOf(program.fixture, gatheringId);
  const response = await fetch(`${program.botUrl}/tab/calendar/${key}.ics`);
  expect(response.headers.get('content-type')).toContain('text/calendar');
  return await response.text();
}

function uidOf(calendar: string): string | undefined {
  return /^UID:(.*)$/m.exec(calendar)?.[1];
}
