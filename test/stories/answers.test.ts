import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { showing, stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, propose, accept, clear, forward, appoint, untilForward, untilAppointment, ...look } = stepsIn(
  () => program,
);
const { allIsDelivered } = look;

describe('Undo', () => {
  it('a yes: the question is there again, and the leader need not answer', async () => {
    await propose();
    const anne = await accept();
    expect(anne.clicks).toBe(2);
    const back = await anne.presses('Angre');
    expect(back.asText).toContain('Det er angret.');
    expect(back.asText).toContain('Vil du bli medlem');
    await allIsDelivered();
    const per = await person('Per Prøve');
    const cards = (await per.seesAll()).filter(({ message }) => !message?.mine);
    expect(cards.map(({ title }) => title)).toEqual([
      'Du deltar ikke lenger i denne saken',
      'Du trenger ikke å svare likevel',
    ]);
    for (const { asText } of cards) expect(asText).not.toContain('Anne Eksempel');
  });

  it('a clearance and a forwarding: the question stands on the same card, to be answered again', async () => {
    await propose();
    await accept();
    for (const [step, title] of [
      [clear, 'Er det avklart at Anne Eksempel kan delta?'],
      [forward, 'Forslag til medlem: Anne Eksempel'],
    ] as const) {
      const whoever = await step();
      const pressed = (await whoever.sees()).message?.id;
      expect((await whoever.presses('Angre')).asText).toContain(title);
      await allIsDelivered();
      const cards = (await whoever.seesAll()).filter(({ message }) => message?.id === pressed);
      expect(cards.map((card) => card.title)).toEqual([title]);
      await step();
    }
  });

  it('an appointment: everybody who was told hears of it, and the seat is vacant again', async () => {
    await untilAppointment();
    const siv = await appoint();
    const back = await siv.presses('Angre');
    expect(back.asText).toContain('Skal Anne Eksempel oppnevnes?');
    await allIsDelivered();
    for (const name of ['Kari Demo', 'Anne Eksempel', 'Per Prøve', 'Rune Kladd']) {
      expect((await (await person(name)).notices()).join('\n'), name).toMatch(
        /Oppnevningen av Anne Eksempel til .* er tatt tilbake/,
      );
    }
    const ola = await person('Ola Øving');
    const cards = (await ola.seesAll()).filter(({ message }) => !message?.mine);
    expect(cards.map(({ title }) => title)).toEqual(['Oppnevningen av Anne Eksempel er tatt tilbake']);
  });
});

describe('A proposal', () => {
  it('that is sent empty names all that is missing, Person first, and what to do', async () => {
    const kari = await person('Kari Demo');
    await kari.says('foreslå');
    await kari.waitsFor('Ledige plasser');
    const seatId = program.fixture.seats.nord;
    const sent = await kari.forges({ verb: 'propose-member', data: { seatId } });
    const said = JSON.stringify(sent) + (await kari.sees()).asText;
    expect(said).toContain('Dette mangler: Person, Helseforetak og Fagområde og erfaring.');
    expect(said).toContain('Fyll ut og send på nytt.');
  });
});

describe('A question back', () => {
  it('goes to the service, whose answer stands beside it when the candidate is asked again', async () => {
    const kari = await propose();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    for (const [question, answer] of [
      ['Hvor ofte er møtene?', 'To ganger i året'],
      ['Og hvem betaler?', 'Helseforetaket ditt'],
    ] as const) {
      await anne.presses('Still et spørsmål');
      await anne.fillsIn({ 'Hva lurer du på?': question });
      const sent = await anne.presses('Send spørsmålet');
      expect(sent.asText).toContain('Spørsmålet er sendt til tjenestelederen.');
      await allIsDelivered();
      await kari.waitsFor(showing(['Anne Eksempel lurer på noe før svaret', question]));
      await kari.fillsIn({ 'Svaret ditt': answer });
      await kari.presses('Send svaret');
      await allIsDelivered();
      await anne.waitsFor(showing(['Vil du bli medlem', question, answer]));
    }
    await accept();
    await clear();
  });
});

describe('The wrong leader', () => {
  it('names the right one, who is asked; the candidate is told', async () => {
    await propose();
    const anne = await accept();
    const per = await person('Per Prøve');
    await per.waitsFor('Er det avklart');
    await per.presses('Jeg er ikke riktig leder');
    await per.fillsIn({ 'Hvem er nærmeste leder?': 'Tor Test' });
    const sent = await per.presses('Send til riktig leder');
    expect(sent.asText).toContain('Takk for beskjeden! Nå spør vi Tor Test');
    await allIsDelivered();
    expect((await anne.notices()).join('\n')).toContain('Nå spør vi Tor Test om det er avklart');
    const tor = await person('Tor Test');
    await tor.waitsFor('Er det avklart at Anne Eksempel kan delta?');
    await tor.presses('Ja, det er avklart');
    await allIsDelivered();
    await (await person('Rune Kladd')).waitsFor('Forslag til medlem: Anne Eksempel');
  });
});

describe('After a return', () => {
  it('the service proposes somebody else, and the first is told kindly', async () => {
    const kari = await untilForward();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Forslag til medlem');
    await rune.presses('Send tilbake');
    await rune.fillsIn({ 'Hva må rettes?': 'Vi trenger en nevrolog' });
    await rune.presses('Send tilbake');
    await allIsDelivered();
    await kari.waitsFor('Rett forslaget om Anne Eksempel');
    await kari.presses('Foreslå en annen');
    await kari.fillsIn({
      Person: 'Tor Test',
      Helseforetak: 'Universitetssykehuset Nord-Norge',
      'Fagområde og erfaring': 'Nevrologi',
    });
    const sent = await kari.presses('Send det nye forslaget');
    expect(sent.asText).toContain('Venter på svar fra Tor Test');
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    const told = await anne.waitsFor('Tjenesten går ikke videre med forslaget. Takk for at du tok deg tid!');
    expect(told.asText).not.toContain('Tor Test');
    await (await person('Tor Test')).waitsFor('Vil du bli medlem');
  });
});

describe('A region whose only contact is the candidate', () => {
  it('is decided for by the national coordinators, and the case says so', async () => {
    const { db } = program.fixture.store;
    await db
      .updateTable('role_grant')
      .set({ person_id: program.fixture.people.candidate })
      .where('region', '=', 'nord')
      .execute();
    const kari = await untilAppointment();
    await kari.waitsFor('Derfor gjør nasjonalt servicemiljø det.');
    const nina = await person('Nina Skisse');
    await nina.waitsFor('Skal Anne Eksempel oppnevnes?');
    nina.startsCounting();
    expect((await nina.presses('Oppnevn')).asText).toContain('Anne Eksempel er oppnevnt');
    expect(nina.clicks).toBe(1);
  });
});
