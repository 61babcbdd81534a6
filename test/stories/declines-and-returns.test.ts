import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { advanceClock } from '../../demo/supervisor/business-clock.ts';
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
const { allIsDelivered, eventsOf } = look;

const everybody = [
  'Berit Utkast',
  'Anne Eksempel',
  'Per Prøve',
  'Rune Kladd',
  'Randi Kladd',
  'Siv Demo',
  'Mona Mal',
  'Ola Øving',
  'Nina Skisse',
  'Tor Test',
];

/** Everything that anybody but the service leader can read, now and after asking for the case. */
async function whatOthersRead(): Promise<string> {
  const read = everybody.map(async (name) => {
    const reader = await person(name);
    await reader.says('status');
    await reader.waitsFor('Forslag du kan se');
    const list = (await reader.seesAll()).findLast(({ title }) => title.startsWith('Forslag du kan se'));
    if (list?.card?.buttons.some(({ title }) => title === 'Vis')) await reader.presses('Vis');
    return (await reader.seesAll()).map(({ asText }) => asText).join('\n');
  });
  return (await Promise.all(read)).join('\n');
}

async function seatIsOnHerListAgain() {
  const kari = await person('Kari Demo');
  await kari.says('oppgaver');
  await kari.waitsFor('Finn ny regional representant for Helse Nord');
  await kari.says('foreslå');
  const { asText } = await kari.waitsFor('Ledige plasser');
  expect(asText).toContain('Helse Nord');
}

describe('Somebody says no', () => {
  it('the candidate: the reason is for the service leader, and the seat is on her list again', async () => {
    const kari = await propose();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    anne.startsCounting();
    await anne.presses('Nei takk');
    await anne.fillsIn({ 'Hvorfor passer det ikke? (valgfritt)': 'Jeg skal ha permisjon' });
    const answered = await anne.presses('Send nei');
    expect(answered.asText).toContain('Takk for svaret.');
    expect(anne.clicks).toBe(2);

    const told = await kari.waitsFor('Jeg skal ha permisjon');
    expect(told.asText).toContain('Anne Eksempel takket nei');
    await allIsDelivered();
    expect((await kari.notices()).join('\n')).toContain('Anne Eksempel takket nei til plassen');
    expect(await whatOthersRead()).not.toContain('permisjon');
    await seatIsOnHerListAgain();
  });

  it('the line leader: the candidate is told that, the service leader also why', async () => {
    const kari = await propose();
    const anne = await accept();
    const per = await person('Per Prøve');
    await per.waitsFor('Er det avklart');
    await per.presses('Nei');
    await per.fillsIn({ 'Hvorfor er det ikke avklart? (valgfritt)': 'Vi mangler folk i høst' });
    expect((await per.presses('Send nei')).asText).toContain(
      'Takk for svaret. Tjenestelederen har fått beskjed.',
    );

    await kari.waitsFor('Vi mangler folk i høst');
    await anne.waitsFor('Det er ikke avklart at Anne Eksempel kan delta');
    expect(await whatOthersRead()).not.toContain('mangler folk');
    await seatIsOnHerListAgain();
  });

  it('the region: it must say why, and all who take part see it', async () => {
    const kari = await untilAppointment();
    const siv = await person('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?');
    await siv.presses('Avslå');
    const without = await siv.presses('Avslå forslaget');
    expect(without.errors.map(({ message }) => message)).toEqual([
      'Skriv hvorfor, så tjenestelederen vet hva et nytt forslag må ta hensyn til.',
    ]);
    await siv.fillsIn({ 'Hvorfor avslår dere forslaget?': 'Vi ønsker en med forskning' });
    expect((await siv.presses('Avslå forslaget')).asText).toContain('Helse Nord sa nei til Anne Eksempel');

    for (const name of ['Kari Demo', 'Anne Eksempel', 'Per Prøve', 'Rune Kladd', 'Randi Kladd']) {
      const reader = await person(name);
      const { asText } = await reader.waitsFor('Helse Nord sa nei til Anne Eksempel');
      expect(asText, name).toContain('Vi ønsker en med forskning');
    }
    await allIsDelivered();
    // What did not end in a member is nobody else's business.
    for (const name of ['Mona Mal', 'Ola Øving']) expect(await (await person(name)).notices()).toEqual([]);
    expect((await kari.notices()).join('\n')).toContain('Helse Nord sa nei til Anne Eksempel');
    await seatIsOnHerListAgain();
  });
});

async function sendsBack(name: string, card: string) {
  const contact = await person(name);
  await contact.waitsFor(card);
  await contact.presses('Send tilbake');
  await contact.fillsIn({ 'Hva må rettes?': 'Skriv mer om erfaringen' });
  expect((await contact.presses('Send tilbake')).asText).toContain(
    'Forslaget om Anne Eksempel er sendt tilbake',
  );
  return contact;
}

