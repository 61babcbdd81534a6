import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holds } from '../support/group-steps.ts';
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

const { person, propose, allIsDelivered, eventsOf } = stepsIn(() => program);

/** Kari opens her group. */
async function opensGroup() {
  const kari = await person('Kari Demo');
  await kari.says('gruppe');
  await kari.waitsFor('Referansegruppen for Øvingstjenesten');
  return kari;
}

describe('A reference group on its card', () => {
  it('says who sits in it, what is vacant and what somebody should look at', async () => {
    const kari = await opensGroup();
    const { asText } = await kari.sees();
    expect(asText).toContain('5 plasser, 4 ledige');
    expect(asText).toContain('Regional representant for Helse Midt-Norge: Ola Øving');
    expect(asText).toContain('Regional representant for Helse Nord: ledig');
    expect(asText).toContain('Ledig i 43 dager');
    expect(asText).toContain('Helse Sør-Øst har ikke noe medlem. Gruppen skal ha ett fra hver region.');
    expect(asText).toContain('Gruppen har ingen brukerrepresentant.');
    expect(asText).toContain('Vi kjenner ikke til noe møte i gruppen.');
    // A stranger to it learns nothing, and is told what will stand here.
    const tor = await person('Tor Test');
    await tor.says('gruppe');
    await tor.waitsFor('Du har ingen referansegruppe å se på.');
  });

  it('follows what happens, and names whoever is proposed to those alone who take part', async () => {
    const ola = await person('Ola Øving');
    await ola.says('gruppe');
    await ola.waitsFor('Referansegruppen for Øvingstjenesten');
    await propose();
    await ola.waitsFor('Noen er foreslått, siden i dag');
    const kari = await opensGroup();
    expect((await kari.sees()).asText).toContain('Anne Eksempel er foreslått, siden i dag');
    expect((await ola.sees()).asText).not.toContain('Anne Eksempel');
  });
});

describe('Who leads the group', () => {
  async function fillsInLeader(leader: string) {
    const kari = await opensGroup();
    await kari.presses('Registrer leder');
    await kari.fillsIn({
      Leder: leader,
      'Hvem har bestemt det?': 'Fagdirektøren i Helse Bergen',
      'Når ble det bestemt?': '2026-01-15',
    });
    return kari;
  }

  it('is recorded, everybody is told, and it is taken back', async () => {
    const kari = await fillsInLeader('Ola Øving (regional representant for Helse Midt-Norge)');
    const recorded = await kari.presses('Registrer');
    expect(recorded.asText).toContain('Ola Øving er registrert som leder.');
    expect(recorded.asText).toContain('Pekt ut av: Fagdirektøren i Helse Bergen');
    const ola = await person('Ola Øving');
    await ola.waitsFor('Du leder nå referansegruppen for Øvingstjenesten');
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Ola Øving leder nå referansegruppen');

    await allIsDelivered();
    await kari.presses('Registrer leder');
    const undone = await kari.presses('Angre forrige registrering');
    expect(undone.asText).toContain('Registreringen er tatt tilbake.');
    await ola.waitsFor('Registreringen av leder for referansegruppen for Øvingstjenesten er tatt tilbake');
    await rune.waitsFor('Gruppen har ingen leder.');
  });

  it('is refused from the service’s own region, with what was filled in kept', async () => {
    await holds(program.fixture, 'candidate', 'vest', 'vest');
    const kari = await fillsInLeader('Anne Eksempel (regional representant for Helse Vest)');
    const refused = await kari.presses('Registrer');
    expect(refused.asText).toContain('Personen er fra Helse Vest, der tjenesten er.');
    expect(refused.asText).toContain('Velg et medlem fra en annen region.');
    expect(refused.asText).toContain('Fagdirektøren i Helse Bergen');
    expect(await eventsOf('designate-leader')).toBe(0);
  });

  it('is asked about once more where it is no regional member', async () => {
    await holds(program.fixture, 'candidate', 'user', 'nord');
    const kari = await fillsInLeader('Anne Eksempel (brukerrepresentant)');
    const warned = await kari.presses('Registrer');
    expect(warned.asText).toContain(
      'Personen er ikke regional representant, så ingenting er registrert ennå.',
    );
    expect(await eventsOf('designate-leader')).toBe(0);
    const recorded = await kari.presses('Registrer likevel');
    expect(recorded.asText).toContain('Anne Eksempel er registrert som leder.');
    expect(await eventsOf('designate-leader')).toBe(1);
  });
});
