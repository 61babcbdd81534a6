import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const { person, allIsDelivered, eventsOf } = stepsIn(() => program);
const channel = 'Servicemiljøet / Generelt';

describe('Somebody asks', () => {
  it('in the own words, and reads the answer with its source and what others ask', async () => {
    const kari = await person('Kari Demo');
    await kari.says('hvem dekker reiseutgiftne mine?');
    const answer = await kari.waitsFor('Hvem dekker reise og hotell?');
    expect(answer.asText).toContain('Helseforetaket der du er ansatt');
    expect(answer.asText).toContain('Kilde');
    const next = await kari.presses('Hvem betaler for møtene?');
    expect(next.asText).toContain('betaler møterom');
  });

  it('with the word for it, chooses from what fits, and from all there is', async () => {
    const kari = await person('Kari Demo');
    await kari.says('spør kostnader');
    await kari.waitsFor('Mente du ett av disse?');
    await kari.says('spør');
    await kari.waitsFor('Hva lurer du på?');
    await kari.fillsIn({ 'Spørsmålet ditt': 'kan jeg ha vara' });
    expect((await kari.presses('Finn svar')).asText).toContain('Gruppene har ingen vararepresentanter');
  });

  it('and is told plainly when there is no answer', async () => {
    const kari = await person('Kari Demo');
    await kari.says('kaffe');
    await kari.waitsFor('Jeg forstår ikke «kaffe»');
    await kari.says('spør om kaffe');
    await kari.waitsFor('Jeg fant ikke noe svar på «om kaffe»');
  });

  it('for names, which only the private chat gives', async () => {
    const tor = await person('Tor Test');
    await tor.says('hvem er kontaktperson');
    expect((await tor.waitsFor('Hver region har et servicemiljø')).asText).toContain('Siv Demo');
    await tor.says('hvem er kontaktperson', { in: channel });
    const inPublic = await tor.waitsFor('Hver region har et servicemiljø', { in: channel });
    expect(inPublic.asText).not.toContain('Siv Demo');
    expect(inPublic.asText).not.toContain('Hjalp ikke');
    expect(inPublic.asText).not.toContain('Du spurte');
  });
});

describe('When no answer helps', () => {
  it('the region is asked, answers once, and the asker reads it', async () => {
    const kari = await person('Kari Demo');
    await kari.says('hvem dekker reisen');
    await kari.waitsFor('Hvem dekker reise og hotell?');
    kari.startsCounting();
    await kari.presses('Hjalp ikke');
    await kari.fillsIn({ 'Hva vil du vite?': 'Gjelder det *også* [taxi](https://e.example)?' });
    expect((await kari.presses('Send spørsmålet')).asText).toContain('Spørsmålet er sendt');
    expect(kari.clicks).toBe(2);

    const rune = await person('Rune Kladd');
    const randi = await person('Randi Kladd');
    const asked = await rune.waitsFor('Kan du svare Kari Demo?');
    expect(asked.asText).toContain('Gjelder det *også* [taxi](https://e.example)?');
    expect(asked.asText).toContain('Hvem dekker reise og hotell?');
    await randi.waitsFor('Kan du svare Kari Demo?');
    await rune.says('oppgaver');
    await rune.waitsFor('Svar på spørsmålet fra Kari Demo');
    await rune.presses('Svar');
    await rune.fillsIn({ 'Svaret ditt': 'Ja, når det ikke går buss.' });
    expect((await rune.presses('Merk som besvart')).asText).toContain('Kari Demo har fått svar');

    const answered = await kari.waitsFor('Ja, når det ikke går buss.');
    expect(answered.asText).toContain('Rune Kladd svarte');
    expect((await kari.notices()).at(-1)).toContain('Svar på spørsmålet ditt: Ja, når det ikke går buss.');
    await randi.waitsFor('Rune Kladd svarte');
    await allIsDelivered();
    expect(await eventsOf('answer-question')).toBe(1);
    expect(program.logged.join('\n')).not.toContain('taxi');
  });

  it('a colleague who was slower keeps what was written', async () => {
    const kari = await person('Kari Demo');
    await kari.says('spør kaffe');
    await kari.waitsFor('Jeg fant ikke noe svar');
    await kari.presses('Spør servicemiljøet');
    await kari.presses('Send spørsmålet');
    const randi = await person('Randi Kladd');
    await randi.waitsFor('Kan du svare Kari Demo?');
    await randi.fillsIn({ 'Svaret ditt': 'Mitt svar' });
    const late = await randi.holds('Merk som besvart');
    const rune = await person('Rune Kladd');
    await rune.waitsFor('Kan du svare Kari Demo?');
    await rune.fillsIn({ 'Svaret ditt': 'Spør i kantinen.' });
    await rune.presses('Merk som besvart');
    await late();
    const { asText } = await randi.waitsFor('Spørsmålet er alt besvart');
    expect(asText).toContain('Du skrev, og det er ikke sendt: Mitt svar');
    expect(asText).toContain('Spør i kantinen.');
    expect(await eventsOf('answer-question')).toBe(1);
  });

  it('nobody else can read or answer, whatever their client sends', async () => {
    const kari = await person('Kari Demo');
    await kari.says('spør kaffe');
    await kari.waitsFor('Jeg fant ikke noe svar');
    await kari.presses('Spør servicemiljøet');
    await kari.presses('Send spørsmålet');
    const { id } = await program.fixture.store.db
      .selectFrom('question')
      .select('id')
      .executeTakeFirstOrThrow();
    const mona = await person('Mona Mal');
    await mona.says('hjelp');
    await mona.waitsFor('Dette kan du gjøre');
    for (const verb of ['open-question', 'answer-question']) {
      const outcome = await mona.forges({
        verb,
        data: { verb, questionId: id, answer: 'Nei', submission: 'k' },
      });
      expect(JSON.stringify(outcome)).toContain('Vi finner ikke det du ba om');
    }
    expect(await eventsOf('answer-question')).toBe(0);
  });
});
