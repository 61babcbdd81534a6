import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ConnectedSandbox, connectSandbox } from '../sandbox/person/connect-sandbox.ts';
import type { Person } from '../sandbox/person/person.ts';
import { startChromium } from '../test/support/chromium.ts';
import { type Camera, createCamera } from './pictures/camera.ts';
import { startPrivateDemo } from './pictures/private-demo.ts';

/** Plays the demo's main story (demo/data/personas.ts) and takes the pictures that README and the guides show. */
const project = fileURLToPath(new URL('..', import.meta.url));
const folder = join(project, 'docs', 'pictures');
const sideBySide = { width: 1280, height: 760 };
const oneCard = { width: 900, height: 1400 };

mkdirSync(folder, { recursive: true });
const demo = await startPrivateDemo(project);
const browser = await startChromium().catch(async (problem: unknown) => {
  await demo.close();
  throw problem;
});
try {
  const sandbox = await connectSandbox(demo.sandboxUrl);
  await play(await cast(sandbox), createCamera(browser, demo.sandboxUrl, folder));
  // Whoever is not in Teams is reached for there before a letter goes.
  await sandbox.expectNoViolations({ except: ['BotNotInConversationRoster'] });
} finally {
  await browser.close();
  await demo.close();
}

type Cast = Awaited<ReturnType<typeof cast>>;

async function cast(sandbox: ConnectedSandbox) {
  return {
    leader: await sandbox.person('Kari Demo'),
    candidate: await sandbox.person('Anne Eksempel'),
    lineLeader: await sandbox.person('Per Prøve'),
    receiving: await sandbox.person('Nina Mal'),
    appointing: await sandbox.person('Siv Demo'),
    colleague: await sandbox.person('Leif Kladd'),
    inEnglish: await sandbox.person('Priya Test'),
    inNynorsk: await sandbox.person('Eva Utkast'),
    coordinator: await sandbox.person('Jorunn Modell'),
  };
}

async function play(people: Cast, camera: Camera): Promise<void> {
  const { candidate, inNynorsk, leader } = people;
  await inNynorsk.says('språk');
  await inNynorsk.waitsFor('Hvilket språk vil du lese?');
  await inNynorsk.presses('Nynorsk');
  await propose(people, camera);
  await candidate.waitsFor('Vil du bli medlem');
  const asked = { person: candidate, showing: 'Vil du bli medlem' };
  const status = { person: leader, showing: 'Venter på svar fra Anne Eksempel' };
  await camera.chats('question-and-status', [asked, status], sideBySide);
  await camera.card('consent', asked, oneCard);
  await agree(people, camera);
  await appoint(people, camera);
  await otherLanguages(people, camera);
  await forTheGuides(people, camera);
}

/** The first try breaks a rule, which is what the picture shows; the second one keeps it. */
async function propose({ leader }: Cast, camera: Camera): Promise<void> {
  await leader.says('foreslå');
  await leader.waitsFor('Ledige plasser');
  await leader.presses('Foreslå medlem');
  await leader.fillsIn({
    Person: 'Anne Eksempel',
    Helseforetak: 'Helse Stavanger (Helse Vest)',
    'Fagområde og erfaring': 'Hudsykdommer, overlege i ti år',
  });
  await mustGo(leader.presses('Send forslaget'));
  await camera.card('refusal', { person: leader, showing: 'ligger ikke i Helse Nord' }, oneCard);
  await leader.fillsIn({ Helseforetak: 'Nordlandssykehuset' });
  await mustGo(leader.presses('Send forslaget'));
  await leader.waitsFor('Venter på svar fra Anne Eksempel');
}

async function agree({ candidate, lineLeader }: Cast, camera: Camera): Promise<void> {
  const question = 'Er det avklart at Anne Eksempel';
  await candidate.presses('Ja, jeg er villig');
  await candidate.fillsIn({ 'Hvem er din nærmeste leder?': 'Per Prøve' });
  await mustGo(candidate.presses('Send ja'));
  await lineLeader.waitsFor(question);
  await camera.chats('phone', [{ person: lineLeader, showing: question }], { width: 390, height: 780 });
  await mustGo(lineLeader.presses('Ja, det er avklart', { on: question }));
}

async function appoint({ receiving, appointing, colleague }: Cast, camera: Camera): Promise<void> {
  const question = 'Skal Anne Eksempel oppnevnes?';
  const done = 'Anne Eksempel er oppnevnt';
  await receiving.waitsFor('Anne Eksempel');
  await mustGo(receiving.presses('Send videre til Helse Nord', { on: 'Anne Eksempel' }));
  await appointing.waitsFor(question);
  await colleague.waitsFor(question);
  await camera.card('appointment', { person: appointing, showing: question }, oneCard);
  await mustGo(appointing.presses('Oppnevn', { on: question }));
  await colleague.waitsFor(done);
  await camera.card('colleague', { person: colleague, showing: done }, oneCard);
  await appointing.says('oppgaver');
  await appointing.waitsFor('Dette venter på deg');
  const home = { person: appointing, showing: 'Dette venter på deg' };
  await camera.card('home-dark', home, { ...oneCard, theme: 'dark' });
}

/** The same notice, to two in the group who read it in different languages. */
async function otherLanguages({ inEnglish, inNynorsk }: Cast, camera: Camera): Promise<void> {
  const shown = [
    { person: inNynorsk, showing: 'Anne Eksempel er oppnemnd' },
    { person: inEnglish, showing: 'Anne Eksempel is appointed' },
  ];
  for (const { person, showing } of shown) await person.waitsFor(showing);
  await camera.chats('languages', shown, { ...sideBySide, height: 880 });
}

async function forTheGuides({ leader, appointing, coordinator }: Cast, camera: Camera): Promise<void> {
  await camera.mailed('by-mail', /f[oø]reslår deg som medlem/, { width: 420, height: 900 });
  await camera.tab('chapter', leader, '', { width: 1100, height: 900 }, async (tab) => {
    await tab.locator('a[href*="section/"]').first().click();
    await tab.getByRole('button', { name: 'Merk som ferdig' }).waitFor();
  });
  await appointing.says('region');
  await appointing.waitsFor('plassene i referansegruppene');
  await camera.card('region', { person: appointing, showing: 'plassene i referansegruppene' }, oneCard);
  await camera.tab('reminders', coordinator, 'reminders', { width: 1100, height: 900 });
  await camera.tab('administration', coordinator, 'administration', { width: 1100, height: 900 });
}

/** A picture of something that went wrong would be a picture of something else. */
async function mustGo(pressed: ReturnType<Person['presses']>): Promise<void> {
  const { ok, asText } = await pressed;
  if (!ok) throw new Error(`The bot did not do it:\n${asText}`);
}
