import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateWeeklyCards } from '../../store/commands/update-weekly-cards.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { bySchedule, weeklyCardOf } from '../support/weekly-steps.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, untilForward, allIsDelivered } = stepsIn(() => program);
const inChannel = { in: 'Servicemiljøet / Generelt' };

describe('A region’s overview', () => {
  it('every figure opens its list, and a line its case', async () => {
    await untilForward();
    const rune = await person('Rune Kladd');
    await rune.says('region');
    const overview = await rune.waitsFor('Helse Vest: plassene i referansegruppene');
    expect(overview.asText).toContain('Venter på oss');
    rune.startsCounting();
    const list = await rune.presses('Venter på oss (1)');
    expect(list.asText).toContain('Send forslaget videre');
    const opened = await rune.presses('Åpne');
    expect(opened.asText).toContain('Forslag til medlem: Anne Eksempel');
    expect(rune.clicks).toBe(2);
  });

  it('what is vacant, and every service, with the way back', async () => {
    const rune = await person('Rune Kladd');
    await rune.says('oversikt');
    await rune.waitsFor('Ledige plasser (3)');
    const vacant = await rune.presses('Ledige plasser (3)');
    expect(vacant.asText).toContain('Ledig siden');
    const back = await rune.presses('Tilbake til tallene');
    const services = await rune.presses('Per tjeneste', { on: 'plassene i referansegruppene' });
    expect(back.asText).toContain('Under arbeid');
    expect(services.asText).toContain(
      '3 ledig. ⚠ mangler medlem fra Helse Sør-Øst, mangler medlem fra Helse Vest',
    );
  });

  it('the coordinator chooses among all, and anybody else is shown what waits on them', async () => {
    const nina = await person('Nina Skisse');
    await nina.says('region');
    const all = await nina.waitsFor('Regionene');
    expect(all.asText).toContain('Helse Midt-Norge');
    expect((await nina.presses('Vis')).asText).toContain('plassene i referansegruppene');
    const tor = await person('Tor Test');
    await tor.says('oversikt');
    await tor.waitsFor('Ingenting venter på deg');
  });
});

describe('The figures of the week', () => {
  it('come to the region’s channel, follow what happens, and open their lists without a name', async () => {
    const siv = await person('Siv Demo');
    await siv.says('koble kanal', inChannel);
    await siv.waitsFor('Skal denne kanalen', inChannel);
    await siv.presses('Ja, koble til kanalen', inChannel);
    await weeklyCardOf(program.fixture, 'nord');
    const card = await siv.waitsFor('Uke 4 i Helse Nord', inChannel);
    expect(card.asText).toContain('Ledige plasser (1)');
    expect(card.asText).toContain('Har vært ledig lengst');
    expect((await siv.notices(inChannel)).join('\n')).toContain(
      'Uken i Helse Nord: 1 ledig, 0 under arbeid, 0 venter på oss',
    );
    // A region without a channel has its contacts told.
    await (await person('Mona Mal')).waitsFor('Uke 4 i Helse Midt-Norge');

    await untilForward();
    await updateWeeklyCards(bySchedule(program.fixture));
    await allIsDelivered();
    const tor = await person('Tor Test');
    await tor.waitsFor('Ledige plasser (0)', inChannel);
    const list = await tor.presses('Under arbeid (1)', inChannel);
    expect(list.asText).toContain('Venter på servicemiljøet');
    expect(list.asText).not.toContain('Anne');
    await tor.presses('Tilbake til tallene', inChannel);
  });
});
