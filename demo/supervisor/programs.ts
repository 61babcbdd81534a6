import { join } from 'node:path';
import type { DemoConfig } from '../../bot/config.ts';
import type { ChildProgram } from './child.ts';
import type { StateFolder } from './state-folder.ts';

export type DemoPlace = {
  readonly project: string;
  readonly state: StateFolder;
  readonly config: DemoConfig;
  readonly say: (line: string) => void;
};

/** The bot lets requests under way finish; nothing else has anything to finish. */
const patience = { bot: 12_000, sandbox: 5_000 };

export const sandboxUrlOf = (config: DemoConfig): string => `http://127.0.0.1:${config.sandboxPort}`;
export const botUrlOf = (config: DemoConfig): string => `http://127.0.0.1:${config.port}`;

export function sandboxProgram({ project, state, config }: DemoPlace, mailPort: number): ChildProgram {
  return {
    project,
    script: join('sandbox', 'main.ts'),
    args: [
      ...['--port', String(config.sandboxPort), '--mail-port', String(mailPort)],
      ...['--data', state.sandbox, '--with-parent'],
    ],
    logFile: join(state.logs, 'sandbox.log'),
    patienceMilliseconds: patience.sandbox,
  };
}

export function botProgram({ project, state }: DemoPlace): ChildProgram {
  return {
    project,
    script: join('demo', 'bot-process.ts'),
    // A press makes half a megabyte of short-lived garbage: with room for it, little is moved about.
    nodeOptions: ['--max-semi-space-size=32'],
    logFile: join(state.logs, 'bot.log'),
    patienceMilliseconds: patience.bot,
  };
}
