import { afterEach, beforeEach, expect, it } from 'vitest';
import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import type { TabPage } from '../../sandbox/person/tab-page.ts';
import { ledBy } from '../support/milestone-steps.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
  await ledBy(program.fixture, 'member');
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, allIsDelivered } = stepsIn(() => program);
const later = (days: number) => daysFrom(onTheWall(new Date()).day, days);

async function done(
  page: TabPage,
  verb: string,
  data: Readonly<Record<string, unknown>>,
): Promise<Record<string, string>> {
  const { status, body } = await page.does(verb, data);
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { readonly ids: Record<string, string> }).ids;
}

it('A meeting is called, answered in the chat, moved, and called off', async () => {
  const { serviceId } = program.fixture;
  const [ola, kari] = [await person('Ola Øving'), await person('Kari Demo')];
  const page = await ola.opensTab();
  const plan = {
    ...{ day: later(20), from: '12:00', to: '14:00', form: 'in-person', place: 'Møterom 3' },
    agenda: '1. Årsrapporten\n2. [Eventuelt](https://e.example)',
  };
  const { meetingId } = await done(page, 'call-group-meeting', { serviceId, ...plan });

  // The service's leader answers with one press, and sees who pays (R27, R28).
  const asked = await kari.waitsFor('Kommer du på møtet?');
  expect(asked.asText).toContain('Fysisk, Møterom 3');
  expect(asked.asText).toContain('Arbeidsgiveren din dekker reise og opphold.');
  expect(asked.asText).toContain('2. [Eventuelt](https://e.example)');
  expect((await kari.notices()).join('\n')).toContain('Møte i referansegruppen for Øvingstjenesten');
  kari.startsCounting();
  const answered = await kari.presses('Ja, jeg kommer');
  expect(kari.clicks).toBe(1);
  expect(answered.asText).toContain('Takk! De andre ser at du kommer.');
  expect(answered.asText).toContain('Kari Demo');
  await allIsDelivered();

  // The group's card says when it is.
  await kari.says('gruppe');
  expect((await kari.waitsFor('Referansegruppen for Øvingstjenesten')).asText).toContain('Neste møte');

  const moved = { ...plan, meetingId, version: 2, day: later(27) };
  await done(page, 'change-group-meeting', moved);
  await kari.waitsFor('Passer det?');
  const again = await page.asks('group-meeting', { id: meetingId ?? '' });
  expect(again.body).toMatchObject({
    version: 3,
    present: 0,
    agenda: ['Årsrapporten', '[Eventuelt](https://e.example)'],
  });
  const { calendarKey } = again.body as { readonly calendarKey: string };
  const file = await fetch(`${program.botUrl}/tab/calendar/${calendarKey}.ics`);
  expect(file.headers.get('content-type')).toContain('text/calendar');
  expect(await file.text()).toContain('SEQUENCE:1');
  await done(page, 'cancel-group-meeting', { meetingId });
  // Nobody has said yes to the new day, and everybody who was asked is told.
  await kari.waitsFor('Møtet er avlyst');
  const refused = await page.does('answer-group-meeting', { meetingId, answer: 'yes' });
  expect(refused.body).toMatchObject({ code: 'meeting-moved-on' });
});
