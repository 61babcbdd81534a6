import { afterEach, describe, expect, it } from 'vitest';
import { type ProgramOptions, type RunningProgram, startProgram } from '../support/running-bot.ts';
import { showing, stepsIn, whatReachingTries } from './steps.ts';

let program: RunningProgram;
afterEach(async () => {
  await program.sandbox.expectNoViolations({ except: whatReachingTries });
  await program.close();
});

const starts = async (options: ProgramOptions = {}) => {
  program = await startProgram({ isAcquainted: false, ...options });
};
const { person, propose, proposesEva, accept, clear, forward, appoint, ...look } = stepsIn(() => program);
const { allIsDelivered, db, eventsOf, messagesTo, nomination } = look;

async function questionsOn(reader: Awaited<ReturnType<typeof person>>): Promise<number> {
  return (await reader.seesAll()).filter(({ asText }) => asText.includes('Vil du bli medlem')).length;
}

describe('A candidate outside every tenant', () => {
  it('is reported to the service leader at once: who, why and what to do', async () => {
    await starts();
    const kari = await proposesEva();
    const { asText } = await kari.waitsFor('Vi når ikke Eva Utenfor i Teams');
    expect(asText).toContain('Eva Utenfor er ikke registrert med en Teams-bruker som Samråd kjenner.');
    expect(asText).toContain('Ring eller skriv til Eva Utenfor. Servicemiljøet kan skrive inn svaret.');
    expect((await kari.notices()).join('\n')).toContain('Vi når ikke Eva Utenfor i Teams');
    await allIsDelivered();
    const reports = (await kari.notices()).filter((line) => line.startsWith('Vi når ikke'));
    expect(reports).toHaveLength(1);
  });

  it('answers by phone: the contact writes it down, with how, and the case goes on', async () => {
    await starts();
    const kari = await proposesEva();
    await kari.waitsFor('Vi når ikke Eva Utenfor');
    const rune = await person('Rune Kladd');
    await rune.says('status');
    await rune.waitsFor('Forslag du kan se');
    expect((await rune.presses('Vis')).asText).toContain('Vi når ikke Eva Utenfor i Teams');
    await rune.presses('Skriv inn svar');
    const incomplete = await rune.presses('Lagre svaret');
    expect(incomplete.errors.map(({ message }) => message)).toEqual([
      'Velg hva personen svarte.',
      'Velg hvordan du fikk svaret.',
    ]);
    await rune.fillsIn({
      Svaret: 'Ja, personen er villig',
      'Nærmeste leder (når svaret er ja)': 'Per Prøve',
      'Hvordan fikk du svaret?': 'på telefon',
    });
    expect((await rune.presses('Lagre svaret')).asText).toContain('Venter på svar fra Per Prøve');
    const written = 'Eva Utenfor sa ja på telefon, skrevet inn av Rune Kladd';
    const told = await kari.waitsFor(written);
    expect(told.asText).not.toContain('Vi når ikke');

    const per = await person('Per Prøve');
    await per.waitsFor('Er det avklart at Eva Utenfor kan delta?');
    await per.presses('Ja, det er avklart');
    await rune.waitsFor('Forslag til medlem: Eva Utenfor');
    await rune.presses('Send videre til Helse Nord');
    const siv = await person('Siv Demo');
    await siv.waitsFor('Skal Eva Utenfor oppnevnes?');
    await siv.presses('Oppnevn');
    await kari.waitsFor('Eva Utenfor er oppnevnt');
    // What is done needs nobody's help any more.
    await allIsDelivered();
    expect((await kari.sees())?.asText).not.toContain('Vi når ikke');
  });

  it('answers no by phone: the reason is for the service leader', async () => {
    await starts();
    const kari = await proposesEva();
    const rune = await person('Rune Kladd');
    await rune.says('status');
    await rune.waitsFor('Forslag du kan se');
    await rune.presses('Vis');
    await rune.presses('Skriv inn svar');
    await rune.fillsIn({
      Svaret: 'Nei takk',
      'Hvordan fikk du svaret?': 'på e-post',
      'Kommentar (valgfritt)': 'Har ikke tid i år',
    });
    const saved = await rune.presses('Lagre svaret');
    expect(saved.asText).toContain('Eva Utenfor takket nei på e-post, skrevet inn av Rune Kladd');
    expect((await kari.waitsFor('Har ikke tid i år')).asText).toContain('Eva Utenfor takket nei');
  });
});

