import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposeMember } from '../../store/commands/propose-member.ts';
import { dayIn, holds, leaves } from '../support/group-steps.ts';
import { idsOf, proposal } from '../support/nomination-steps.ts';
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

const { person, propose, accept, clear, allIsDelivered, eventsOf, db } = stepsIn(() => program);

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

describe('Whoever has to do with several groups', () => {
  it('chooses one by typing some of its name, with a slip too', async () => {
    await db()
      .updateTable('service')
      .set({ name_nb: 'Skrivebordstjenesten' })
      .where('id', '!=', program.fixture.serviceId)
      .execute();
    const rune = await person('Rune Kladd');
    await rune.says('gruppe');
    const list = await rune.waitsFor('Referansegrupper (2)');
    expect(list.asText).toContain('Skrivebordstjenesten');
    await rune.fillsIn({ 'Velg én tjeneste': 'øvingstjenste' });
    const group = await rune.presses('Vis tjenesten');
    expect(group.asText).toContain('Referansegruppen for Øvingstjenesten');
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
    expect(recorded.asText).toContain('Leder av gruppen: Ola Øving');
    expect(recorded.asText).toContain('Utpekt av: Fagdirektøren i Helse Bergen');
    const ola = await person('Ola Øving');
    await ola.waitsFor('Du leder nå referansegruppen for Øvingstjenesten');
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Ola Øving leder nå referansegruppen');

    await allIsDelivered();
    await kari.presses('Registrer leder');
    const undone = await kari.presses('Angre forrige registrering');
    expect(undone.asText).toContain('Gruppen har ingen leder.');
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
    expect(recorded.asText).toContain('Leder av gruppen: Anne Eksempel');
    expect(await eventsOf('designate-leader')).toBe(1);
  });
});

describe('A member leaves (R23)', () => {
  const month = async () => await dayIn(program.fixture, 31);

  /** Ola opens the own seat. */
  async function ownSeat() {
    const ola = await person('Ola Øving');
    await ola.says('gruppe');
    await ola.waitsFor('Referansegruppen for Øvingstjenesten');
    await ola.presses('Min plass');
    return ola;
  }

  it('says so, the service and the regions hear of it, and it is undone', async () => {
    const ola = await ownSeat();
    await ola.presses('Jeg slutter');
    await ola.fillsIn({ 'Fra hvilken dag er plassen ledig?': await month() });
    const said = await ola.presses('Ja, jeg slutter');
    expect(said.asText).toContain('Plassen blir ledig');
    const kari = await person('Kari Demo');
    await kari.waitsFor('Ola Øving slutter som regional representant for Helse Midt-Norge');
    const mona = await person('Mona Mal');
    await mona.waitsFor('Ola Øving slutter som regional representant for Helse Midt-Norge');
    await allIsDelivered();
    expect((await mona.notices()).join('\n')).toContain('Ola Øving slutter');

    const stays = await ola.presses('Angre');
    expect(stays.asText).toContain('[Jeg slutter]');
    expect(stays.asText).not.toContain('Plassen blir ledig');
    await kari.waitsFor('Ola Øving blir likevel regional representant for Helse Midt-Norge');
  });

  it('the service proposes a successor at once, and the contact appoints from the day after', async () => {
    await leaves(program.fixture);
    const kari = await person('Kari Demo');
    await kari.says('oppgaver');
    await kari.waitsFor('Finn ny regional representant for Helse Midt-Norge');
    await kari.says('foreslå');
    const list = await kari.waitsFor('Ledige plasser');
    expect(list.asText).toContain('Regional representant for Helse Midt-Norge');
    expect(list.asText).toContain('ledig fra');
  });

  it('the contact chooses the day, and the receipt says it', async () => {
    const { fixture } = program;
    await leaves(fixture);
    const trustId = randomUUID();
    await db().insertInto('trust').values({ id: trustId, name: 'St. Demo', region: 'midt' }).execute();
    const wanted = proposal(fixture, { seatId: fixture.seats.midt, trustId });
    const { nominationId = '' } = idsOf(await proposeMember(await fixture.as('serviceLeader'), wanted));
    await accept();
    await clear();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Forslag til medlem: Anne Eksempel');
    await rune.presses('Send videre til Helse Midt-Norge');
    const mona = await person('Mona Mal');
    const asked = await mona.waitsFor('Skal Anne Eksempel oppnevnes?');
    expect(asked.asText).toContain('Ola Øving har plassen til');
    mona.startsCounting();
    const appointed = await mona.presses('Oppnevn');
    expect(mona.clicks).toBe(1);
    expect(appointed.asText).toContain('Begynner');
    const row = await db()
      .selectFrom('membership')
      .select('starts_on')
      .where('nomination_id', '=', nominationId)
      .executeTakeFirstOrThrow();
    expect(row.starts_on).toBe(await month());
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Velkommen! Du er oppnevnt som regional representant for Helse Midt-Norge');
  });
});

describe('Seats for others (R11, R14)', () => {
  it('are added, proposed to, confirmed by the service’s region, and removed when nobody needs them', async () => {
    const kari = await opensGroup();
    await kari.presses('Mer');
    await kari.presses('Legg til plass');
    await kari.fillsIn({ 'Hva slags plass?': 'Andre, for eksempel kommunen' });
    const refused = await kari.presses('Legg til');
    expect(refused.asText).toContain('Vi mangler hva plassen står for.');
    await kari.fillsIn({ 'Hva står plassen for? (når det er andre)': 'kommunehelsetjenesten' });
    const added = await kari.presses('Legg til');
    expect(added.asText).toContain('Medlem for kommunehelsetjenesten');
    expect(added.asText).toContain('Plassen er lagt til.');

    await kari.presses('Foreslå medlem');
    await kari.fillsIn({ Person: 'Anne Eksempel', 'Fagområde og erfaring': 'Fysioterapi i kommunen' });
    const proposed = await kari.presses('Send forslaget');
    expect(proposed.ok, proposed.asText).toBe(true);
    await accept();
    await clear();
    const rune = await person('Rune Kladd');
    const asked = await rune.waitsFor('Skal Anne Eksempel oppnevnes?');
    expect(asked.asText).toContain('ny medlem for kommunehelsetjenesten');
    const appointed = await rune.presses('Oppnevn');
    expect(appointed.asText).toContain('Anne Eksempel er oppnevnt');

    const again = await opensGroup();
    await again.presses('Mer');
    await again.presses('Legg til plass');
    await again.fillsIn({ 'Hva slags plass?': 'Sekretær' });
    await again.presses('Legg til');
    await again.presses('Ta bort plassen');
    const removed = await again.presses('Ja, ta den bort');
    expect(removed.asText).toContain('Plassen er ikke lenger en del av gruppen.');
    await allIsDelivered();
    const group = await again.presses('Vis gruppen');
    expect(group.asText).toContain('Medlem for kommunehelsetjenesten: Anne Eksempel');
    expect(group.asText).not.toContain('Sekretær');
  });
});
