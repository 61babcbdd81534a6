import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConnectedSandbox } from '../../../sandbox/person/connect-sandbox.ts';
import type { Person } from '../../../sandbox/person/person.ts';
import type { Answer, Claim, Supplement } from './history.ts';
import type { Targets, Writer } from './targets.ts';

/** What writers were answered so far. */
export type Said = {
  readonly answers: Answer[];
  readonly claims: Claim[];
  readonly supplements: Supplement[];
  /** How often each thing was done. */
  readonly counts: Record<string, number>;
  /** Answers that must never come. */
  readonly oddities: string[];
};

/** Many writers, the instances that they reach at one address, and how long it goes on. */
export type Fire = {
  readonly url: string;
  readonly sandbox: ConnectedSandbox;
  /** By object id: each is asked for once. */
  readonly people: Map<string, Promise<Person>>;
  readonly tokens: Map<string, Promise<string>>;
  readonly targets: Targets;
  readonly leaseSeconds: number;
  readonly isOver: () => boolean;
  readonly said: Said;
};

export type Answered = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

export function nothingSaid(): Said {
  return { answers: [], claims: [], supplements: [], counts: {}, oddities: [] };
}

export function count({ said: { counts } }: Pick<Fire, 'said'>, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}

export function oneOf<T>(from: readonly T[]): T {
  return from[randomInt(from.length)] as T;
}

/** One time in `times`. */
export function nowAndThen(times: number): boolean {
  return randomInt(times) === 0;
}

let numbers = 0;

/** A number that is written once only, as long as there are fewer than a hundred thousand. */
export function uniqueNumber(): number {
  numbers += 1;
  return numbers;
}

/** The writer as somebody in Teams. */
export function personOf({ people, sandbox }: Fire, { objectId }: Writer): Promise<Person> {
  const known = people.get(objectId) ?? sandbox.person(objectId);
  people.set(objectId, known);
  return known;
}

function tokenOf(fire: Fire, writer: Writer): Promise<string> {
  const known =
    fire.tokens.get(writer.objectId) ??
    personOf(fire, writer).then(async (person) => (await person.opensTab({ expiresInSeconds: 7_200 })).token);
  fire.tokens.set(writer.objectId, known);
  return known;
}

const patienceMilliseconds = 20_000;

/** Asks for a view. null: nothing came back. */
export async function look(fire: Fire, writer: Writer, path: string): Promise<Answered | null> {
  return await send(fire, writer, path, {}, patienceMilliseconds);
}

/**
 * Does something, as the tab does it. null: nothing came back, so that nobody knows whether it was done; the line of
 * one call in ten is cut while it is under way.
 */
export async function call(
  fire: Fire,
  writer: Writer,
  verb: string,
  data: object,
  submission: string = randomUUID(),
): Promise<Answered | null> {
  const isCut = nowAndThen(10);
  if (isCut) count(fire, 'calls cut off');
  const body = JSON.stringify({ submission, data });
  const patience = isCut ? randomInt(1, 60) : patienceMilliseconds;
  return await send(fire, writer, verb, { method: 'POST', body }, patience);
}

async function send(
  fire: Fire,
  writer: Writer,
  path: string,
  what: { readonly method?: 'POST'; readonly body?: string },
  patience: number,
): Promise<Answered | null> {
  const headers = {
    authorization: `Bearer ${await tokenOf(fire, writer)}`,
    'content-type': 'application/json',
    'accept-language': 'nb-NO',
  };
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(`${fire.url}/api/tab/${path}`, { ...what, headers, signal });
    const body = (await response.json()) as Answered['body'];
    const { status } = response;
    if (status === 503) return null;
    if (status < 500 && status !== 401) return { status, body };
    fire.said.oddities.push(`${path} was answered with ${status}: ${JSON.stringify(body)}`);
    return null;
  } catch {
    return null;
  }
}

/** The same call until something comes back, as a tab that keeps a text does; it outlasts the writing by far. */
export async function callUntilAnswered(
  fire: Fire,
  writer: Writer,
  verb: string,
  data: object,
  submission: string = randomUUID(),
): Promise<Answered | null> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answered = await call(fire, writer, verb, data, submission);
    if (answered) return answered;
    count(fire, 'calls made again');
    await delay(randomInt(50, 300));
  }
  fire.said.oddities.push(`${verb} was never answered`);
  return null;
}
