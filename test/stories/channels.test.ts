import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerCandidate } from '../../store/commands/answer-candidate.ts';
import { askService } from '../../store/commands/ask-service.ts';
import { nameCandidate } from '../../store/commands/name-candidate.ts';
import { reportNoCandidate } from '../../store/commands/report-no-candidate.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import { idsOf } from '../support/nomination-steps.ts';
import { naming } from '../support/request-steps.ts';
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

const steps = stepsIn(() => program);
const { person, db, propose, accept, clear, forward, untilForward, untilAppointment } = steps;
const { nomination, allIsDelivered, eventsOf, allEvents } = steps;
const inChannel = { in: 'Servicemiljøet / Generelt' };
const inOther = { in: 'Servicemiljøet / Prat' };

/** Somebody makes the channel theirs: asked once, with what it means. */
async function connects(name: string, where = inChannel) {
  const one = await person(name);
  const after = await one.marks(where);
  await one.says('koble kanal', where);
  await one.waitsFor('Skal denne kanalen', { ...where, after });
  const done = await one.presses('Ja, koble til kanalen', where);
  expect(done.asText).toMatch(/Koblet til|Kopla til/);
  await allIsDelivered();
  return one;
}

describe('A channel becomes a region’s', () => {
  it('after one question that says what it means, for everybody, and a colleague is told', async () => {
    const rune = await person('Rune Kladd');
    await rune.says('koble kanal', inChannel);
    const asked = await rune.waitsFor('Skal denne kanalen være for servicemiljøet i Helse Vest?', inChannel);
    expect(asked.asText).toContain('Alle som er med i teamet');
    rune.startsCounting();
    await rune.presses('Ja, koble til kanalen', inChannel);
    expect(rune.clicks).toBe(1);
    await allIsDelivered();
    const tor = await person('Tor Test');
    // Helse Vest writes nynorsk, so from now on its channel does.
    const receipt = await tor.waitsFor('Kanalen for servicemiljøet i Helse Vest', inChannel);
    expect(receipt.asText).toContain('Kopla til');
    expect(receipt.asText).toContain('Rune Kladd');
    expect(receipt.asText).toContain('I teamet Servicemiljøet');
    const randi = await person('Randi Kladd');
    await randi.waitsFor('Kanalen for servicemiljøet i Helse Vest');
    expect((await randi.notices()).join('\n')).toContain(
      'Rune Kladd koblet en kanal til servicemiljøet i Helse Vest',
    );
    expect(await eventsOf('bind-channel')).toBe(1);
  });

  it('in the language that is chosen there, for every card', async () => {
    await untilAppointment();
    const siv = await connects('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?', inChannel);
    await siv.presses('Bytt språk', inChannel);
    await siv.presses('English', inChannel);
    await allIsDelivered();
    await siv.waitsFor('The channel for', inChannel);
    await siv.waitsFor('Shall Anne Eksempel be appointed?', inChannel);
    await siv.says('hjelp', inChannel);
    await siv.waitsFor('connect channel', inChannel);
  });

  it('only by those who answer for it; everybody else is told who does', async () => {
    const before = await allEvents();
    for (const name of ['Tor Test', 'Ola Øving', 'Nina Skisse']) {
      const one = await person(name);
      const after = await one.marks(inChannel);
      await one.says('koble kanal', inChannel);
      const told = await one.waitsFor('Du kan ikke koble kanalen', { ...inChannel, after });
      expect(told.asText).toContain('Det gjør kontaktpersonene');
      expect(told.asText).toContain('Be en av dem');
    }
    const siv = await person('Siv Demo');
    await siv.says('koble kanal');
    await siv.waitsFor('nevn Samråd med @');
    await siv.says('koble kanal', { in: 'Gruppechat' });
    await siv.waitsFor('En gruppechat kan ikke kobles til', { in: 'Gruppechat' });
    await siv.says('koble fra', inChannel);
    await siv.waitsFor('Kanalen er ikke koblet til', inChannel);
    const tor = await person('Tor Test');
    await tor.says('hjelp', inChannel);
    await tor.waitsFor('Dette kan du gjøre', inChannel);
    await tor.forges({
      verb: 'bind-channel',
      data: { verb: 'bind-channel', target: 'region:nord', submission: 'k' },
      ...inChannel,
      on: 'Dette kan du gjøre',
    });
    expect(await allEvents()).toBe(before);
  });

  it('and whoever answers for several chooses which', async () => {
    await db()
      .insertInto('role_grant')
      .values({
        id: '00000000-0000-4000-8000-000000000001',
        person_id: program.fixture.people.appointingContact,
        role: 'regional-contact',
        region: 'midt',
      })
      .execute();
    const siv = await person('Siv Demo');
    await siv.says('koble kanal', inChannel);
    await siv.waitsFor('Hvem skal kanalen være for?', inChannel);
    expect((await siv.presses('Velg', inChannel)).errors).not.toEqual([]);
    await siv.fillsIn({ 'Kanalen er for': 'servicemiljøet i Helse Midt-Norge' }, inChannel);
    const asked = await siv.presses('Velg', inChannel);
    expect(asked.asText).toContain('Skal denne kanalen være for servicemiljøet i Helse Midt-Norge?');
    await siv.presses('Ja, koble til kanalen', inChannel);
    await allIsDelivered();
    const { region } = await db().selectFrom('channel_binding').select('region').executeTakeFirstOrThrow();
    expect(region).toBe('midt');
    const rune = await person('Rune Kladd');
    await rune.says('koble kanal', inChannel);
    expect((await rune.waitsFor('Kanalen for servicemiljøet i Helse Midt', inChannel)).asText).toContain(
      'Siv Demo',
    );
  });

  it('moves, and is undone: what was shown is taken away', async () => {
    await untilAppointment();
    const siv = await connects('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?', inChannel);
    const tor = await person('Tor Test');
    await siv.says('koble kanal', inOther);
    const asked = await siv.waitsFor('Skal denne kanalen', inOther);
    expect(asked.asText).toContain('Det er alt en kanal for servicemiljøet i Helse Nord');
    await siv.presses('Ja, koble til kanalen', inOther);
    await allIsDelivered();
    await tor.waitsFor('Skal Anne Eksempel oppnevnes?', inOther);
    await tor.waitsFor('er koblet fra', inChannel);
    const left = (await tor.seesAll(inChannel)).map(({ asText }) => asText).join('\n');
    expect(left).not.toContain('Anne Eksempel');

    await tor.says('koble fra', inOther);
    await tor.waitsFor('Du kan ikke koble kanalen til eller fra', inOther);
    await siv.says('koble fra', inOther);
    await siv.waitsFor('Skal vi koble fra kanalen for servicemiljøet i Helse Nord?', inOther);
    await siv.presses('Ja, koble fra', { ...inOther, on: 'Skal vi koble fra' });
    await allIsDelivered();
    const rest = (await tor.seesAll(inOther)).map(({ asText }) => asText).join('\n');
    expect(rest).not.toContain('Anne Eksempel');
    expect(rest).toContain('er koblet fra');
    expect(await eventsOf('unbind-channel')).toBe(1);
  });
});

