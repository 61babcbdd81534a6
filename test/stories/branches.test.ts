import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mriOf } from '../../sandbox/state/ids.ts';
import { chooseLanguage } from '../../store/commands/choose-language.ts';
import { proposeMember } from '../../store/commands/propose-member.ts';
import { holds, leaves } from '../support/group-steps.ts';
import { idsOf, nominationAt, proposal } from '../support/nomination-steps.ts';
import { neighbourTenantId, type RunningProgram, startProgram } from '../support/running-bot.ts';
import { standsInTwoRegions } from '../support/two-sites.ts';
import { stepsIn } from './steps.ts';

/** Siv Demo, as she is known at a neighbour's. */
const neighbour = { id: '5d1f0c34-9f0b-4a57-9d0e-2f4c7be0a222', name: 'Siv Nabo' };

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram({ neighbours: [neighbour] });
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const steps = stepsIn(() => program);
const { person, propose, accept, clear, forward, allIsDelivered, eventsOf, messagesTo } = steps;

/** The seat has been vacant for longer than the others, so it is the first in the list; Kari fills in the form for it. */
async function proposesFor(seatId: string, filled: Readonly<Record<string, string>>) {
  const { db } = program.fixture.store;
  const vacant_since = new Date(Date.UTC(2020, 0, 1));
  await db.updateTable('seat').set({ vacant_since }).where('id', '=', seatId).execute();
  const kari = await steps.opensForm();
  await kari.fillsIn(filled);
  return kari;
}

describe('A line leader whom no directory lists', () => {
  it('is reported missing to the service, and a contact writes down what they said', async () => {
    const kari = await propose();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    await anne.presses('Ja, jeg er villig');
    await anne.presses('Lederen står ikke i listen');
    await anne.fillsIn({ 'Lederens navn': 'Lise Utenfor', 'Lederens e-postadresse': 'lise@annet.example' });
    await anne.presses('Send ja');
    await allIsDelivered();
    const told = await kari.waitsFor('Vi når ikke Lise Utenfor i Teams');
    expect(told.asText).toContain('Ring eller skriv til Lise Utenfor. Servicemiljøet kan skrive inn svaret.');

    const rune = await person('Rune Kladd');
    await rune.says('status');
    await rune.waitsFor('Forslag du kan se');
    await rune.presses('Vis');
    await rune.presses('Skriv inn svar');
    await rune.fillsIn({ Svaret: 'Ja, det er avklart', 'Hvordan fikk du svaret?': 'på telefon' });
    await rune.presses('Lagre svaret');
    await allIsDelivered();
    await kari.waitsFor('Lise Utenfor bekreftet på telefon at det er avklart, skrevet inn av Rune Kladd');
    await rune.waitsFor('Forslag til medlem: Anne Eksempel');
  });
});

describe('The older route of proposals (R19)', () => {
  it('is chosen by a coordinator, and then the member’s region is asked at once', async () => {
    const nina = await person('Nina Skisse');
    await nina.says('innstillinger');
    const asked = await nina.waitsFor('Hvilke regler skal gjelde?');
    expect(asked.asText).toContain(
      'Hvor går et forslag til medlem først? *: Til servicemiljøet i tjenestens region, som sender det videre',
    );
    await nina.fillsIn({
      'Hvor går et forslag til medlem først?': 'Rett til regionen som medlemmet skal representere',
    });
    expect((await nina.presses('Lagre')).asText).toContain('✔ Lagret. Dette gjelder nå.');
    const kari = await person('Kari Demo');
    await kari.says('Hvordan blir et nytt medlem oppnevnt?');
    await kari.waitsFor('går forslaget rett til servicemiljøet i regionen som medlemmet skal representere');
    await propose();
    await kari.says('innstillinger');
    await kari.waitsFor('Dette er bare for nasjonalt servicemiljø');

    await accept();
    await clear();
    const siv = await person('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?');
    expect(await messagesTo(program.fixture.people.receivingContact)).toEqual([]);
    const status = await kari.waitsFor('Venter på at Helse Nord oppnevner');
    // The line of the case has no service unit between the leader and the appointment.
    expect(status.asText).toMatch(/Leder\sspurt\s+>\s+Til\soppnevning/);
    await siv.presses('Oppnevn');
    await kari.waitsFor('Anne Eksempel er oppnevnt');
  });
});

