import { serveTab } from '../../bot/api/serve-api.ts';
import { createNoDirectory } from '../../bot/directory/no-directory.ts';
import { createLog } from '../../bot/log.ts';
import { createServer } from '../../bot/server.ts';
import { openStore } from '../../store/store.ts';
import { answerParent } from './answer-parent.ts';

export type TabProgramSettings = {
  readonly databaseUrl: string;
  readonly tenantId: string;
  readonly appId: string;
  /** Where tokens' keys are. */
  readonly origin: string;
};

const started = { port: 0 };

/** The tab's side of the program alone: nothing is delivered. */
answerParent({
  start: async (settings: TabProgramSettings) => {
    started.port = await startTab(settings);
  },
  port: () => started.port,
});

async function startTab({ databaseUrl, tenantId, appId, origin }: TabProgramSettings): Promise<number> {
  const log = createLog({ level: 'error' });
  const store = await openStore({ url: databaseUrl });
  const service = {
    ...{ store, appId, log, tabUrl: null },
    directory: createNoDirectory(),
    wakeDelivery: () => undefined,
  };
  const tab = {
    ...{ appId, tenantIds: [tenantId], publicHost: null, frameAncestors: [] },
    ...{ keys: { sandboxOrigin: origin }, listenUrl: databaseUrl },
    // One person stands for many here.
    take: () => true,
  };
  const server = createServer({
    face: { process: async () => undefined },
    handle: async () => null as never,
    ready: async () => ({ ready: true, checks: {} }),
    log,
    extraRoutes: (routes, closing) => serveTab(routes, service, tab, closing),
  });
  const { port } = await server.listen(0, '127.0.0.1');
  return port;
}
