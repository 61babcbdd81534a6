import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nominationAt } from '../support/nomination-steps.ts';
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

const { person, opensForm, accept, allIsDelivered, eventsOf, db, nomination } = stepsIn(() => program);

/** Kari knows nobody for the seat of Helse Nord, and asks. */
async function asks() {
  const kari = await opensForm();
  await kari.presses('Vi har ingen kandidat');
  await kari.presses('Vi har ingen kandidat');
  await kari.fillsIn({ 'Hva har dere prøvd? (valgfritt)': 'Vi har spurt tre på *kurset*.' });
  await kari.presses('Be om en kandidat');
  await kari.waitsFor('Spørsmålet er hos servicemiljøet i Helse');
  await allIsDelivered();
  return kari;
}

async function useOlderRule(): Promise<void> {
  const value = JSON.stringify('member-region');
  await db().insertInto('setting').values({ key: 'request-route', value }).execute();
}

const anneOfNord = {
  Person: 'Anne Eksempel',
  Helseforetak: 'Universitetssykehuset Nord-Norge',
  'Fagområde og erfaring': 'Ortopedi',
};

describe('Nobody is found for a seat', () => {
  it('both regions help, the service accepts, and the person is asked', async () => {
    const kari = await asks();
    expect((await kari.presses('Vis saken')).asText).toContain('Venter på servicemiljøet i Helse Vest');

    const rune = await person('Rune Kladd');
    const asked = await rune.waitsFor('Kan du be Helse Nord finne en kandidat?');
    expect(asked.asText).toContain('Vi har spurt tre på *kurset*.');
    rune.startsCounting();
    const passed = await rune.presses('Send videre til Helse Nord');
    expect(passed.asText).toContain('Rune Kladd i Helse Vest sendte spørsmålet videre');
    expect(rune.clicks).toBe(1);
    // The colleague who had the same card has the same receipt.
    await (await person('Randi Kladd')).waitsFor('Rune Kladd i Helse Vest sendte spørsmålet videre');

    const siv = await person('Siv Demo');
    await siv.waitsFor('Hvem kan bli regional representant for Helse Nord?');
    await siv.presses('Foreslå en person');
    await siv.fillsIn({ ...anneOfNord, Helseforetak: 'Helse Stavanger (Helse Vest)' });
    const refused = await siv.presses('Send navnet');
    expect(refused.asText).toContain('Helse Stavanger ligger ikke i Helse Nord.');
    expect(refused.asText).toContain('Ortopedi');
    await siv.fillsIn({ Helseforetak: 'Universitetssykehuset Nord-Norge' });
    expect((await siv.presses('Send navnet')).asText).toContain('Venter på at Kari Demo svarer');

    await kari.waitsFor('Vil du foreslå Anne Eksempel som regional representant for Helse Nord?');
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    expect(await anne.notices()).toEqual([]);
    const accepted = await kari.presses('Ja, foreslå');
    expect(accepted.asText).toContain('Anne Eksempel blir spurt');
    await siv.waitsFor('Anne Eksempel blir spurt');
    await rune.waitsFor('Anne Eksempel blir spurt');
    await accept();
    expect((await nomination()).step).toBe('clearance');
  });

  it('what was typed is there after a refusal, after reading the mandate, and when the seat is no longer vacant', async () => {
    const kari = await opensForm();
    await kari.presses('Vi har ingen kandidat');
    await kari.presses('Vi har ingen kandidat');
    const tried = { 'Hva har dere prøvd? (valgfritt)': `Vi har spurt alle. ${'å'.repeat(1000)}` };
    await kari.fillsIn(tried);
    const refused = await kari.presses('Be om en kandidat');
    expect(refused.asText).toContain('1\u00a0000 tegn');
    expect(JSON.stringify((await kari.sees()).cardJson)).toContain('Vi har spurt alle.');
    await kari.presses('Les om vervet');
    await kari.presses('Tilbake');
    expect(JSON.stringify((await kari.sees()).cardJson)).toContain('Vi har spurt alle.');
    await kari.presses('Vi har ingen kandidat');
    await kari.fillsIn({ 'Hva har dere prøvd? (valgfritt)': 'Vi har spurt ti.' });
    const send = await kari.holds('Be om en kandidat');
    await nominationAt(program.fixture, 'consent');
    await send();
    const late = await kari.waitsFor('Du skrev: «Vi har spurt ti.»');
    expect(late.asText).toContain('Noen er alt foreslått til denne plassen.');
  });

  it('the older rule: the vacant region is asked at once, finds nobody, is asked again, and the service closes', async () => {
    await useOlderRule();
    const kari = await asks();
    expect((await kari.presses('Vis saken')).asText).toContain('Venter på at Helse Nord finner noen');
    const siv = await person('Siv Demo');
    await siv.waitsFor('Hvem kan bli regional representant for Helse Nord?');
    await siv.presses('Vi finner ingen');
    await siv.fillsIn({ 'Hva har dere prøvd?': 'Alle fem sykehus er spurt.' });
    await siv.presses('Send tilbake');

    const back = await kari.waitsFor('Helse Nord fant ingen. Hva gjør vi nå?');
    expect(back.asText).toContain('Alle fem sykehus er spurt.');
    await kari.presses('Spør på nytt');
    await kari.fillsIn({ 'Hva vil du si til regionen?': 'Noen fra kommunen kan også passe.' });
    await kari.presses('Send spørsmålet på nytt');
    const again = await siv.waitsFor('Noen fra kommunen kan også passe.');
    expect(again.asText).toContain('[Foreslå en person]');

    await kari.waitsFor('Venter på at Helse Nord finner noen');
    await allIsDelivered();
    await kari.presses('Avslutt');
    await kari.presses('Ja, avslutt');
    await siv.waitsFor('Tjenesten trenger ikke mer hjelp');
    await allIsDelivered();
    expect((await siv.notices()).join('\n')).toContain('Kari Demo trenger ikke lenger hjelp');
    // Nobody passed it on: there was nobody to.
    expect((await (await person('Rune Kladd')).notices()).length).toBe(0);
    await kari.says('oppgaver');
    await kari.waitsFor('Finn ny regional representant for Helse Nord');
  });

  it('it ages on the home cards, and a reminder goes once a day', async () => {
    const kari = await asks();
    await db()
      .updateTable('candidate_request')
      .set({ created_at: new Date(Date.now() - 23 * 86_400_000) })
      .execute();
    await kari.says('oppgaver');
    const home = await kari.waitsFor('Du venter på (1)');
    expect(home.asText).toContain('Har ventet i 23 dager. Er nå hos servicemiljøet i Helse Vest');
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Kan du be Helse Nord finne en kandidat?');
    const reminded = await kari.presses('Purr');
    expect(reminded.asText).toContain('Påminnelse er sendt til servicemiljøet i Helse Vest');
    await rune.waitsFor('Påminnelse');
    await allIsDelivered();
    expect((await rune.notices()).join('\n')).toContain('har ventet i 23 dager');
    expect((await kari.presses('Send påminnelse')).asText).toContain('Det er alt sendt en påminnelse i dag.');
    await rune.says('oppgaver');
    expect((await rune.waitsFor('Dette venter på deg (1)')).asText).toContain('Har ventet i 23 dager.');
  });

  it('a proposal of the service’s own ends it for everybody', async () => {
    const kari = await asks();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Kan du be Helse Nord finne en kandidat?');
    const late = await rune.holds('Send videre til Helse Nord');
    await kari.presses('Vis saken');
    await kari.presses('Foreslå en selv');
    await kari.fillsIn(anneOfNord);
    await kari.presses('Send forslaget');
    await rune.waitsFor('Tjenesten har foreslått noen selv');
    await allIsDelivered();
    await late();
    await rune.waitsFor(showing(['Saken er kommet videre.', 'Kari Demo foreslo noen selv']));
    expect(await eventsOf('pass-request')).toBe(0);
  });

  it('a forged press of somebody else changes nothing and tells nothing', async () => {
    await asks();
    const { id } = await db().selectFrom('candidate_request').select('id').executeTakeFirstOrThrow();
    const tor = await person('Tor Test');
    await tor.says('hjelp');
    await tor.waitsFor('Dette kan du gjøre');
    for (const verb of ['open-request', 'open-naming', 'pass-request', 'accept-named', 'close-request']) {
      const outcome = await tor.forges({ verb, data: { verb, requestId: id, submission: verb } });
      expect(JSON.stringify(outcome)).toContain('Vi finner ikke det du ba om');
    }
    expect((await db().selectFrom('candidate_request').select('version').execute())[0]?.version).toBe(1);
  });
});