describe('In the region’s channel', () => {
  it('a contact decides right there, and the card is the receipt for everybody', async () => {
    await connects('Siv Demo');
    await connects('Rune Kladd', inOther);
    await untilForward();
    const rune = await person('Rune Kladd');
    const asked = await rune.waitsFor('Anne Eksempel', inOther);
    expect(asked.card?.buttons.map(({ title }) => title)).toEqual([
      'Send vidare til Helse Nord',
      'Send tilbake',
    ]);
    rune.startsCounting();
    await rune.presses('Send vidare til Helse Nord', inOther);
    expect(rune.clicks).toBe(1);
    await allIsDelivered();
    const tor = await person('Tor Test');
    await tor.waitsFor('Rune Kladd i Helse Vest sende framlegget vidare', inOther);

    const siv = await person('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?', inChannel);
    siv.startsCounting();
    const receipt = await siv.presses('Oppnevn', inChannel);
    expect(siv.clicks).toBe(1);
    expect(receipt.asText).toContain('Anne Eksempel er oppnevnt');
    await allIsDelivered();
    const decided = await tor.waitsFor('Anne Eksempel er oppnevnt', inChannel);
    expect(decided.card?.buttons.map(({ title }) => title)).not.toContain('Oppnevn');
    // One living card: nothing new came for the appointment where the case was shown.
    const cards = (await tor.seesAll(inChannel)).filter(({ asText }) => asText.includes('Anne Eksempel'));
    expect(cards).toHaveLength(1);
  });

  it('somebody who is no contact is told so, and the card stays as it is for all', async () => {
    await connects('Siv Demo');
    await untilAppointment();
    const tor = await person('Tor Test');
    const before = await tor.waitsFor('Skal Anne Eksempel oppnevnes?', inChannel);
    const refused = await tor.presses('Oppnevn', inChannel);
    expect(`${refused.toast}${refused.asText}`).toContain('kontaktpersonene i Helse Nord');
    await allIsDelivered();
    const siv = await person('Siv Demo');
    expect((await siv.waitsFor('Skal Anne Eksempel oppnevnes?', inChannel)).asText).toBe(before.asText);
    expect(await eventsOf('appoint-member')).toBe(0);
  });

  it('a case that comes back is a new card, and the older one says so', async () => {
    await connects('Siv Demo');
    const kari = await untilAppointment();
    const siv = await person('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?', inChannel);
    await siv.presses('Send tilbake', inChannel);
    expect((await siv.presses('Send tilbake', inChannel)).errors).not.toEqual([]);
    await siv.fillsIn({ 'Hva må rettes?': 'Skriv mer om erfaringen' }, inChannel);
    const sent = await siv.presses('Send tilbake', inChannel);
    expect(sent.asText).toContain('Forslaget om Anne Eksempel er sendt tilbake');
    await allIsDelivered();
    const tor = await person('Tor Test');
    expect((await tor.waitsFor('er sendt tilbake', inChannel)).asText).toContain('Skriv mer om erfaringen');
    await kari.fillsIn({ 'Fagområde og erfaring': 'Ortopedi, 20 år' });
    await kari.presses('Send på nytt');
    await allIsDelivered();
    await tor.waitsFor(showing(['Skal Anne Eksempel oppnevnes?', 'Ortopedi, 20 år']), inChannel);
    await tor.waitsFor('Saken fortsetter i et nyere kort', inChannel);
    await siv.presses('Oppnevn', inChannel);
    await allIsDelivered();
    const all = await tor.seesAll(inChannel);
    expect(all.filter(({ asText }) => asText.includes('Anne Eksempel'))).toHaveLength(1);
    expect(await eventsOf('appoint-member')).toBe(1);
  });

  it('what a candidate asked, and was answered, is not shown there', async () => {
    await connects('Siv Demo');
    await propose();
    const { id: nominationId } = await nomination();
    const { fixture } = program;
    const asked = { nominationId, comment: 'Jeg er syk i vår' };
    idsOf(await askService(await fixture.as('candidate'), asked));
    const answered = { nominationId, comment: 'Det går fint likevel' };
    idsOf(await answerCandidate(await fixture.as('serviceLeader'), answered));
    await allIsDelivered();
    await accept();
    await clear();
    await forward();
    const tor = await person('Tor Test');
    const seen = await tor.waitsFor('Skal Anne Eksempel oppnevnes?', inChannel);
    expect(seen.cardJson && JSON.stringify(seen.cardJson)).not.toMatch(/syk i vår|går fint/);
    const own = await nominationView(fixture.store, await fixture.actor('candidate'), nominationId);
    expect(JSON.stringify(own?.timeline)).toMatch(/syk i vår.*går fint/);
    expect(seen.card?.buttons.map(({ title }) => title)).toEqual(['Oppnevn', 'Send tilbake', 'Avslå']);
    const kari = await person('Kari Demo');
    await kari.says('status', inChannel);
    expect((await kari.waitsFor('bare i den private chatten', inChannel)).asText).not.toContain('Anne');
  });
});

