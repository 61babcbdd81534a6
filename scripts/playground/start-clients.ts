import { join } from 'node:path';
import type { World } from '../../sandbox/api.ts';
import type { BotAccount } from './bot-account.ts';
import { startClient, writeStubs } from './client.ts';
import { freePorts } from './free-ports.ts';
import { othersFor, type Player, playersOf } from './players.ts';
import type { Seat } from './seats.ts';
import type { SigningProxy } from './signing-proxy.ts';

export type ClientsPlan = {
  readonly folder: string;
  readonly account: BotAccount;
  readonly world: World;
  readonly proxy: SigningProxy;
};

/**
 * Starts a Playground for each player, the first one alone, since npm may have to fetch the program. Each is told of
 * as soon as it runs, so that it can be ended even when another one fails; it is up to the caller to end them.
 */
export async function startClients(plan: ClientsPlan, onStarted: (seat: Seat) => void): Promise<Seat[]> {
  const { folder, world } = plan;
  writeStubs(stubsIn(folder));
  const players = playersOf(world.users);
  const ports = await freePorts(players.length);
  const start = async (player: Player, index: number): Promise<Seat> => {
    const seat = await startOne(plan, player, { number: index + 1, port: ports[index] ?? 0 });
    onStarted(seat);
    return seat;
  };
  console.log('Starting five Agents Playgrounds; the first time, npm fetches the program ...');
  const [first, ...rest] = players;
  if (!first) throw new Error('The demo has nobody to play.');
  const seats = [await start(first, 0)];
  for (const other of await Promise.allSettled(rest.map((player, index) => start(player, index + 1)))) {
    if (other.status === 'rejected') throw other.reason;
    seats.push(other.value);
  }
  return seats;
}

async function startOne(
  { folder, account, world, proxy }: ClientsPlan,
  player: Player,
  { number, port }: { readonly number: number; readonly port: number },
): Promise<Seat> {
  const bot = { appId: account.appId, name: world.bot.name };
  const settings = { bot, player, others: othersFor(player, world.users) };
  const client = await startClient(settings, {
    folder: join(folder, `playground-${number}`),
    stubs: stubsIn(folder),
    endpoint: proxy.endpointFor(player.objectId),
    port,
  });
  return { player, client };
}

const stubsIn = (folder: string): string => join(folder, 'stubs');
