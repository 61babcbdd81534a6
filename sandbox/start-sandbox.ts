import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings, World } from './api.ts';
import { sendJson } from './http/answer.ts';
import { serveRequest } from './http/serve-request.ts';
import { makeSandbox, teamsSettings } from './sandbox.ts';
import type { Line } from './state/changes.ts';
import { ChatState } from './state/chat-state.ts';
import { type Journal, openJournal, readJournal } from './state/journal.ts';

export type StartOptions = {
  /** 0, and the default: any free port. */
  port?: number;
  /** Where chats and the signing key are kept; memory only without it. */
  dataFolder?: string;
  /** A world to begin with, as PUT /api/world would give it. */
  world?: World;
  /** Another endpoint of the bot than the world says. */
  botUrl?: string;
  settings?: Partial<Settings>;
  /** Where mail is caught, 0 for any free port; none is without it. */
  mailPort?: number;
};

/** `url` has no slash at the end. `close` ends open requests and gives the port back. */
export type RunningSandbox = {
  url: string;
  port: number;
  /** Where mail is caught; 0 without it. */
  mailPort: number;
  close(): Promise<void>;
};

function openState(dataFolder: string | undefined): { state: ChatState; journal: Journal | undefined } {
  const found = dataFolder ? readJournal(dataFolder) : { lines: [] };
  const epoch = found.epoch ?? randomUUID();
  let journal: Journal | undefined;
  const state = new ChatState(epoch, found.lines, (line: Line) => journal?.append(line));
  if (dataFolder) journal = openJournal(dataFolder, epoch, state.compacted());
  return { state, journal };
}

function withBotUrl(world: World, botUrl: string | undefined): World {
  return botUrl ? { ...world, bot: { ...world.bot, endpoint: botUrl } } : world;
}

/** Starts a sandbox in this process, on loopback only. Rejects when the port is taken. */
export async function startSandbox(options: StartOptions = {}): Promise<RunningSandbox> {
  const { state, journal } = openState(options.dataFolder);
  if (options.world) state.commit({ kind: 'world', world: withBotUrl(options.world, options.botUrl) });
  const stopping = new AbortController();
  let port = 0;
  const sandbox = makeSandbox({
    state,
    dataFolder: options.dataFolder,
    settings: { ...teamsSettings, ...options.settings },
    stopping: stopping.signal,
    serviceUrl: () => `http://127.0.0.1:${port}/`,
  });
  const server = createServer((request, response) => {
    serveRequest(sandbox, port, request, response).catch((error: unknown) => {
      // A defect of the sandbox itself: said where it was met, so that a test shows it.
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      sendJson(response, 500, { error: { code: 'defect', message } });
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  const mail = options.mailPort === undefined ? null : await startMail(state, options.mailPort);
  const close = async () => {
    stopping.abort();
    await mail?.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    journal?.close();
  };
  return { url: `http://127.0.0.1:${port}`, port, mailPort: mail?.port ?? 0, close };
}

/** Loaded only where it is wanted. */
async function startMail(state: ChatState, port: number) {
  const { catchMail } = await import('./mail/catch-mail.ts');
  return await catchMail(state, port);
}
