import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Answer } from './history.ts';
import type { InstanceSettings } from './instance.ts';

const program = fileURLToPath(new URL('instance.ts', import.meta.url));

export type Disturbances = {
  readonly instances: number;
  /** After so many answers an instance is killed with signal 9, and another one takes its place. */
  readonly killAfter: number;
  /** What else is done to them then, such as taking the database away. */
  readonly disturb: () => Promise<void>;
  /** Whether enough has happened; time ends it too. */
  readonly isEnough: (ran: Ran) => boolean;
};

export type Ran = {
  readonly answers: readonly Answer[];
  readonly kills: number;
  /** What instances said that ended by themselves before their time. */
  readonly crashes: readonly string[];
};

/** Several instances over one database write until enough has happened, and die now and then. */
export async function runInstances(settings: InstanceSettings, how: Disturbances): Promise<Ran> {
  const ran = { answers: [] as Answer[], kills: 0, crashes: [] as string[] };
  const end = Date.now() + settings.milliseconds;
  const start = () => startInstance({ ...settings, milliseconds: Math.max(0, end - Date.now()) }, ran);
  const running = Array.from({ length: how.instances }, start);
  let next = how.killAfter;
  while (Date.now() < end && !how.isEnough(ran)) {
    await delay(50);
    if (ran.answers.length < next) continue;
    next = ran.answers.length + how.killAfter;
    const index = ran.kills % running.length;
    running[index]?.kill('SIGKILL');
    running[index] = start();
    ran.kills += 1;
    await how.disturb();
  }
  await Promise.all(running.map(ended));
  return ran;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

function startInstance(
  settings: InstanceSettings,
  ran: { readonly answers: Answer[]; readonly crashes: string[] },
): ChildProcess {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
  // One that is killed takes its end of the pipe along.
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${JSON.stringify(settings)}\n`);
  createInterface({ input: child.stdout }).on('line', (line) => {
    // A process that is killed may leave half a line.
    if (line.endsWith('}')) ran.answers.push(JSON.parse(line) as Answer);
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  child.on('exit', (code) => {
    if (code !== null && code !== 0) ran.crashes.push(said);
  });
  return child;
}