describe('A candidate for whom the app is not installed', () => {
  it('gets it, where the bot may install itself, and then the question', async () => {
    await starts({ notInstalledFor: ['candidate'] });
    await propose();
    const anne = await person('Anne Eksempel');
    await anne.waitsFor('Vil du bli medlem');
    expect((await anne.app()).installed).toBe(true);
    await allIsDelivered();
    expect(await questionsOn(anne)).toBe(1);
    await accept();
    await clear();
    await forward();
    await appoint();
    await allIsDelivered();
    expect((await anne.notices()).filter((line) => line.startsWith('Velkommen'))).toHaveLength(1);
  });

  it('is reported where it may not; once the app is there, the question comes', async () => {
    await starts({ notInstalledFor: ['candidate'], mayInstall: false });
    const kari = await propose();
    const { asText } = await kari.waitsFor('Vi når ikke Anne Eksempel i Teams');
    expect(asText).toMatch(/Anne Eksempel har (ikke Samråd i Teams|tatt bort Samråd)/);
    expect(asText).toMatch(/Be Anne Eksempel legge til appen Samråd i Teams/);

    const anne = await person('Anne Eksempel');
    await anne.installs();
    await anne.waitsFor('Vil du bli medlem');
    await accept();
    await kari.waitsFor(showing(['Venter på svar fra Per Prøve'], ['Vi når ikke']));
    expect((await nomination()).step).toBe('clearance');
  });
});

describe('Somebody who blocked the bot', () => {
  it('is reported; writing to it again brings the card that waited', async () => {
    await starts();
    const anne = await person('Anne Eksempel');
    await anne.says('hjelp');
    await anne.waitsFor('Dette kan du gjøre');
    await anne.blocks();
    const kari = await propose();
    const { asText } = await kari.waitsFor('Vi når ikke Anne Eksempel i Teams');
    expect(asText).toContain('Anne Eksempel har blokkert Samråd i Teams.');
    expect(asText).toContain('Be Anne Eksempel oppheve blokkeringen og skrive «hei» til Samråd.');

    await anne.unblocks();
    await anne.says('hei');
    await anne.waitsFor('Vil du bli medlem');
    await allIsDelivered();
    expect(await questionsOn(anne)).toBe(1);
    await accept();
    await clear();
  });

  it('finds the cards that were missed brought up to date', async () => {
    await starts();
    await propose();
    const anne = await accept();
    await allIsDelivered();
    await anne.blocks();
    await clear();
    await forward();
    await appoint();
    await allIsDelivered();
    await anne.unblocks();
    await anne.says('hei');
    await anne.waitsFor('Du er oppnevnt');
    await allIsDelivered();
    const cards = (await anne.seesAll()).filter(({ title }) => title.includes('Anne Eksempel'));
    for (const { asText } of cards) expect(asText).toContain('Anne Eksempel er oppnevnt');
  });
});

describe('The app comes and goes', () => {
  it('uninstalled and installed again: the question comes then', async () => {
    await starts({ mayInstall: false });
    const anne = await person('Anne Eksempel');
    await anne.says('hjelp');
    await anne.waitsFor('Dette kan du gjøre');
    await anne.uninstalls();
    const kari = await propose();
    await kari.waitsFor('Vi når ikke Anne Eksempel i Teams');
    await anne.installs();
    await anne.waitsFor('Vil du bli medlem');
  });

  it('the first time it greets by role, and never again', async () => {
    await starts({ installedFor: 'nobody' });
    const rune = await person('Rune Kladd');
    await rune.installs();
    const { asText } = await rune.waitsFor('Velkommen til Samråd, Rune Kladd');
    expect(asText).toContain('Du tar imot forslag, sender dem videre og oppnevner for regionen din.');
    const ola = await person('Ola Øving');
    await ola.installs();
    expect((await ola.waitsFor('Velkommen til Samråd')).asText).toContain(
      'Du får beskjed når noe skjer i gruppen din.',
    );
    const tor = await person('Tor Test');
    await tor.installs();
    expect((await tor.waitsFor('Velkommen til Samråd')).asText).toContain('når noen spør deg om et verv');

    await rune.uninstalls();
    await rune.installs();
    await rune.says('hjelp');
    await rune.waitsFor('Dette kan du gjøre');
    await allIsDelivered();
    expect((await rune.notices()).filter((line) => line.startsWith('Velkommen'))).toHaveLength(1);
    expect(await messagesTo(program.fixture.people.receivingContact)).toHaveLength(1);
  });
});

describe('What the cards of a question that reached nobody leave behind', () => {
  it('nothing: withdrawn, it is not sent when the person comes after all', async () => {
    await starts({ notInstalledFor: ['candidate'], mayInstall: false });
    const kari = await propose();
    await kari.waitsFor('Vi når ikke Anne Eksempel');
    await kari.presses('Trekk forslaget');
    await kari.presses('Ja, trekk forslaget');
    expect(await eventsOf('withdraw-nomination')).toBe(1);
    await allIsDelivered();
    const anne = await person('Anne Eksempel');
    await anne.installs();
    await anne.waitsFor('Velkommen til Samråd');
    await allIsDelivered();
    expect((await anne.notices()).join()).not.toContain('foreslår deg');
    const waiting = await db()
      .selectFrom('outgoing_message')
      .select('id')
      .where('state', '=', 'waiting')
      .execute();
    expect(waiting).toEqual([]);
  });
});
