import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.close();
});

const { person, propose, accept, clear, forward, eventsOf, allIsDelivered } = stepsIn(() => program);

describe('From a vacant seat to an appointed member', () => {
  it('everybody does their part in Teams, and all are told', async () => {
    const kari = await propose();
    const anne = await accept();
    const per = await clear();
    const rune = await forward();
    const siv = await person('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?');
    siv.startsCounting();
    const appointed = await siv.presses('Oppnevn');
    expect(appointed.asText).toContain('Anne Eksempel er oppnevnt');

    // R20: the service, the group, the candidate, the leader and the regions that had it; the others a day later.
    for (const name of ['Kari Demo', 'Anne Eksempel', 'Per Prøve', 'Rune Kladd', 'Ola Øving']) {
      const told = await person(name);
      await told.waitsFor('oppnevnt');
    }
    expect([anne.clicks, per.clicks, rune.clicks, siv.clicks]).toEqual([2, 1, 1, 1]);
    expect((await kari.notices()).join('\n')).toContain('Anne Eksempel er oppnevnt');
    // Whoever was asked has the whole receipt once: the question above it says how it ended, and no more.
    await allIsDelivered();
    const annes = (await anne.seesAll()).filter(({ asText }) => asText.includes('Anne Eksempel er oppnevnt'));
    expect(annes.map(({ asText }) => asText.includes('Dette har skjedd'))).toEqual([false, true]);
    expect(annes[0]?.asText).toContain('Siv Demo i Helse Nord oppnevnte Anne Eksempel');
    expect(annes[0]?.asText).toContain('Resten står i det nyeste kortet om saken.');
    await program.sandbox.expectNoViolations();
  });

  it('the colleague who was slower sees who did what and when', async () => {
    await propose();
    await accept();
    await clear();
    const randi = await person('Randi Kladd');
    await randi.waitsFor('Anne Eksempel');
    const late = await randi.holds('Send videre til Helse Nord');
    await forward();
    await randi.waitsFor('Rune Kladd i Helse Vest sendte forslaget videre');
    await late();
    const { asText } = await randi.waitsFor('Dette er allerede avgjort');
    expect(asText).toContain('Rune Kladd i Helse Vest sendte forslaget videre');
  });

  it('a refusal says what, why and what now, and keeps what was filled in', async () => {
    const kari = await person('Kari Demo');
    await kari.says('foreslå');
    await kari.waitsFor('Ledige plasser');
    await kari.presses('Foreslå medlem');
    await kari.fillsIn({
      Person: 'Anne Eksempel',
      Helseforetak: 'Helse Stavanger (Helse Vest)',
      'Fagområde og erfaring': 'Ortopedi og *noe* [mer](https://e.example)',
    });
    const { asText } = await kari.presses('Send forslaget');
    expect(asText).toContain('Helse Stavanger ligger ikke i Helse Nord.');
    expect(asText).toContain('Ortopedi og *noe* [mer](https://e.example)');
    await kari.fillsIn({ Helseforetak: 'Universitetssykehuset Nord-Norge' });
    await kari.presses('Send forslaget');
    await kari.waitsFor('Venter på svar fra Anne Eksempel');
  });
});

describe('What goes wrong on the way', () => {
  it('a double click counts once', async () => {
    await propose();
    await accept();
    const per = await person('Per Prøve');
    await per.waitsFor('Anne Eksempel');
    await per.pressesTwice('Ja, det er avklart');
    await per.waitsFor('Venter på');
    expect(await eventsOf('clear-candidate')).toBe(1);
  });

  it.each([{ newId: false }, { newId: true }])(
    'an activity that Teams delivers again counts once (%o)',
    async (again) => {
      await propose();
      await accept();
      await clear();
      await program.sandbox.redeliverLast(again);
      expect(await eventsOf('clear-candidate')).toBe(1);
      const rune = await person('Rune Kladd');
      await rune.waitsFor('Anne Eksempel');
      expect((await rune.notices()).filter((line) => line.includes('foreslår Anne Eksempel'))).toHaveLength(
        1,
      );
    },
  );

  it('a forged press changes nothing and tells nothing', async () => {
    await propose();
    const { id } = await program.fixture.store.db
      .selectFrom('nomination')
      .select('id')
      .executeTakeFirstOrThrow();
    const tor = await person('Tor Test');
    await tor.says('hjelp');
    await tor.waitsFor('Dette kan du gjøre');
    for (const verb of ['appoint-member', 'accept-nomination', 'open-nomination', 'withdraw-nomination']) {
      const data = { verb, nominationId: id, version: 1, submission: 'forged', role: 'regional-contact' };
      const outcome = await tor.forges({ verb, data });
      const told = JSON.stringify(outcome);
      expect(told).not.toContain('Anne');
      expect(told).toContain('Vi finner ikke det du ba om');
    }
    expect(await eventsOf('appoint-member')).toBe(0);
  });

  it('the contact of another region cannot forward, whatever the button says', async () => {
    await propose();
    await accept();
    await clear();
    const { id } = await program.fixture.store.db
      .selectFrom('nomination')
      .select('id')
      .executeTakeFirstOrThrow();
    const mona = await person('Mona Mal');
    await mona.says('hjelp');
    await mona.waitsFor('Dette kan du gjøre');
    await mona.forges({
      verb: 'forward-nomination',
      data: { verb: 'forward-nomination', nominationId: id, submission: 'x' },
    });
    expect(await eventsOf('forward-nomination')).toBe(0);
  });

  it.each([
    ['429', { status: 429, retryAfterSeconds: 1, times: 2 }],
    ['503', { status: 503, times: 2 }],
  ])('the connector answers %s for a while: every card arrives, once', async (_status, fault) => {
    const match = { method: 'POST', pathContains: '/activities' };
    await propose({}, () => program.sandbox.faults.add({ match, ...fault }));
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem', { timeoutMs: 15_000 });
    expect((await anne.notices()).filter((line) => line.includes('foreslår deg'))).toHaveLength(1);
  });

  it('the bot is started anew between any two steps, with messages on their way', async () => {
    const hurried = stepsIn(() => program, { settles: false });
    const kari = await hurried.propose();
    await program.restart();
    await hurried.accept();
    await program.restart();
    await hurried.clear();
    await program.restart();
    await hurried.forward();
    await program.restart();
    const siv = await person('Siv Demo');
    await siv.waitsFor('Skal Anne Eksempel oppnevnes?');
    await siv.presses('Oppnevn');
    await program.restart();
    await kari.waitsFor('Anne Eksempel er oppnevnt');
    expect(await eventsOf('appoint-member')).toBe(1);
  });

  it('nothing that people wrote, and no token, is in the log', async () => {
    await propose();
    await accept();
    const log = program.logged.join('\n');
    for (const word of ['Ortopedi', 'Anne', 'Bearer', 'eyJ']) expect(log).not.toContain(word);
  });
});

describe('Where others read along', () => {
  it('the bot answers on mention, and only with what everybody may know', async () => {
    const kari = await propose();
    await kari.says('oppgaver', { in: 'Servicemiljøet / Generelt' });
    const { asText } = await kari.waitsFor('Dette kan du gjøre', { in: 'Servicemiljøet / Generelt' });
    expect(asText).toContain('private chatten');
    expect(asText).not.toContain('Anne');
  });
});
