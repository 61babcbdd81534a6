import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { findPortOwner, type PortOwner } from './port-owner.ts';

/** A port the demo needs is taken; the message names who has it and how to choose another. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

type WantedPort = { readonly port: number; readonly what: string; readonly variable: string };

/** What a demo that was killed a moment ago leaves is gone within this time. */
const patienceMilliseconds = 3_000;

/** Throws {@link PortTakenError} unless every port can be had. */
export async function requirePorts(wanted: readonly WantedPort[]): Promise<void> {
  for (const one of wanted) await requirePort(one);
}

/** That port when it is free, otherwise any. */
export async function freePortNear(port: number): Promise<number> {
  return (await isFree(port)) ? port : 0;
}

/** The first of the next ports that is free. Throws when none of them is. */
export async function firstFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 50; port += 1) if (await isFree(port)) return port;
  throw new PortTakenError(`No port from ${from} to ${from + 49} is free. Choose another SANDBOX_PORT.`);
}

async function requirePort({ port, what, variable }: WantedPort): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  while (!(await isFree(port))) {
    const owner = findPortOwner(port);
    if (isPartOfDemo(owner) && Date.now() < deadline) {
      await delay(100);
      continue;
    }
    throw new PortTakenError(
      `Port ${port}, for ${what}, is used by ${describe(owner)}.\n` +
        `End that program, or choose another port: ${variable}=${port + 1000} npm start`,
    );
  }
}

function isPartOfDemo(owner: PortOwner | null): boolean {
  return owner !== null && /demo\/bot-process\.ts|sandbox\/main\.ts/.test(owner.command);
}

function describe(owner: PortOwner | null): string {
  if (owner === null) return 'another program';
  const where = isPartOfDemo(owner) ? ` (a demo of this program in ${owner.folder})` : '';
  return `process ${owner.pid}${where}: ${owner.command.slice(0, 120)}`;
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (free) await new Promise((resolve) => probe.close(resolve));
  return free;
}
