import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type BotPart, type BotSettings, createBotStarter } from '../../../demo/supervisor/bot-part.ts';
import { freePort } from '../../free-port.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
/** Several start at once, on a machine that may have much else to do. */
const startMilliseconds = 180_000;
/** A process that lost its database is ready again well within this time. */
const comesBackMilliseconds = 60_000;

export type Instances = {
  readonly ports: readonly number[];
  /** Kills one with signal 9; another takes its place, as whoever runs them would see to. */
  killOne(): Promise<void>;
  /** Kills all in the same moment, and waits until as many have taken their places. How many there were. */
  killAll(): Promise<number>;
  /** Waits until all say that they are ready. Names those that do not get there, and those that ended by themselves. */
  untilReady(): Promise<string[]>;
  stop(): Promise<void>;
};

type Running = { readonly part: BotPart; isWanted: boolean };

/** The program, several times, each in a process of its own over the same database. */
export async function startInstances(
  count: number,
  settings: Omit<BotSettings, 'kind' | 'port'>,
  logFolder: string,
): Promise<Instances> {
  const ended: string[] = [];
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const start = async (index: number): Promise<Running> => {
    const program = {
      project,
      script: join('demo', 'bot-process.ts'),
      logFile: join(logFolder, `instance-${index}.log`),
      patienceMilliseconds: 10_000,
    };
    const starter = createBotStarter(program, startMilliseconds);
    const part = await starter.start({ ...settings, kind: 'settings', port: ports[index] ?? 0 });
    const running: Running = { part, isWanted: true };
    void part.exited.then((how) => {
      if (running.isWanted) ended.push(`an instance ended by itself: ${part.lastWords() || how}`);
    });
    return running;
  };
  const running = await Promise.all(ports.map((_, index) => startPatiently(() => start(index))));
  let next = 0;
  const replace = async (index: number) => {
    const killed = running[index];
    if (!killed) return;
    killed.isWanted = false;
    killed.part.process.kill('SIGKILL');
    await killed.part.exited;
    running[index] = await startPatiently(() => start(index));
  };
  return {
    ports,
    killOne: () => replace(next++ % count),
    async killAll() {
      await Promise.all(running.map((_, index) => replace(index)));
      return count;
    },
    async untilReady() {
      const late = await Promise.all(ports.map((port) => isReady(port)));
      const missing = late.flatMap((ready, index) =>
        ready ? [] : [`the instance ${index} did not come back`],
      );
      return [...ended, ...missing];
    },
    async stop() {
      for (const one of running) one.isWanted = false;
      await Promise.all(running.map(({ part }) => part.stop(false)));
    },
  };
}

/** It cannot start while the database is away, and a busy machine takes its time. */
async function startPatiently(start: () => Promise<Running>): Promise<Running> {
  const deadline = Date.now() + 600_000;
  for (;;) {
    try {
      return await start();
    } catch (problem) {
      if (Date.now() > deadline) throw problem;
      await delay(200);
    }
  }
}

async function isReady(port: number): Promise<boolean> {
  const deadline = Date.now() + comesBackMilliseconds;
  while (Date.now() < deadline) {
    const signal = AbortSignal.timeout(2_000);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal }).catch(() => null);
    if (answer?.ok) return true;
    await delay(100);
  }
  return false;
}
