import type { Client } from './client.ts';
import { secondsToMorning } from './next-morning.ts';
import { Refused, server } from './server.ts';
import { toolTranslator } from './tool-texts.ts';

const LOOK_MS = 1500;
const MOST_ENTRIES = 200;

/** One of the faults that a button makes; `status` or a cut connection. */
export type FaultKind = {
  label:
    | 'fault429'
    | 'fault403'
    | 'fault404'
    | 'fault412'
    | 'fault500'
    | 'fault503'
    | 'cutBefore'
    | 'cutAfter';
  status?: number;
  code?: string;
  retryAfterSeconds?: number;
  drop?: 'before' | 'after';
};

export const faultKinds: readonly FaultKind[] = [
  { label: 'fault429', status: 429, retryAfterSeconds: 5 },
  { label: 'fault403', status: 403, code: 'ConversationBlockedByUser' },
  { label: 'fault404', status: 404 },
  { label: 'fault412', status: 412 },
  { label: 'fault500', status: 500 },
  { label: 'fault503', status: 503 },
  { label: 'cutBefore', drop: 'before' },
  { label: 'cutAfter', drop: 'after' },
];

const FOR_EVER = 1_000_000;

/** Keeps clock, faults, apps and traffic fresh for as long as the drawer is open. */
export function watchTools(client: Client): { close(): void } {
  let timer = 0;
  let closed = false;
  const look = async () => {
    await readTools(client).catch(() => undefined);
    if (!closed) timer = setTimeout(() => void look(), LOOK_MS);
  };
  void look();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

export async function addFault(client: Client, kind: FaultKind): Promise<void> {
  const { label: _label, ...fault } = kind;
  const times = client.state.tools.untilOff ? FOR_EVER : 1;
  await noted(client, async () => {
    await server.addFault({ match: {}, ...fault, times });
    return undefined;
  });
}

export async function clearFaults(client: Client, id?: string): Promise<void> {
  await noted(client, async () => {
    await server.clearFaults(id);
    return undefined;
  });
}

/** Moves the bot's business clock forward. */
export async function moveClock(client: Client, hours: number): Promise<void> {
  await noted(client, async () => {
    await server.moveClock(hours * 3600);
    return undefined;
  });
}

/** Moves on to when reminders come: the next working morning, weekends apart. */
export async function moveClockToMorning(client: Client): Promise<void> {
  const { clock } = client.state.tools;
  if (clock === undefined) return;
  await noted(client, async () => {
    await server.moveClock(secondsToMorning(new Date(clock)));
    return undefined;
  });
}

/** Hands the last activity to the bot once more. */
export async function redeliver(client: Client, newId: boolean): Promise<void> {
  const text = toolTranslator(client.state.settings.language);
  await noted(client, async () => {
    const outcome = await server.redeliver({ newId });
    return outcome.failure
      ? text('redeliverFailed', { reason: outcome.failure.message })
      : text('redelivered', { status: outcome.innerStatus ?? outcome.status });
  });
}

/** Does it, reads the tools anew, and leaves a line that says how it went. */
async function noted(client: Client, what: () => Promise<string | undefined>): Promise<void> {
  try {
    client.state.tools.note = (await what()) ?? '';
  } catch (error) {
    client.state.tools.note = error instanceof Error ? error.message : String(error);
  }
  await readTools(client).catch(() => undefined);
}

async function readTools(client: Client): Promise<void> {
  const { tools } = client.state;
  tools.clock = client.state.world?.clockUrl ? await server.clock().then(clockText, withoutClock) : undefined;
  tools.faults = (await server.faults()).faults;
  for (const { userId } of client.state.seats) tools.apps.set(userId, await server.app(userId));
  const newest = tools.traffic.at(-1)?.seq ?? 0;
  const { seq, entries } = await server.traffic(newest, MOST_ENTRIES);
  // A lower number is another life of the sandbox: what was read before is not of it.
  tools.traffic = seq < newest ? [] : [...tools.traffic, ...entries].slice(-MOST_ENTRIES);
  client.changed();
}

function clockText(answer: unknown): string | undefined {
  const now = (answer as { now?: unknown } | null)?.now;
  return typeof now === 'string' ? now : undefined;
}

/** A clock that does not answer shows as none; an unreachable sandbox is another matter. */
function withoutClock(error: unknown): undefined {
  if (!(error instanceof Refused)) throw error;
  return undefined;
}
