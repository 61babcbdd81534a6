import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import type { TabPage } from '../../sandbox/person/tab-page.ts';
import { holds } from '../support/group-steps.ts';
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
  expect(answered.asText).toContain('Du kommer på møtet');
  expect(answered.asText).toContain('Kari Demo');
  await allIsDelivered();

  // The group's card says when it is.
  await kari.says('gruppe');
  expect((await kari.waitsFor('Referansegruppen for Øvingstjenesten')).asText).toContain('Neste møte');

  const moved = { ...plan, meetingId, version: 2, day: later(27) };
  await done(page, 'change-group-meeting', moved);
  await kari.waitsFor('Passer det?');
  // The card of before says where it went; the question is asked once.
  const pointer = await kari.waitsFor('Møtet er flyttet til');
  expect(pointer.asText).toContain('Det står i et nyere kort lenger ned i chatten.');
  expect(pointer.asText).not.toContain('Ja, jeg kommer');
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
  await done(page, 'cancel-group-meeting', { meetingId, version: 1 });
  // Nobody has said yes to the new day, and everybody who was asked is told.
  await kari.waitsFor('Møtet er avlyst');
  const refused = await page.does('answer-group-meeting', { meetingId, answer: 'yes' });
  expect(refused.body).toMatchObject({ code: 'meeting-moved-on' });
});

it('A meeting is called, a problem raised and what was spread told from the chat, in short forms', async () => {
  const [ola, kari] = [await person('Ola Øving'), await person('Kari Demo')];
  await ola.says('møte');
  expect((await ola.waitsFor('Kall inn til møte')).asText).toContain('Referansegruppen for Øvingstjenesten');
  await ola.fillsIn({ Dag: later(-1), Saker: 'Årsrapporten' });
  const refused = await ola.presses('Send innkallingen');
  expect(refused.asText).toContain('Dagen passer ikke.');
  // What was filled in is still there.
  expect(refused.asText).toContain('Årsrapporten');
  await ola.fillsIn({ Dag: later(20) });
  expect((await ola.presses('Send innkallingen')).asText).toContain('Innkallingen er sendt.');
  expect((await kari.waitsFor('Kommer du på møtet?')).asText).toContain('Årsrapporten');

  // Another one a few days later is asked about once more, and only called then.
  await allIsDelivered();
  await ola.says('møte');
  await ola.waitsFor('Kall inn til møte');
  await ola.fillsIn({ Dag: later(23), Saker: 'Det vi ikke rakk' });
  const near = await ola.presses('Send innkallingen');
  expect(near.asText).toContain('innen en uke fra denne dagen');
  expect(near.asText).toContain('Det vi ikke rakk');
  expect((await ola.presses('Send innkallingen likevel')).asText).toContain('Innkallingen er sendt.');

  await ola.says('problem');
  await ola.waitsFor('Ta opp et problem');
  await ola.fillsIn({ 'Hva er problemet?': 'Svarene kommer for sent.' });
  expect((await ola.presses('Ta det opp')).asText).toContain('Problemet er tatt opp.');
  const asked = await kari.waitsFor('Hva er gjort med dette problemet?');
  expect(asked.asText).toContain('Svarene kommer for sent.');

  // From the group's card as well.
  await allIsDelivered();
  await ola.says('gruppe');
  await ola.waitsFor('Neste møte:');
  await ola.presses('Mer');
  await ola.presses('Fortell hva du har formidlet');
  await ola.fillsIn({ 'Hva fortalte du om?': 'Nye rutiner', 'Til hvem?': 'fastlegene' });
  expect((await ola.presses('Lagre')).asText).toContain('Det er lagret.');

  // Whoever may not hears who can.
  await ola.says('foreslå');
  const propose = await ola.waitsFor('Bare lederen av en tjeneste foreslår medlemmer.');
  expect(propose.asText).toContain('Kari Demo');
  await kari.says('spredt');
  await kari.waitsFor('De som sitter i en gruppe, forteller her hva de har formidlet.');
  // Whoever leads the service says with which region.
  await kari.says('problem');
  await kari.waitsFor('Hvilken region gjelder det?');
  await kari.fillsIn({ 'Hva er problemet?': 'Ingen henviser til oss.' });
  const unnamed = await kari.presses('Ta det opp');
  expect(unnamed.asText).toContain('Ingen henviser til oss.');
  await kari.fillsIn({ 'Hvilken region gjelder det?': 'Helse Nord' });
  expect((await kari.presses('Ta det opp')).asText).toContain('Problemet er tatt opp.');
});

