import { once } from 'node:events';
import type { LogLevel } from '../../bot/config.ts';
import type { World } from '../../sandbox/api.ts';
import { type Child, type ChildProgram, startChild } from './child.ts';

/** What the bot of the demo is told, in one message, when everything it needs is there. */
export type BotSettings = {
  readonly kind: 'settings';
  readonly port: number;
  /** The database as the program's own role, which owns nothing. */
  readonly databaseUrl: string;
  /** Origin of the sandbox, which signs the tokens and takes the messages. */
  readonly sandboxUrl: string;
  /** Where the sandbox takes mail on this machine; left out, none is sent. */
  readonly mailPort?: number;
  /** What the sandbox was seeded with: among other things the bot's app id, its password and the tenants. */
  readonly world: World;
  readonly logLevel: LogLevel;
  /** Shorter than usual only where many leases are to run out. */
  readonly leaseSeconds?: number;
  /** null only where the rate of no tenant is to be kept. */
  readonly pace?: null;
};

/** What it answers. `off` names what is switched off in the demo, and why. */
export type BotAnswer =
  | { readonly kind: 'ready'; readonly off?: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

export type BotPart = Child & { readonly off: readonly string[] };

export type BotStarter = {
  /** Starts the process ahead of time: it loads its libraries while the database comes up. */
  warmUp(): void;
  start(settings: BotSettings): Promise<BotPart>;
  /** Ends a process that was warmed up and not used. */
  discard(): Promise<void>;
};

const usualStartMilliseconds = 30_000;

/** @param startMilliseconds how long the bot may take until it is ready */
export function createBotStarter(
  program: ChildProgram,
  startMilliseconds = usualStartMilliseconds,
): BotStarter {
  let waiting: Child | null = null;
  const take = (): Child => {
    const ready = waiting;
    waiting = null;
    return ready?.process.connected ? ready : startChild(program);
  };
  return {
    warmUp: () => {
      waiting = startChild(program);
    },
    start: (settings) => greet(take(), settings, startMilliseconds),
    discard: async () => {
      await waiting?.stop(true);
      waiting = null;
    },
  };
}

async function greet(child: Child, settings: BotSettings, startMilliseconds: number): Promise<BotPart> {
  const answered = untilAnswer(child);
  child.process.send(settings, () => undefined);
  const ended = child.exited.then((how) => failed(child.lastWords() || how));
  const outOfTime = once(AbortSignal.timeout(startMilliseconds), 'abort').then(() =>
    failed('it did not get ready in time'),
  );
  const answer = await Promise.race([answered, ended, outOfTime]);
  if (answer.kind === 'ready') return { ...child, off: answer.off ?? [] };
  await child.stop(true);
  throw new Error(`The bot did not start: ${answer.message}`);
}

function untilAnswer({ process: child }: Child): Promise<BotAnswer> {
  return new Promise((resolve) => {
    const listen = (message: unknown) => {
      if (!isAnswer(message)) return;
      child.off('message', listen);
      resolve(message);
    };
    child.on('message', listen);
  });
}

function isAnswer(message: unknown): message is BotAnswer {
  const kind = (message as { kind?: unknown } | null)?.kind;
  return kind === 'ready' || kind === 'failed';
}

function failed(message: string): BotAnswer {
  return { kind: 'failed', message };
}
