import type { DemoConfig } from '../../bot/config.ts';
import type { World } from '../../sandbox/api.ts';
import { readBotAccount } from './bot-account.ts';
import { type BotPart, type BotSettings, createBotStarter } from './bot-part.ts';
import type { Child } from './child.ts';
import { type ControlServer, startControlServer } from './control-server.ts';
import { type KeptPart, keepRunning } from './kept-part.ts';
import { buildPages } from './pages-part.ts';
import { firstFreePort, freePortNear } from './ports.ts';
import { createPostgresStarter, type PostgresPart } from './postgres-part.ts';
import { botProgram, botUrlOf, type DemoPlace, sandboxProgram, sandboxUrlOf } from './programs.ts';
import { putWorld, startSandbox } from './sandbox-part.ts';

export type ReadyDemo = {
  readonly databasePort: number;
  readonly clockUrl: string;
  readonly off: readonly string[];
};

export type DemoParts = {
  /** Resolves when everything runs; rejects with what did not. */
  readonly ready: Promise<ReadyDemo>;
  /** Ends the bot, then the sandbox, then the database, each after those that use it. */
  stop(hurry: boolean): Promise<void>;
};

/** Starts the parts of the demo, at the same time where one does not need the other, and keeps them running. */
export function startParts(place: DemoPlace): DemoParts {
  const { config, say, state } = place;
  const account = readBotAccount(state.accountFile);
  let world: World | null = null;
  let bot: KeptPart<BotPart> | null = null;
  let control: ControlServer | null = null;
  let stopping = false;

  const postgres = keepRunning({
    name: 'The database',
    start: createPostgresStarter(state.postgres, say, () => {
      // It was told the old address; the keeper starts it again with the new one.
      void bot?.current()?.stop(false);
    }),
    say,
  });
  // The same for as long as the demo runs: the bot is told it once.
  const mailPort = firstFreePort(config.sandboxPort + 2);
  const sandbox = keepRunning({
    name: 'The sandbox',
    start: async () => {
      const child = await startSandbox(sandboxProgram(place, await mailPort));
      if (world !== null) await putWorld(sandboxUrlOf(config), world);
      return child;
    },
    say,
  });
  const starter = createBotStarter(botProgram(place));
  starter.warmUp();
  let building: Child | null = null;

  // Loaded while the database starts.
  const seeding = import('../seed.ts');
  const start = async (): Promise<ReadyDemo> => {
    const { server } = await postgres.first;
    control = await startControl(config, postgres);
    const clockUrl = `${control.url}/clock`;
    const prepared = await (await seeding).prepareDemo({
      ownerUrl: server.ownerUrl,
      appUrl: server.appUrl,
      sandboxUrl: sandboxUrlOf(config),
      ...account,
      botEndpoint: `${botUrlOf(config)}/api/messages`,
      clockUrl,
      log: say,
    });
    world = prepared.world;
    await sandbox.first;
    await putWorld(sandboxUrlOf(config), world);
    if (stopping) throw new Error('The demo is being ended.');
    bot = keepRunning({
      name: 'The bot',
      start: async () => starter.start(botSettings(config, postgres, world, await mailPort)),
      say,
    });
    const { off } = await bot.first;
    // Only now: what everybody waits for does not share the machine with it.
    building = stopping ? null : buildPages(place);
    return { databasePort: server.port, clockUrl, off };
  };

  const ready = Promise.race([start(), sandbox.first.then(() => new Promise<never>(() => undefined))]);
  return {
    ready,
    stop: async (hurry) => {
      stopping = true;
      await Promise.all([bot?.stop(hurry), starter.discard(), control?.close(), building?.stop(true)]);
      await sandbox.stop(hurry);
      await postgres.stop(hurry);
    },
  };
}

function botSettings(
  config: DemoConfig,
  postgres: KeptPart<PostgresPart>,
  world: World | null,
  mailPort: number,
): BotSettings {
  const databaseUrl = postgres.current()?.server.appUrl;
  if (databaseUrl === undefined || world === null) throw new Error('The database does not run.');
  const { port, logLevel } = config;
  return { kind: 'settings', port, databaseUrl, sandboxUrl: sandboxUrlOf(config), mailPort, world, logLevel };
}

async function startControl(config: DemoConfig, postgres: KeptPart<PostgresPart>): Promise<ControlServer> {
  return startControlServer({
    port: await freePortNear(config.sandboxPort + 1),
    ownerUrl: () => postgres.current()?.server.ownerUrl ?? null,
    origins: [sandboxUrlOf(config), `http://localhost:${config.sandboxPort}`],
  });
}
