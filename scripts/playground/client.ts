import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type ClientSettings, settingsFile, settingsFileName } from './client-settings.ts';
import { type ProcessGroup, watchGroup } from './process-group.ts';

const program = '@microsoft/m365agentsplayground@0.2.28';
/** The first time npm has to fetch it. */
const startMilliseconds = 120_000;

export type ClientPlace = {
  /** Its own; holds its settings and what it logs. */
  readonly folder: string;
  /** Where programs lie that are found before the system's. */
  readonly stubs: string;
  /** Where the bot seems to be. */
  readonly endpoint: string;
  readonly port: number;
};

export type RunningClient = {
  /** Where a browser shows it. */
  readonly url: string;
  /** Where it takes what a bot says; ends without a slash. */
  readonly serviceUrl: string;
  stop(): Promise<void>;
};

/**
 * Starts a Playground for one person. It comes from npm at the moment of use and is not part of this project: its
 * licence is that of a pre-release, for evaluation.
 */
export async function startClient(settings: ClientSettings, place: ClientPlace): Promise<RunningClient> {
  mkdirSync(place.folder, { recursive: true });
  writeFileSync(join(place.folder, settingsFileName), settingsFile(settings));
  const options = ['-e', place.endpoint, '-c', 'msteams', '-p', String(place.port), '--dt'];
  const child = spawn('npx', ['--yes', program, ...options], {
    cwd: place.folder,
    env: environmentWith(place.stubs),
    stdio: ['ignore', 'pipe', 'pipe'],
    // npx starts programs that start programs: as a group they end together, and Ctrl-C does not reach them before us.
    detached: true,
  });
  const group = watchGroup(child);
  try {
    const port = await portFrom(child);
    return {
      url: `http://127.0.0.1:${port}`,
      serviceUrl: `http://127.0.0.1:${port}/_connector`,
      stop: () => group.stop(),
    };
  } catch (problem) {
    await group.stop();
    throw problem;
  }
}

/** It insists on opening a browser, and ends when it cannot. Here nobody asked for one, so it gets one that does nothing. */
export function writeStubs(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['xdg-open', 'open']) {
    const path = join(folder, name);
    writeFileSync(path, '#!/bin/sh\nexit 0\n');
    chmodSync(path, 0o755);
  }
}

/** npm puts the project's Node first on PATH; the Playground runs on the one that npx came with. */
function environmentWith(stubs: string): NodeJS.ProcessEnv {
  const system = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp-bin'));
  const { NODE_OPTIONS: _options, NODE_COMPILE_CACHE: _cache, ...rest } = process.env;
  return {
    ...rest,
    PATH: [stubs, ...system].join(delimiter),
    BROWSER: 'true',
    APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
  };
}

/** Where another program has the port, it silently takes the next one, so only its own words count. */
async function portFrom(child: ProcessGroup['child']): Promise<number> {
  const said: string[] = [];
  child.stderr.on('data', (text: Buffer) => said.push(text.toString('utf8')));
  const overdue = AbortSignal.timeout(startMilliseconds);
  return await new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error(`The Agents Playground did not start: ${why}\n${said.join('')}`));
    overdue.addEventListener('abort', () => fail('it took too long'));
    child.on('error', (problem) => fail(problem.message));
    child.on('exit', (code) => fail(`it ended with ${code}`));
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(`${line}\n`);
      const port = /Listening on (\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
  });
}
