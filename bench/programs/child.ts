import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What a measured process has used so far. */
export type Usage = { readonly cpuMicros: number; readonly rssBytes: number };

/** A measured program in a process of its own, which answers questions over the channel to its parent. */
export type Child = {
  /** Asks something of the program; rejects with what it threw. */
  ask<Answer>(question: string, about?: unknown): Promise<Answer>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
};

type Reply = { readonly id: number; readonly answer?: unknown; readonly error?: string };

/** With which our programs are started, as `npm start` starts the bot. */
export const ownOptions: readonly string[] = ['--max-semi-space-size=32'];

/** Starts a program and waits until it says that it is ready. */
export async function startChild(
  script: string,
  settings: unknown,
  nodeOptions: readonly string[] = [],
): Promise<Child> {
  const child = fork(script, { execArgv: [...nodeOptions], serialization: 'advanced' });
  const waiting = new Map<number, (reply: Reply) => void>();
  let count = 0;
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  child.once('exit', (code) => {
    for (const [id, settle] of waiting) settle({ id, error: `${script} ended with ${code}` });
  });
  const ask = async <Answer>(question: string, about?: unknown): Promise<Answer> => {
    const id = ++count;
    const { promise, resolve } = Promise.withResolvers<Reply>();
    waiting.set(id, resolve);
    child.send({ id, question, about });
    const { answer, error } = await promise;
    waiting.delete(id);
    if (error !== undefined) throw new Error(error);
    return answer as Answer;
  };
  await ask('start', settings);
  return { ask, usage: () => ask<Usage>('usage'), stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.disconnect();
  await exited;
}
