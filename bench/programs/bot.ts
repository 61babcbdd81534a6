import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { createNoDirectory } from '../../bot/directory/no-directory.ts';
import { createTurnHandler } from '../../bot/handle-turn.ts';
import { createLog } from '../../bot/log.ts';
import { createServer } from '../../bot/server.ts';
import { startBot } from '../../bot/start-bot.ts';
import { createTeamsFace } from '../../bot/teams/teams-face.ts';
import type { HandleTurn } from '../../bot/turn.ts';
import { openStore } from '../../store/store.ts';
import { recorded } from '../../test/support/recorded-statements.ts';
import { proposalOf } from '../approve/fill-proposals.ts';
import { answerParent } from './answer-parent.ts';
import type { Statement } from './replay.ts';

export type BotSettings = {
  readonly databaseUrl: string;
  readonly appId: string;
  readonly tenantId: string;
  readonly openIdUrl: string;
  readonly tokenUrl: string;
  readonly serviceUrl: string;
  /**
   * `whole` is the program as in production. `presses` leaves out what happens by itself, above all the delivery of
   * what a press put up, so that the CPU time is that of the presses; `recorded` writes their statements down besides.
   */
  readonly run: 'whole' | 'presses' | 'recorded';
};

const presses: Statement[][] = [];

answerParent({
  start: async (settings: BotSettings) => {
    const { port } = await (settings.run === 'whole' ? startWhole(settings) : startPresses(settings));
    started.port = port;
  },
  port: () => started.port,
  keepRecord: (file: string) => writeFileSync(file, serialize(presses)),
});
const started = { port: 0 };

function partsOf({ appId, tenantId, openIdUrl, tokenUrl, serviceUrl }: BotSettings) {
  return {
    log: createLog({ level: 'error' }),
    teams: {
      appId,
      tenantIds: [tenantId],
      app: { kind: 'sandbox', password: 'bench', tokenUrl },
      metadata: { openIdUrl },
      serviceUrls: [serviceUrl],
    },
  } as const;
}

async function startWhole(settings: BotSettings) {
  return await startBot({
    ...partsOf(settings),
    port: 0,
    bindAddress: '127.0.0.1',
    databaseUrl: settings.databaseUrl,
    directory: createNoDirectory(),
    tab: null,
    // A few people press as a whole country would.
    personLimit: { burst: Number.MAX_SAFE_INTEGER, perSecond: 0 },
    fallbackServiceUrl: settings.serviceUrl,
  });
}

async function startPresses(settings: BotSettings) {
  const { log, teams } = partsOf(settings);
  const store = await openStore({ url: settings.databaseUrl });
  const service = {
    store,
    appId: settings.appId,
    directory: createNoDirectory(),
    log,
    tabUrl: null,
    wakeDelivery: () => undefined,
  };
  const face = createTeamsFace(teams, log, {
    defectText: (_locale, correlationId) => correlationId,
    onReplied: () => undefined,
    onReplyFailed: () => undefined,
  });
  const handle = createTurnHandler(service);
  const server = createServer({
    face,
    handle: settings.run === 'recorded' ? recording(handle) : handle,
    ready: async () => ({ ready: true, checks: {} }),
    log,
  });
  return await server.listen(0, '127.0.0.1');
}

/** Keeps the text and the values of every statement that reaches Postgres, by proposal and in order. */
function recording(handle: HandleTurn): HandleTurn {
  return async (turn) => {
    const proposal = proposalOf(turn.replyToId ?? '');
    const { result, statements } = await recorded(() => handle(turn));
    presses[proposal] = [...statements];
    return result;
  };
}
