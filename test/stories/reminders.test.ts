import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import { usualQuietDays } from '../../domain/quiet-days.ts';
import { dayAfter } from '../../domain/reminder-rules.ts';
import { dayOfStep } from '../../domain/reminder-slots.ts';
import { withdrawNomination } from '../../store/commands/withdraw-nomination.ts';
import { idsOf, nominationAt } from '../support/nomination-steps.ts';
import { oneRound } from '../support/reminder-steps.ts';
import { requestAt } from '../support/request-steps.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { itIs } from '../support/weekly-steps.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
  // Whatever the hour of the test is: its reminders are those of mornings to come.
  await itIs(program.fixture, '2027-01-04T12:00:00Z');
  await oneRound(program.fixture);
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, propose, allIsDelivered, db } = stepsIn(() => program);

/** Half past eight in Oslo, in winter. */
async function morningOf(day: string): Promise<void> {
  await itIs(program.fixture, `${day}T07:30:00Z`);
  await oneRound(program.fixture);
  await allIsDelivered();
}

describe('A reminder', () => {
  it('comes in the morning, is put off with one press, and leads to the answer with another', async () => {
    await propose();
    await allIsDelivered();
    const { due_at } = await db()
      .selectFrom('duty')
      .select('due_at')
      .where('kind', '=', 'answer-consent')
      .executeTakeFirstOrThrow();
    const day = dayOfStep(onTheWall(due_at as Date).day, -3, usualQuietDays);
    const anne = await person('Anne Eksempel');

    await morningOf(daysFrom(day, -1));
    expect(await anne.seesText()).not.toContain('har frist');
    await morningOf(day);
    await anne.waitsFor('God morgen, Anne. Én ting har frist');
    expect(await anne.seesText()).toContain('Svar om du vil bli regional representant for Helse Nord');
    await anne.presses('Jeg er borte …');
    await anne.presses('Tilbake til påminnelsene');
    await anne.waitsFor('God morgen, Anne. Én ting har frist');
    await anne.presses('Utsett til i morgen');
    await anne.waitsFor('Utsatt. Du får en ny påminnelse');

    await morningOf(dayAfter(day, usualQuietDays));
    await anne.waitsFor('God morgen, Anne. Én ting har frist');
    const before = anne.clicks;
    await anne.presses('Svar', { on: 'God morgen, Anne' });
    await anne.waitsFor('Vil du bli medlem');
    expect(anne.clicks - before).toBe(1);
    await anne.presses('Tilbake til påminnelsene');
    await anne.waitsFor('God morgen, Anne. Én ting har frist');
  });

  it('is led back to from the receipt of what was done, also once the case moves on', async () => {
    const { fixture } = program;
    const nominationId = await nominationAt(fixture, 'clearance');
    const { due_at } = await db()
      .selectFrom('duty')
      .select('due_at')
      .where('kind', '=', 'answer-clearance')
      .executeTakeFirstOrThrow();
    await morningOf(dayOfStep(onTheWall(due_at as Date).day, -3, usualQuietDays));
    const per = await person('Per Prøve');
    await per.presses('Svar', { on: 'God morgen, Per' });
    await per.presses('Ja, det er avklart');
    // The receipt is put over the answer, for all of the person's clients.
    await allIsDelivered();
    const { asText, message } = await per.waitsFor('Tilbake til påminnelsene');
    expect(asText).toContain('Venter på');
    idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
    await allIsDelivered();
    const moved = await per.waitsFor(
      (seen) => seen.message?.id === message?.id && !seen.asText.includes('Venter på'),
    );
    expect(moved.asText).toContain('Tilbake til påminnelsene');
  });

  it('is led back to when a region finds nobody', async () => {
    const value = JSON.stringify('member-region');
    await db().insertInto('setting').values({ key: 'request-route', value }).execute();
    await requestAt(program.fixture, 'passing');
    await allIsDelivered();
    const { due_at } = await db()
      .selectFrom('duty')
      .select('due_at')
      .where('kind', '=', 'name-candidate')
      .executeTakeFirstOrThrow();
    await morningOf(dayOfStep(onTheWall(due_at as Date).day, -3, usualQuietDays));
    const siv = await person('Siv Demo');
    await siv.presses('Se og foreslå', { on: 'God morgen, Siv' });
    await siv.presses('Vi finner ingen');
    await siv.fillsIn({ 'Hva har dere prøvd?': 'Alle er spurt.' });
    await siv.presses('Send tilbake');
    await allIsDelivered();
    const { asText } = await siv.waitsFor('Siv Demo i Helse Nord fant ingen');
    expect(asText).toContain('Tilbake til påminnelsene');
  });
});