describe('A contact sends the proposal back', () => {
  it('the same effort: mended, it goes to the contact again, and the answers stand', async () => {
    const kari = await untilForward();
    await sendsBack('Rune Kladd', 'Forslag til medlem');
    const { asText } = await kari.waitsFor('Rett forslaget om Anne Eksempel');
    expect(asText).toContain('Skriv mer om erfaringen');
    expect(asText).toContain('Rune Kladd (Helse Vest)');
    await kari.fillsIn({
      'Fagområde og erfaring': 'Ortopedi, 20 år',
      'Svar til servicemiljøet (valgfritt)': 'Nå står det mer',
    });
    expect((await kari.presses('Send på nytt')).asText).toContain('Venter på servicemiljøet i Helse Vest');

    const randi = await person('Randi Kladd');
    await randi.waitsFor(showing(['Forslag til medlem: Anne Eksempel', 'Ortopedi, 20 år']));
    await forward();
    await appoint();
    expect([await eventsOf('accept-nomination'), await eventsOf('clear-candidate')]).toEqual([1, 1]);
    await kari.waitsFor('Anne Eksempel er oppnevnt');
  });

  it('another effort: the candidate is asked anew, and so is the leader', async () => {
    const kari = await untilForward();
    const anne = await person('Anne Eksempel');
    const seenBefore = await anne.marks();
    await sendsBack('Rune Kladd', 'Forslag til medlem');
    await kari.waitsFor('Rett forslaget om Anne Eksempel');
    await kari.fillsIn({ 'Omtrent hvor mye tid, i prosent av full stilling (valgfritt)': 10 });
    expect((await kari.presses('Send på nytt')).asText).toContain('Venter på svar fra Anne Eksempel');

    await anne.waitsFor(showing(['Vil du bli medlem', 'mtrent 10 prosent av en full stilling']), {
      after: seenBefore,
    });
    await accept();
    await clear();
    await forward();
    await appoint();
    expect([await eventsOf('accept-nomination'), await eventsOf('clear-candidate')]).toEqual([2, 2]);
  });

  it('the region that appoints sends it back: mended, it goes straight there', async () => {
    const kari = await untilAppointment();
    await sendsBack('Siv Demo', 'Skal Anne Eksempel oppnevnes?');
    await kari.waitsFor('Rett forslaget om Anne Eksempel');
    await kari.fillsIn({ 'Fagområde og erfaring': 'Ortopedi, 20 år' });
    expect((await kari.presses('Send på nytt')).asText).toContain('Venter på at Helse Nord oppnevner');
    await appoint();
    expect(await eventsOf('forward-nomination')).toBe(1);
  });

  it('it must say what is to be mended', async () => {
    await untilForward();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Forslag til medlem');
    await rune.presses('Send tilbake');
    const [error] = (await rune.presses('Send tilbake')).errors;
    expect(error?.message).toBe('Skriv hva som må rettes, så tjenestelederen vet hva som mangler.');
    expect(await eventsOf('return-nomination')).toBe(0);
  });
});

describe('The service withdraws', () => {
  it('those who were asked are told, and their cards become receipts', async () => {
    const kari = await untilForward();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Forslag til medlem');
    await kari.presses('Trekk forslaget');
    const withdrawn = await kari.presses('Ja, trekk forslaget');
    expect(withdrawn.asText).toContain('Forslaget om Anne Eksempel er trukket');

    for (const name of ['Anne Eksempel', 'Per Prøve', 'Rune Kladd', 'Randi Kladd']) {
      const asked = await person(name);
      await asked.waitsFor('Forslaget om Anne Eksempel er trukket');
      expect((await asked.notices()).join('\n'), name).toContain('er trukket');
    }
    await allIsDelivered();
    for (const name of ['Anne Eksempel', 'Per Prøve', 'Rune Kladd', 'Randi Kladd']) {
      const cards = (await (await person(name)).seesAll()).filter(({ message }) => !message?.mine);
      for (const { asText } of cards) expect(asText, name).toContain('er trukket');
    }
    for (const name of ['Siv Demo', 'Mona Mal', 'Ola Øving']) {
      expect(await (await person(name)).notices(), name).toEqual([]);
    }
    await seatIsOnHerListAgain();
  });
});

describe('The reminder', () => {
  it('goes to whoever has the case, once a day', async () => {
    const kari = await propose();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    const before = await anne.marks();
    const reminded = await kari.presses('Send påminnelse');
    expect(reminded.asText).toContain('Påminnelse er sendt til Anne Eksempel.');
    await anne.waitsFor(showing(['Vil du bli medlem', 'Påminnelse']), { after: before });
    expect((await anne.notices()).join('\n')).toContain('Påminnelse: Vil du bli medlem');

    const again = await kari.presses('Send påminnelse');
    expect(again.asText).toContain('Det er alt sendt en påminnelse i dag.');
    await allIsDelivered();
    expect((await anne.notices()).filter((line) => line.startsWith('Påminnelse'))).toHaveLength(1);
    expect(await eventsOf('remind-holder')).toBe(1);
  });

  it('may be sent again when a day has passed', async () => {
    const kari = await propose();
    expect((await kari.presses('Send påminnelse')).asText).toContain('Påminnelse er sendt');
    await advanceClock(program.fixture.ownerUrl, 86_400);
    expect((await kari.presses('Send påminnelse')).asText).toContain('Påminnelse er sendt');
    expect(await eventsOf('remind-holder')).toBe(2);
  });
});