it('A problem is raised, answered, and taken on to the own region when it is not solved (R26)', async () => {
  const { serviceId } = program.fixture;
  const [ola, kari, mona] = [await person('Ola Øving'), await person('Kari Demo'), await person('Mona Mal')];
  const text = 'Pasienter fra oss venter [lenge](https://e.example).';
  const olas = await ola.opensTab();
  const { problemId = '' } = await done(olas, 'raise-problem', { serviceId, text });

  const asked = await kari.waitsFor('Hva er gjort med dette problemet?');
  expect(asked.asText).toContain(text);
  expect((await kari.notices()).join('\n')).toContain('Noen har tatt opp et problem: Øvingstjenesten');
  const answer = 'Hva er gjort? Eller hvorfor må det videre?';
  // A refusal gives the card back with the words in it.
  await kari.fillsIn({ [answer]: 'Pasient 15076500565 venter' });
  expect((await kari.presses('Send svaret')).asText).toContain(': Pasient 15076500565 venter )');
  await kari.fillsIn({ [answer]: 'Vi har ansatt en til.' });
  const answered = await kari.presses('Send svaret');
  expect(answered.asText).toContain('Besvart');
  await allIsDelivered();

  // Mona answers for the member's region, and has not heard of it yet.
  const monas = await mona.opensTab();
  expect(await monas.asks('problem', { id: problemId })).toMatchObject({ status: 404 });
  const agrees = await ola.waitsFor('Er problemet løst?');
  expect(agrees.asText).toContain('Vi har ansatt en til.');
  await ola.fillsIn({ 'Hvorfor er det ikke løst?': 'De venter fortsatt.' });
  const passed = await ola.presses('Send videre til regionen');
  expect(passed.asText).toContain('servicemiljøet i Helse Midt-Norge');
  const told = await mona.waitsFor('Et problem er sendt videre til dere: Øvingstjenesten');
  expect(told.asText).toContain('Ola Øving svarte ');
  // The service sees that it went on, and its own card is no question any more.
  await kari.waitsFor('Problemet er sendt videre: Øvingstjenesten');
  await done(monas, 'answer-problem', { problemId, note: 'Vi tar det med ledelsen.' });
  await ola.waitsFor('Vi tar det med ledelsen.');
  const settled = await ola.presses('Ja, det er løst');
  expect(settled.asText).toContain('Problemet er løst');

  // Where the form is gone when it is sent, the refusal says the words.
  const other = await done(olas, 'raise-problem', { serviceId, text: 'Et annet' });
  await kari.waitsFor('Et annet');
  await kari.fillsIn({ [answer]: 'Det [løser](https://e.example) vi.' });
  const late = await kari.holds('Send svaret');
  await done(olas, 'withdraw-problem', other);
  await late();
  await kari.waitsFor('Du skrev: «Det [løser](https://e.example) vi.»');
});

it('The leader asks the group something short, and reads what is answered on the card (P11)', async () => {
  const { fixture } = program;
  await holds(fixture, 'candidate', 'nord', 'nord');
  const [ola, anne] = [await person('Ola Øving'), await person('Anne Eksempel')];
  const page = await ola.opensTab();
  const { serviceId } = fixture;
  await done(page, 'ask-group', { serviceId, question: 'Hvor mange henviser dere?' });
  const asked = await anne.waitsFor('Ola Øving spør gruppen');
  expect(asked.asText).toContain('Hvor mange henviser dere?');
  await anne.fillsIn({ 'Svaret ditt': 'Omtrent *ti*' });
  expect((await anne.presses('Send svaret')).asText).toContain('Du har svart');
  await anne.fillsIn({ 'Svaret ditt': 'Omtrent elleve' });
  const late = await anne.holds('Endre svaret');
  const read = await page.asks('group-check-ins', { id: serviceId });
  expect(read.body).toMatchObject({
    checkIns: [{ answered: 1, asked: 1, answers: [{ name: 'Anne Eksempel', text: 'Omtrent *ti*' }] }],
  });

  const { checkIns = [] } = read.body as { readonly checkIns?: readonly { readonly id: string }[] };
  await done(page, 'close-check-in', { checkInId: checkIns[0]?.id });
  await late();
  await anne.waitsFor('Du skrev: «Omtrent elleve»');
  // And where there is nothing of it for the writer any more.
  const gone = { checkInId: randomUUID(), note: 'Omtrent tolv' };
  const data = { verb: 'answer-check-in', ...gone, submission: randomUUID() };
  const { toast } = await anne.forges({ verb: 'answer-check-in', data });
  expect(toast?.text).toContain('Du skrev: «Omtrent tolv»');

  const told = { serviceId, what: 'Nye rutiner', audience: 'fastlegene', day: later(-3) };
  const { spreadId } = await done(await anne.opensTab(), 'tell-spread', told);
  const spread = await page.asks('group-spreads', { id: serviceId });
  expect(spread.body).toMatchObject({ spreads: [{ id: spreadId, region: 'nord', isOwn: false }] });
});
