import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/free-port.ts';
import { buildProgram } from '../../scripts/program/build.ts';
import { type AimedFigure, figure, median } from '../figure.ts';
import { startBenchPostgres } from '../postgres.ts';
import { ownOptions } from '../programs/child.ts';
import { measured } from '../programs/measured.ts';
import type { Scope } from '../scope.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const tenantId = 'aaaaaaaa-0000-4000-8000-000000000001';
const patienceMs = 30_000;

/**
 * Milliseconds from the start of the process, as `npm start` starts it in production once it is built, to ready on a
 * database that is there; beside the SDK and restify alone, answering their first request.
 */
export async function coldStart({ tiny, say }: Scope): Promise<AimedFigure[]> {
  await buildProgram();
  const postgres = await startBenchPostgres();
  try {
    const { appUrl } = await postgres.make('cold', async () => undefined);
    const ours: number[] = [];
    const echo: number[] = [];
    // The first start of each fills the caches, as the start after an installation does.
    for (let round = tiny ? 1 : -1; round < (tiny ? 2 : 9); round += 1) {
      const value = await startOurs(appUrl);
      const baseline = await startEcho();
      if (round < 0) continue;
      ours.push(value);
      echo.push(baseline);
    }
    say(
      `cold-start: ${ours.map(Math.round).join(' ')} ms; SDK and restify ${echo.map(Math.round).join(' ')}`,
    );
    const aim = { of: 'ratio', most: 1.2 } as const;
    return [figure('cold-start', 'ms', { value: median(ours), baseline: median(echo), aim })];
  } finally {
    await postgres.stop();
  }
}

async function startOurs(databaseUrl: string): Promise<number> {
  const port = await freePort();
  const settings = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    MICROSOFT_APP_ID: '8a7c4f0e-1111-4222-8333-944445555666',
    MICROSOFT_APP_TYPE: 'SingleTenant',
    MICROSOFT_APP_TENANT_ID: tenantId,
    MICROSOFT_APP_PASSWORD: 'bench',
    ALLOWED_TENANT_IDS: tenantId,
  };
  return await untilReady([...ownOptions, 'scripts/start.mjs'], `http://127.0.0.1:${port}/readyz`, settings);
}

async function startEcho(): Promise<number> {
  const port = await freePort();
  return await untilReady([await measured('cold-echo'), String(port)], `http://127.0.0.1:${port}/healthz`);
}

async function untilReady(args: readonly string[], url: string, settings: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: 'inherit' });
  try {
    while (!(await isReady(url))) {
      if (child.exitCode !== null || performance.now() - began > patienceMs) {
        throw new Error(`${args.join(' ')} did not get ready`);
      }
      await pause(4);
    }
    return performance.now() - began;
  } finally {
    await end(child);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function isReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { agent: false, timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}