describe('A request for a candidate', () => {
  it('waits in the channel of the region that has it, and names nobody there', async () => {
    await connects('Rune Kladd');
    await connects('Siv Demo', inOther);
    const { nord } = program.fixture.seats;
    await reportNoCandidate(await program.fixture.as('serviceLeader'), { seatId: nord, comment: '' });
    await allIsDelivered();
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Kari Demo', inChannel);
    await rune.presses('Send vidare til Helse Nord', inChannel);
    await allIsDelivered();
    const tor = await person('Tor Test');
    const asked = await tor.waitsFor('Har ventet i', inOther);
    expect(asked.card?.buttons.map(({ title }) => title)).toEqual(['Foreslå en person', 'Vi finner ingen']);
    const { id } = await db().selectFrom('candidate_request').select('id').executeTakeFirstOrThrow();
    await nameCandidate(await program.fixture.as('appointingContact'), naming(program.fixture, id));
    await allIsDelivered();
    const named = await tor.waitsFor('en kandidat', inOther);
    expect(named.asText).not.toContain('Anne');
  });
});

describe('The other channels', () => {
  it('are told of an appointment once, and never who was proposed before', async () => {
    await connects('Mona Mal');
    await connects('Kari Demo', inOther);
    const tor = await person('Tor Test');
    const vacancies = (await tor.seesAll(inOther)).filter(({ asText }) => asText.includes('Ledig plass:'));
    expect(vacancies).toHaveLength(4);
    await untilAppointment();
    await allIsDelivered();
    for (const where of [inChannel, inOther]) {
      const all = (await tor.seesAll(where)).map(({ asText }) => asText).join('\n');
      expect(all).not.toContain('Anne');
    }
    await tor.waitsFor('Nokon er føreslått', inOther);
    await steps.appoint();
    await allIsDelivered();
    for (const [where, words] of [
      [inChannel, 'Anne Eksempel er oppnevnt'],
      [inOther, 'Anne Eksempel er oppnemnd'],
    ] as const) {
      const told = await tor.waitsFor(words, where);
      expect(told.asText).not.toContain('Per Prøve');
      expect(told.asText).not.toContain('Kari Demo');
    }
    await tor.waitsFor(showing(['Plassen er fylt'], ['Anne']), inOther);
  });
});

