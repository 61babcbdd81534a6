import type { Client } from './client.ts';
import { countOthers, reloadPerson, reloadWorld, takeSeats } from './people-actions.ts';
import { server } from './server.ts';

const LOOK_MS = 3000;

/**
 * Looks after the line to the sandbox for as long as the page is open: notices when it is gone, reads everything anew
 * when it is back (or has a new life), keeps the unread marks of people not in view, and takes the bot for healthy
 * again when traffic says so.
 */
export function watchHealth(client: Client): void {
  let epoch: string | undefined;
  let revision = -1;
  let trafficSeen: number | undefined;

  const look = async () => {
    const version = await server.version();
    const isBack = !client.state.online || (epoch !== undefined && epoch !== version.epoch);
    epoch = version.epoch;
    if (isBack || !client.state.world) await recover(client);
    if (version.revision !== revision) await countOthers(client);
    revision = version.revision;
    trafficSeen = await lookAtBot(client, trafficSeen);
  };

  const again = async () => {
    try {
      await look();
      client.state.online = true;
    } catch {
      client.state.online = false;
    }
    client.changed();
    setTimeout(() => void again(), LOOK_MS);
  };
  void again();
}

/** A first look only takes the seats; after a gap, what was in view is read anew. */
async function recover(client: Client): Promise<void> {
  const hadWorld = client.state.world !== undefined;
  await reloadWorld(client);
  await takeSeats(client, client.state.seats);
  if (!hadWorld) return;
  for (const seat of client.state.seats) {
    const person = client.person(seat.userId);
    if (person) await reloadPerson(client, person);
  }
}

/** While the bot is held for dead: anything it sends, and anything it answers, shows that it lives. */
async function lookAtBot(client: Client, seen: number | undefined): Promise<number | undefined> {
  if (!client.state.botDown) return undefined;
  const { seq, entries } = await server.traffic(seen ?? 0, 200);
  const alive = entries.some((entry) => entry.direction === 'fromBot' || entry.status > 0);
  if (seen !== undefined && alive) client.state.botDown = false;
  return seq;
}