describe('A seat of the service’s own region', () => {
  it('is one card for whoever receives and appoints, and a colleague sees who did', async () => {
    const { fixture } = program;
    // Whoever works in Helse Vest reads nynorsk, unless they chose another.
    await chooseLanguage(await fixture.as('candidate'), { language: 'nb' });
    const wanted = proposal(fixture, { seatId: fixture.seats.vest, trustId: fixture.trusts.stavanger });
    idsOf(await proposeMember(await fixture.as('serviceLeader'), wanted));
    await allIsDelivered();
    await accept();
    await clear();
    const rune = await person('Rune Kladd');
    const randi = await person('Randi Kladd');
    await randi.waitsFor('Skal Anne Eksempel oppnevnes?');
    const asked = await rune.waitsFor('Skal Anne Eksempel oppnevnes?');
    expect(asked.asText).toContain('Helse Vest både mottar og oppnevner');
    rune.startsCounting();
    await rune.presses('Oppnevn');
    expect(rune.clicks).toBe(1);
    await randi.waitsFor('Rune Kladd i Helse Vest oppnevnte Anne Eksempel');
    expect(await eventsOf('forward-nomination')).toBe(0);
  });
});

describe('A service in two regions', () => {
  it('has one group, takes no member from either trust, and the leader of the other site follows it', async () => {
    await standsInTwoRegions(program.fixture);
    const kari = await person('Kari Demo');
    await kari.says('foreslå');
    await kari.waitsFor('Ledige plasser (5)');
    await kari.presses('Foreslå medlem');
    await kari.fillsIn({
      Person: 'Anne Eksempel',
      Helseforetak: 'Universitetssykehuset Nord-Norge',
      'Fagområde og erfaring': 'Ortopedi',
    });
    const refused = await kari.presses('Send forslaget');
    expect(refused.asText).toContain(
      'Personen er ansatt i Universitetssykehuset Nord-Norge, der tjenesten er.',
    );
    await kari.fillsIn({ Helseforetak: 'Finnmarkssykehuset' });
    await kari.presses('Send forslaget');
    await kari.waitsFor('Venter på svar fra Anne Eksempel');
    await allIsDelivered();

    const berit = await person('Berit Utkast');
    await berit.says('status');
    await berit.waitsFor('Forslag du kan se (1)');
    expect((await berit.presses('Vis')).asText).toContain('Venter på svar fra Anne Eksempel');
    await berit.says('gruppe');
    const group = await berit.waitsFor('Referansegruppen for Øvingstjenesten');
    expect(group.asText).toContain('Tjenestens representant ved Universitetssykehuset Nord-Norge: ledig');
    expect(group.asText).toContain('Tjenestens representant ved Helse Bergen: ledig');
  });

  it('has a seat for each site (R6), which the responsible region confirms', async () => {
    const { seatId } = await standsInTwoRegions(program.fixture);
    const kari = await proposesFor(seatId, {
      Person: 'Anne Eksempel',
      Helseforetak: 'Helse Bergen (Helse Vest)',
      'Fagområde og erfaring': 'Ortopedi',
    });
    const refused = await kari.presses('Send forslaget');
    expect(refused.asText).toContain('Universitetssykehuset Nord-Norge');
    expect(await eventsOf('propose-member')).toBe(0);
    await kari.fillsIn({ Helseforetak: 'Universitetssykehuset Nord-Norge (Helse Nord)' });
    await kari.presses('Send forslaget');
    await allIsDelivered();
    await accept();
    await clear();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Skal Anne Eksempel oppnevnes?');
    await rune.presses('Oppnevn');
    const berit = await person('Berit Utkast');
    await berit.says('gruppe');
    const group = await berit.waitsFor('Referansegruppen for Øvingstjenesten');
    expect(group.asText).toContain(
      'Tjenestens representant ved Universitetssykehuset Nord-Norge: Anne Eksempel',
    );
  });

  it('is led by nobody from either region (R8)', async () => {
    await standsInTwoRegions(program.fixture);
    await holds(program.fixture, 'candidate', 'nord', 'nord');
    const kari = await person('Kari Demo');
    await kari.says('gruppe');
    await kari.waitsFor('Referansegruppen for Øvingstjenesten');
    await kari.presses('Registrer leder');
    await kari.fillsIn({
      Leder: 'Anne Eksempel (regional representant for Helse Nord)',
      'Hvem har bestemt det?': 'Fagdirektøren i Helse Bergen',
      'Når ble det bestemt?': '2026-01-15',
    });
    const refused = await kari.presses('Registrer');
    expect(refused.asText).toContain('Personen er fra Helse Nord, der tjenesten er.');
    expect(await eventsOf('designate-leader')).toBe(0);
  });
});

describe('The seat of a service at one place (R5)', () => {
  it('is proposed for by its leader, and confirmed by its own region', async () => {
    await chooseLanguage(await program.fixture.as('candidate'), { language: 'nb' });
    const kari = await proposesFor(program.fixture.seats.service, {
      Person: 'Anne Eksempel',
      Helseforetak: 'Helse Bergen (Helse Vest)',
      'Fagområde og erfaring': 'Ortopedi',
    });
    await kari.presses('Send forslaget');
    await allIsDelivered();
    await accept();
    await clear();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Skal Anne Eksempel oppnevnes?');
    await rune.presses('Oppnevn');
    await kari.waitsFor('Anne Eksempel er oppnevnt');
    await kari.says('gruppe');
    const group = await kari.waitsFor('Referansegruppen for Øvingstjenesten');
    expect(group.asText).toContain('Tjenestens representant: Anne Eksempel');
  });
});

