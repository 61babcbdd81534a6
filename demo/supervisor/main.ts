import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DemoConfig } from '../../bot/config.ts';
import { type DemoParts, startParts } from './demo-parts.ts';
import { askHolder, type Lock, takeLock } from './lock.ts';
import { requirePorts } from './ports.ts';
import { botUrlOf, sandboxUrlOf } from './programs.ts';
import { alreadyRuns, readyScreen } from './screen.ts';
import { chooseStateFolder, makeStateFolder, type StateFolder } from './state-folder.ts';
import { onStopSignals } from './stop-signals.ts';

const say = (line: string): void => console.log(line);

/**
 * Runs the demo until it is told to end: database, sandbox and bot, each started again when it dies. Ends the
 * process, with 0 after an ordered end and 1 when the demo could not start.
 */
export async function superviseDemo(config: DemoConfig): Promise<void> {
  const began = Date.now() - process.uptime() * 1000;
  const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  const state = chooseStateFolder(project);
  makeStateFolder(state);
  const lock = await reserve(state, config).catch(giveUp);

  say('Starting the demo ...');
  const parts = startParts({ project, state, config, say });
  const ending = endOnSignals(parts, lock);
  try {
    const ready = await parts.ready;
    if (ending.begun()) return;
    say(
      readyScreen({
        ...ready,
        sandboxUrl: sandboxUrlOf(config),
        botUrl: botUrlOf(config),
        stateFolder: state.path,
        seconds: (Date.now() - began) / 1000,
      }),
    );
  } catch (problem) {
    if (ending.begun()) return;
    console.error(
      `The demo could not start. ${problem instanceof Error ? problem.message : String(problem)}`,
    );
    console.error(`What its parts said is in ${state.logs}`);
    await ending.end(1);
  }
}

/** The folder and the ports, before anything is started. */
async function reserve(state: StateFolder, config: DemoConfig): Promise<Lock> {
  if (config.port === config.sandboxPort) {
    throw new Error(`PORT and SANDBOX_PORT are both ${config.port}. Give them different numbers.`);
  }
  const lock = await takeLock(state.path, { pid: process.pid, address: sandboxUrlOf(config) });
  if (lock === null) throw new Error(alreadyRuns(await askHolder(state.path)));
  await requirePorts([
    { port: config.port, what: 'the bot', variable: 'PORT' },
    { port: config.sandboxPort, what: 'the sandbox', variable: 'SANDBOX_PORT' },
  ]);
  return lock;
}

function giveUp(problem: Error): never {
  console.error(problem.message);
  process.exit(1);
}

/** Ends in order when told to, and at once when told again or when this program itself has a defect. */
function endOnSignals(parts: DemoParts, lock: Lock) {
  let ended: Promise<void> | null = null;
  const end = (code: number): Promise<void> => {
    ended ??= parts
      .stop(false)
      .then(() => lock.release())
      .then(() => say('Ended.'))
      .then(() => process.exit(code));
    return ended;
  };
  onStopSignals((hurry) => {
    if (hurry) {
      say('Ending at once ...');
      void parts.stop(true);
      return;
    }
    say('\nEnding: the bot finishes what it is doing, then the sandbox and the database follow ...');
    void end(0).catch(giveUp);
  });
  process.on('uncaughtException', (problem) => {
    console.error(problem);
    void end(1).catch(giveUp);
  });
  return { end, begun: () => ended !== null };
}
