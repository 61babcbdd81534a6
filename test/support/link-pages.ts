import { createNoDirectory } from '../../bot/directory/no-directory.ts';
import { createServer } from '../../bot/server.ts';
import type { Service } from '../../bot/service.ts';
import { serveWeb } from '../../bot/web/serve-web.ts';
import type { Store } from '../../store/store.ts';

export type LinkPages = {
  /** What a link's token stands behind. */
  readonly url: string;
  close(): Promise<void>;
};

/** The pages of links alone, on a port of their own. @param more what a test listens to, or answers itself */
export async function serveLinks(
  { store }: { readonly store: Store },
  more: Partial<Service> = {},
): Promise<LinkPages> {
  const service = {
    ...{ store, appId: 'app', tabUrl: null, directory: createNoDirectory(), log: silent },
    sendsMail: true,
    wakeDelivery: () => undefined,
    ...more,
  };
  const server = createServer({
    face: { process: async () => undefined },
    handle: () => Promise.reject(new Error('no turn is expected')),
    ready: async () => ({ ready: true, checks: {} }),
    log: service.log,
    extraRoutes: (routes) => serveWeb(routes, service),
  });
  const { port } = await server.listen(0, '127.0.0.1');
  return { url: `http://127.0.0.1:${port}/svar`, close: () => server.close() };
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
