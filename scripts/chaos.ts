import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { connectSandbox } from '../sandbox/person/connect-sandbox.ts';
import { type Finding, findings, untilSettled } from './chaos/checks.ts';
import { planStories } from './chaos/plans.ts';
import { remindersUnderFire } from './chaos/reminders.ts';
import { type Part, type RunningDemo, startDemoOfItsOwn } from './chaos/running-demo.ts';
import { sectionsUnderFire } from './chaos/sections.ts';
import { type Plan, type Played, playStory, type Sandbox } from './chaos/story.ts';

/**
 * Plays nominations over and over in a demo of its own while its bot and its database are killed at random moments,
 * and then looks whether anything was lost, done twice or left lying. Ends with 1 when so.
 *
 *     npm run chaos -- --minutes 2
 *
 * `npm run chaos -- reports` lets many write the sections of reports at once instead (`chaos/sections.ts`), and
 * `npm run chaos -- reminders` is a round of reminders for 75,000 duties (`--duties`) whose instances are killed.
 */
const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, duties: { type: 'string', default: '75000' } },
  allowPositionals: true,
});
const milliseconds = Math.min(30, Math.max(0.2, Number(values.minutes) || 2)) * 60_000;
const playersAtOnce = 2;
const storiesPlanned = 60;
const pauseBetweenKills = [3_000, 9_000] as const;
/** After the last kill everything has this long to come to an end. */
const graceMilliseconds = 120_000;

const kills: Record<Part | 'both', number> = { bot: 0, postgres: 0, both: 0 };

if (positionals[0] === 'reminders') process.exit((await remindersUnderFire(Number(values.duties))) ? 0 : 1);
if (positionals[0] === 'reports') process.exit((await sectionsUnderFire(milliseconds)) ? 0 : 1);

const demo = await startDemoOfItsOwn();
process.once('SIGINT', () => void demo.close().finally(() => process.exit(1)));
let isSound = false;
try {
  isSound = await run(demo);
} finally {
  await demo.close();
}
process.exit(isSound ? 0 : 1);

async function run(demo: RunningDemo): Promise<boolean> {
  const sandbox = await connectSandbox(demo.sandboxUrl);
  const plans = await planStories(demo, sandbox, storiesPlanned);
  if (plans.length === 0) throw new Error('The demo has no seat to play with.');
  console.log(`A demo runs in ${demo.folder}; ${plans.length} stories planned.`);
  const end = Date.now() + milliseconds;
  const killing = killNowAndThen(demo, end);
  const stories = (
    await Promise.all(Array.from({ length: playersAtOnce }, () => playWhile(demo, sandbox, plans, end)))
  ).flat();
  await killing;
  await demo.ready();
  await untilSettled(demo);
  return report(stories, await findings(demo, sandbox, stories));
}

/** Begins stories until time is up, and carries the last one through. */
async function playWhile(demo: RunningDemo, sandbox: Sandbox, plans: Plan[], end: number): Promise<Played[]> {
  const played: Played[] = [];
  while (Date.now() < end) {
    const plan = plans.shift();
    if (!plan) break;
    played.push(await playStory(demo, sandbox, plan, end + graceMilliseconds));
  }
  return played;
}

/** At random moments, so between steps and in the midst of them. */
async function killNowAndThen(demo: RunningDemo, end: number): Promise<void> {
  const choices = ['bot', 'postgres', 'both'] as const;
  for (;;) {
    await delay(randomInt(...pauseBetweenKills));
    if (Date.now() >= end) return;
    const choice = choices[randomInt(choices.length)] ?? 'bot';
    const parts: readonly Part[] = choice === 'both' ? ['bot', 'postgres'] : [choice];
    const killed = await Promise.all(parts.map((part) => demo.kill(part)));
    if (killed.every((pid) => pid !== null)) kills[choice] += 1;
  }
}

function report(stories: readonly Played[], found: readonly Finding[]): boolean {
  const through = stories.filter(({ step }) => step === 'appointed');
  const presses = stories.reduce((sum, story) => sum + story.presses, 0);
  const longest = Math.max(0, ...stories.map(({ seconds }) => seconds));
  const unfinished = stories.length - through.length;
  const rows: readonly Finding[] = [
    { what: 'stories begun', count: stories.length, isFault: stories.length === 0 },
    { what: 'stories not carried through', count: unfinished, isFault: unfinished > 0 },
    { what: 'presses, those made again included', count: presses, isFault: false },
    { what: 'seconds that the longest story took', count: Math.round(longest), isFault: false },
    { what: 'kills of the bot', count: kills.bot, isFault: false },
    { what: 'kills of the database', count: kills.postgres, isFault: false },
    { what: 'kills of both at once', count: kills.both, isFault: false },
    ...found,
  ];
  for (const { what, count, isFault } of rows) {
    console.log(`${isFault ? '✖' : ' '} ${String(count).padStart(6)}  ${what}`);
  }
  for (const { plan, step, nominationId } of stories.filter((story) => story.step !== 'appointed')) {
    console.log(`  left at "${step}": ${nominationId ?? plan.seatId}`);
  }
  return !rows.some(({ isFault }) => isFault);
}
