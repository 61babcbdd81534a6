import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { RunningPart } from './kept-part.ts';

export type ChildProgram = {
  readonly project: string;
  /** Relative to the project. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly nodeOptions?: readonly string[];
  readonly logFile: string;
  /** How long an ordered end may take. */
  readonly patienceMilliseconds: number;
};

export type Child = RunningPart & {
  readonly process: ChildProcess;
  /** The end of what it wrote to its error output. */
  lastWords(): string;
};

const logLimitBytes = 5_000_000;
const wordsKept = 2_000;

/**
 * Starts one of our programs. It has a process group of its own, so that a Ctrl-C reaches us alone and we end
 * things in order; it ends by itself when its channel to us closes, so that it never outlives us.
 */
export function startChild(program: ChildProgram): Child {
  const child = fork(join(program.project, program.script), program.args ?? [], {
    cwd: program.project,
    detached: true,
    execArgv: [...(program.nodeOptions ?? [])],
    // Its input is a pipe that we hold and never write to: its end, too, tells that we are gone.
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.on('data', (text: Buffer) => {
    words = (words + text.toString('utf8')).slice(-wordsKept);
  });
  writeLog(child, program.logFile);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (problem) => resolve(problem.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  return {
    process: child,
    exited,
    lastWords: () => words.trim(),
    stop: (hurry) => stopChild(child, exited, hurry ? 0 : program.patienceMilliseconds),
  };
}

async function stopChild(child: ChildProcess, exited: Promise<string>, patience: number): Promise<void> {
  if (patience > 0) {
    // Windows knows no polite signal; there the closed channel says the same.
    if (process.platform === 'win32') child.disconnect();
    else child.kill('SIGTERM');
    await Promise.race([exited, delay(patience, undefined, { ref: false })]);
  }
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await exited;
}

function writeLog(child: ChildProcess, logFile: string): void {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes) truncateSync(logFile);
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  // A full disk must not end the demo.
  log.on('error', () => undefined);
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.once('close', () => log.end());
}