describe('A contact who is the candidate’s leader', () => {
  it('clears, and leaves the decision to others', async () => {
    await propose();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    await anne.presses('Ja, jeg er villig');
    await anne.fillsIn({ 'Hvem er din nærmeste leder?': 'Siv Demo' });
    await anne.presses('Send ja');
    const siv = await person('Siv Demo');
    await siv.waitsFor('Er det avklart at Anne Eksempel kan delta?');
    await siv.presses('Ja, det er avklart');
    await forward();
    const nina = await person('Nina Skisse');
    await nina.waitsFor('Skal Anne Eksempel oppnevnes?');
    expect((await siv.sees()).asText).not.toContain('[Oppnevn]');
    expect((await nina.presses('Oppnevn')).asText).toContain('Anne Eksempel er oppnevnt');
    await siv.waitsFor('Anne Eksempel er oppnevnt');
  });
});

describe('A member who is away for long (R23)', () => {
  it('is recorded as leaving by the service, without a reason, and hears of it', async () => {
    const kari = await person('Kari Demo');
    const { people, seats } = program.fixture;
    await kari.says('gruppe');
    await kari.waitsFor('Referansegruppen for Øvingstjenesten');
    await kari.forges({ verb: 'open-seat', data: { verb: 'open-seat', seatId: seats.midt } });
    await kari.presses('Meld at medlemmet slutter');
    const shown = await kari.sees();
    expect(shown.asText).toContain('Skriv aldri hvorfor noe sted.');
    await kari.presses('Meld fra');
    await allIsDelivered();
    const ola = await person('Ola Øving');
    await ola.waitsFor('Ola Øving slutter som regional representant for Helse Midt-Norge');
    await kari.says('oppgaver');
    await kari.waitsFor('Finn ny regional representant for Helse Midt-Norge');
    expect(await messagesTo(people.otherContact)).not.toEqual([]);
  });
});

describe('A channel in another tenant that the program serves', () => {
  it('is a region’s as any other, for whoever is its contact there', async () => {
    const { fixture } = program;
    const inNeighbours = { in: 'Naboene / Generelt' };
    await fixture.store.db
      .insertInto('identity')
      .values({
        tenant_id: neighbourTenantId,
        object_id: neighbour.id,
        person_id: fixture.people.appointingContact,
      })
      .execute();
    const siv = await person(neighbour.name);
    await siv.says('koble kanal', inNeighbours);
    await siv.waitsFor('Skal denne kanalen være for servicemiljøet i Helse Nord?', inNeighbours);
    await siv.presses('Ja, koble til kanalen', inNeighbours);
    await nominationAt(fixture, 'appointment');
    await allIsDelivered();
    const asked = await siv.waitsFor('Skal Anne Eksempel oppnevnes?', inNeighbours);
    expect(asked.cardJson).toMatchObject({ refresh: { userIds: [mriOf(neighbour.id)] } });
    await siv.presses('Oppnevn', inNeighbours);
    await allIsDelivered();
    // The same person's chat at home follows.
    const atHome = await person('Siv Demo');
    await atHome.waitsFor('Siv Demo i Helse Nord oppnevnte Anne Eksempel');
  });
});

describe('A successor', () => {
  it('is proposed in the form before the seat is empty, and refused where it was filled in wrongly', async () => {
    const { fixture } = program;
    await leaves(fixture);
    const trust = { id: randomUUID(), name: 'St. Demo', region: 'midt' } as const;
    await fixture.store.db.insertInto('trust').values(trust).execute();
    const kari = await person('Kari Demo');
    await kari.says('oppgaver');
    await kari.waitsFor('Finn ny regional representant for Helse Midt-Norge');
    await kari.presses('Foreslå');
    await kari.fillsIn({
      Person: 'Anne Eksempel',
      Helseforetak: 'Universitetssykehuset Nord-Norge (Helse Nord)',
      'Fagområde og erfaring': 'Ortopedi',
    });
    const refused = await kari.presses('Send forslaget');
    expect(refused.asText).toContain('Universitetssykehuset Nord-Norge ligger ikke i Helse Midt-Norge.');
    await kari.fillsIn({ Helseforetak: 'St. Demo' });
    await kari.presses('Send forslaget');
    await kari.waitsFor('Venter på svar fra Anne Eksempel');
    await allIsDelivered();
    await kari.says('oppgaver');
    await kari.waitsFor('Ingenting venter på deg');
    // Whoever sits there until then is not told who comes next.
    const ola = await person('Ola Øving');
    await ola.says('gruppe');
    await ola.waitsFor('Noen er foreslått, siden i dag');
  });
});
