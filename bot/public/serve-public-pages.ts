import type { Request, Response, Server } from 'restify';
import { type CallerNetwork, createCallerNetwork } from '../caller-address.ts';
import type { Limit } from '../limit.ts';
import type { Service } from '../service.ts';
import { feedPath, publicPath, stylePath } from './page.ts';
import { allowReading } from './send-public.ts';

type Answer = (request: Request, response: Response) => Promise<void>;
export type PublicPages = Readonly<Record<'style' | 'feed' | 'list' | 'file' | 'report', Answer>>;

/** What one address may ask of an instance: a crawler with manners, or many people behind one proxy. */
const publicLimit: Limit = { burst: 120, perSecond: 20 };

type PublicSettings = { readonly limit?: Limit; readonly networkOf?: CallerNetwork };

/**
 * What the coordinator made public (R42), for everybody: pages without sign-in, script or cookie, and the same as data.
 * Whoever asks is nobody here. What draws them takes a while to load: it is loaded when they are asked for first, and
 * the program listens without it.
 */
export function servePublicPages(
  server: Server,
  service: Service,
  { limit = publicLimit, networkOf = createCallerNetwork() }: PublicSettings = {},
): void {
  let pages: Promise<PublicPages> | null = null;
  const load = async () => {
    const { createPublicPages } = await import('./public-pages.ts');
    return createPublicPages(service, { limit, networkOf });
  };
  const answeredBy = (name: keyof PublicPages) => async (request: Request, response: Response) => {
    pages ??= load();
    await (await pages)[name](request, response);
  };
  // Whoever asks for the head alone gets what the page would have, without it.
  const serve = (path: string, name: keyof PublicPages) => {
    server.get(path, answeredBy(name));
    server.head(path, answeredBy(name));
  };
  serve(stylePath, 'style');
  serve(feedPath, 'feed');
  server.opts(feedPath, async (_request: Request, response: Response) => allowReading(response));
  serve(publicPath, 'list');
  serve(`${publicPath}/:language`, 'list');
  serve(`${publicPath}/fil/:file`, 'file');
  serve(`${publicPath}/:language/:id`, 'report');
}