describe('A user representative', () => {
  /** The form of the seat for users. */
  async function opensUserForm() {
    const kari = await person('Kari Demo');
    await kari.says('foreslå');
    await kari.waitsFor('Ledige plasser');
    const { user } = program.fixture.seats;
    await kari.forges({ verb: 'open-proposal', data: { verb: 'open-proposal', seatId: user } });
    await kari.waitsFor('Hvem foreslår du som brukerrepresentant?');
    return kari;
  }

  it('is proposed with the organisation that suggested them by name', async () => {
    const kari = await opensUserForm();
    await kari.fillsIn({ Person: 'Tor Test', 'Fagområde og erfaring': 'Pårørende i ti år' });
    const incomplete = await kari.presses('Send forslaget');
    expect(incomplete.errors.map(({ message }) => message)).toContain(
      'Skriv hvilket utvalg eller hvilken organisasjon som har pekt ut personen.',
    );
    await kari.fillsIn({ 'Utvalg eller organisasjon som har pekt ut personen': 'Demoforeningen' });
    const sent = await kari.presses('Send forslaget');
    expect(sent.asText).toContain('Tor Test, pekt ut av Demoforeningen');
  });

  it('the service’s region helps when it is asked', async () => {
    const kari = await opensUserForm();
    await kari.presses('Be servicemiljøet om hjelp');
    await kari.presses('Be servicemiljøet om hjelp');
    await kari.presses('Be om en kandidat');
    const randi = await person('Randi Kladd');
    await randi.waitsFor('Hvem kan bli brukerrepresentant?');
    await randi.presses('Foreslå en person');
    await randi.fillsIn({
      Person: 'Tor Test',
      'Fagområde og erfaring': 'Pårørende i ti år',
      'Utvalg eller organisasjon som har pekt ut personen': 'Brukerutvalget ved Helse Bergen',
    });
    await randi.presses('Send navnet');
    const named = await kari.waitsFor('Vil du foreslå Tor Test som brukerrepresentant?');
    expect(named.asText).toContain('Brukerutvalget ved Helse Bergen');
    await kari.presses('Ja, foreslå');
    const tor = await person('Tor Test');
    await tor.waitsFor('Vil du bli medlem');
    await tor.presses('Ja, jeg er villig');
    const rune = await person('Rune Kladd');
    const toAppoint = await rune.waitsFor('Skal Tor Test oppnevnes?');
    expect(toAppoint.asText).toContain('Brukerutvalget ved Helse Bergen');
  });
});
