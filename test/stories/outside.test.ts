import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeGroupMeeting } from '../../store/commands/change-group-meeting.ts';
import { reportNoCandidate } from '../../store/commands/report-no-candidate.ts';
import { meetingCalled, plannedMeeting } from '../support/group-life-steps.ts';
import { idsOf } from '../support/nomination-steps.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { linkIn, openPage, type WebPage } from '../support/web-page.ts';
import { showing, stepsIn, whatReachingTries } from './steps.ts';

let program: RunningProgram;
afterEach(async () => {
  await program.sandbox.expectNoViolations({ except: whatReachingTries });
  await program.close();
});

const { person, proposesEva, nomination, eventsOf, db } = stepsIn(() => program);

async function mailTo(address: string, subject = /./) {
  return await vi.waitFor(
    async () => {
      const mail = (await program.sandbox.mails()).find(
        (one) => one.to.includes(address) && subject.test(one.subject),
      );
      if (!mail) throw new Error(`No mail to ${address}`);
      return mail;
    },
    { timeout: 10_000, interval: 20 },
  );
}

async function opensLink(address: string): Promise<WebPage> {
  return await openPage(linkIn(await mailTo(address)));
}

describe('Somebody outside every tenant', () => {
  it('is asked by mail, answers on a page, and so is the leader; the case goes on', async () => {
    program = await startProgram({ mail: true });
    const kari = await proposesEva();
    const mail = await mailTo('eva.utenfor@annet.example');
    expect(mail.subject).toMatch(/^Kari Demo foreslår deg som medlem av /);
    expect(mail.text).toContain('Hei, Eva Utenfor');
    expect(mail.html).toContain('Hei, Eva Utenfor');

    await kari.waitsFor('Eva Utenfor ble spurt på e-post. Kommer det ikke svar');
    const asked = await openPage(linkIn(mail));
    expect(asked.title).toMatch(/^Vil du bli medlem av /);
    expect(asked.text).toContain('Kari Demo foreslår deg.');
    // A scanner that opens every link has changed nothing.
    expect(await eventsOf('accept-nomination')).toBe(0);
    const refused = await asked.sends('Send ja', { leaderName: 'Lise Utenfor' });
    expect(refused.text).toContain('Svaret er ikke sendt');
    expect(refused.fields('Send ja').leaderName).toBe('Lise Utenfor');
    const receipt = await refused.sends('Send ja', {
      leaderName: 'Lise Utenfor',
      leaderEmail: 'lise@annet.example',
    });
    expect(receipt.title).toBe('Svaret er lagret');
    expect(receipt.text).toContain('Eva Utenfor sa ja, via lenken i en e-post');
    expect(receipt.text).toContain('Nå spør vi Lise Utenfor, lederen din');

    const clearance = await opensLink('lise@annet.example');
    expect(clearance.title).toBe('Er det avklart at Eva Utenfor kan delta?');
    const cleared = await clearance.sends('Ja, det er avklart');
    expect(cleared.text).toContain('Lise Utenfor bekreftet at det er avklart');

    const rune = await person('Rune Kladd');
    await rune.waitsFor('Forslag til medlem: Eva Utenfor');
    expect((await nomination()).step).toBe('forward');
    await kari.waitsFor(showing(['Eva Utenfor'], ['Vi når ikke', 'på e-post.']));
    // The link was good once: it says what was answered, and takes nothing more.
    const used = await openPage(linkIn(mail));
    expect(used.title).toBe('Du har alt svart');
    expect(used.text).not.toContain('Send ja');
    expect(program.logged.join('\n')).not.toContain(new URL(linkIn(mail)).pathname.split('/').at(-1));
  });

  it('takes an answer back from the receipt, and answers again', async () => {
    program = await startProgram({ mail: true });
    await proposesEva();
    const asked = await opensLink('eva.utenfor@annet.example');
    const no = await asked.sends('Send nei', { reason: 'Feil knapp' });
    expect(no.text).toContain('Eva Utenfor takket nei');
    const undone = await no.sends('Angre');
    expect(undone.title).toBe('Svaret er tatt tilbake');
    const again = await undone.follows('Svar på nytt');
    const receipt = await again.sends('Send spørsmålet', { comment: 'Hvor mange møter er det?' });
    expect(receipt.text).toContain('Spørsmålet er sendt til tjenestelederen.');
    expect((await nomination()).step).toBe('question');
  });

  it('names a user representative for an organisation, who is asked in turn', async () => {
    program = await startProgram({ mail: true });
    const { fixture } = program;
    const { seats } = fixture;
    await reportNoCandidate(await fixture.as('serviceLeader'), { seatId: seats.user, comment: '' });
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Hvem kan bli brukerrepresentant?');
    await rune.presses('Spør en organisasjon');
    await rune.fillsIn({
      'Utvalg eller organisasjon': 'Demoforeningen',
      'Hvem der svarer?': 'Olga Utenfor',
      'E-postadressen': 'olga@demo.example',
    });
    expect((await rune.presses('Send spørsmålet')).ok).toBe(true);

    const asked = await opensLink('olga@demo.example');
    expect(asked.text).toContain('Rune Kladd spør Demoforeningen om å foreslå en brukerrepresentant');
    const missing = await asked.sends('Send navnet', { name: 'Uno Utenfor', competence: 'Pårørende' });
    expect(missing.text).toContain('Svaret er ikke sendt');
    const receipt = await missing.sends('Send navnet', { email: 'uno@demo.example' });
    expect(receipt.text).toContain('Uno Utenfor blir spurt når tjenesten har sagt ja.');
    expect((await nomination().catch(() => null))?.step).toBeUndefined();

    const kari = await person('Kari Demo');
    const named = await kari.waitsFor('Vil du foreslå Uno Utenfor');
    expect(named.asText).toContain('Demoforeningen');
    await kari.presses('Ja, foreslå');
    const consent = await opensLink('uno@demo.example');
    // Nobody's employee: no leader is asked for.
    const yes = await consent.sends('Ja, jeg er villig');
    expect(yes.text).toContain('Uno Utenfor sa ja, via lenken i en e-post');
    expect((await nomination()).step).toBe('appointment');
  });

  it('is called to the meeting of the group by mail, answers on a page, and hears that it is moved', async () => {
    program = await startProgram({ mail: true });
    const { fixture } = program;
    const personId = fixture.people.member;
    await db().deleteFrom('identity').where('person_id', '=', personId).execute();
    await db().deleteFrom('conversation').where('person_id', '=', personId).execute();
    await db().updateTable('person').set({ email: 'ola@demo.example' }).where('id', '=', personId).execute();
    const meetingId = await meetingCalled(fixture);
    const mail = await mailTo('ola@demo.example');
    expect(mail.subject).toMatch(/^Møte i referansegruppen for /);
    expect(mail.files?.map(({ name }) => name)).toEqual(['samrad.ics']);
    expect(mail.files?.[0]?.text).toContain('METHOD:PUBLISH');
    const page = await openPage(linkIn(mail));
    expect(page.title).toBe('Kommer du på møtet?');
    const calendar = /href="(\.\.\/tab\/calendar\/[^"]+)"/.exec(page.markup)?.[1] ?? '';
    expect((await fetch(new URL(calendar, page.url))).headers.get('content-type')).toContain('text/calendar');
    expect((await page.sends('Nei, jeg kan ikke')).title).toBe('Du kommer ikke på møtet');
    const { version } = await db()
      .selectFrom('group_meeting')
      .select('version')
      .where('id', '=', meetingId)
      .executeTakeFirstOrThrow();
    const plan = await plannedMeeting(fixture, 300);
    idsOf(await changeGroupMeeting(await fixture.as('lineLeader'), { ...plan, meetingId, version }));
    const moved = await mailTo('ola@demo.example', /er flyttet til/);
    expect(moved.files?.[0]?.text).toContain('SEQUENCE:1');
    expect((await (await openPage(linkIn(moved))).sends('Ja, jeg kommer')).title).toBe('Du kommer på møtet');
  });

  it('whose address takes no mail is reported as before', async () => {
    program = await startProgram({ mail: true });
    const kari = await proposesEva('ingen@annet.example');
    const told = await kari.waitsFor('Vi når ikke Eva Utenfor');
    expect(told.asText).toContain('Adressen vi har til Eva Utenfor, tar ikke imot e-post');
    expect(await db().selectFrom('access_link').select('id').execute()).toHaveLength(1);
  });
});