describe('When the bot cannot write there', () => {
  it('those who answer for the channel are told what helps, and it goes on when the app is back', async () => {
    await connects('Siv Demo');
    const tor = await person('Tor Test');
    await tor.uninstalls({ teamId: '19:team@thread.tacv2' });
    await allIsDelivered();
    const siv = await person('Siv Demo');
    const told = await siv.waitsFor('Vi når ikke kanalen for servicemiljøet i Helse Nord');
    expect(told.asText).toContain('Legg Samråd til i Servicemiljøet igjen');
    await untilAppointment();
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?');
    await tor.installs({ teamId: '19:team@thread.tacv2' });
    await allIsDelivered();
    await tor.waitsFor('Skal Anne Eksempel oppnevnes?', inChannel);
    await siv.waitsFor(showing(['Kanalen for servicemiljøet i Helse Nord'], ['Vi når ikke']));
  });

  it('also when Teams says so only once something is sent', async () => {
    await connects('Siv Demo');
    await program.sandbox.faults.add({
      match: { method: 'POST', conversationId: '19:general@thread.tacv2' },
      status: 404,
      times: 1,
    });
    await untilForward();
    await forward();
    const siv = await person('Siv Demo');
    const told = await siv.waitsFor('Vi når ikke kanalen for servicemiljøet i Helse Nord');
    expect(told.asText).toContain('Kanalen er slettet i Teams');
    await allIsDelivered();
    const causes = (await steps.messagesTo(program.fixture.people.appointingContact)).map(
      ({ cause }) => cause,
    );
    expect(causes.filter((cause) => cause === 'channel-broken')).toHaveLength(1);
  });
});
