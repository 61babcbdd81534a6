import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Response, Server } from 'restify';
import { buildFolder } from '../build/build-folder.mjs';
import { sendBody } from '../send-body.ts';
import type { TabSettings } from './settings.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const year = 'public, max-age=31536000, immutable';

/** The tab's pages: one document, and the files that it loads, whose names change with their content. */
export function servePages(
  server: Server,
  { frameAncestors, keys }: TabSettings,
): { readonly areBuilt: () => boolean } {
  const bundle = findBundle();
  server.get('/tab', (_request, response, next) => response.redirect(301, '/tab/', next));
  server.get('/tab/', async (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', policy(nonce, frameAncestors, keys === 'entra'));
    const folder = bundle();
    if (!folder) return void sendNotBuilt(response);
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    sendBody(response, 200, 'text/html; charset=utf-8', page.replace('__NONCE__', nonce));
  });
  server.get('/tab/assets/:file', async (request, response) => {
    const name = String(request.params.file);
    const type = contentTypes[extname(name)];
    const folder = bundle();
    const file =
      type && folder && /^[\w-]+(\.[\w-]+)+$/.test(name)
        ? await readFile(join(folder, 'assets', name)).catch(() => null)
        : null;
    if (!type || !file) return void response.send(404, { error: 'not-found' });
    response.setHeader('Cache-Control', year);
    sendBody(response, 200, type, file);
  });
  return { areBuilt: () => bundle() !== null };
}

/** Of the sources that this process was started from: reading them all takes a while, and is done once. */
let ownFolder: string | null = null;

/** Looked for until it is there: in the demo it is being built while the program starts. */
function findBundle(): () => string | null {
  ownFolder ??= buildFolder('tab');
  const folder = ownFolder;
  let found = false;
  return () => {
    found ||= existsSync(folder);
    return found ? folder : null;
  };
}

/** Scripts and styles of our own only; style sheets that Fluent makes carry the nonce of this answer. */
function policy(nonce: string, frameAncestors: readonly string[], isTeams: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    // Teams' library fetches the list of its hosts from here.
    `connect-src 'self'${isTeams ? ' https://res.cdn.office.net' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ].join('; ');
}

const notBuilt = `<!doctype html><html lang="nb"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Samråd</title><h1>Sidene er ikke klare ennå</h1>
<p>De bygges når demoen starter, og kommer av seg selv. I drift bygges de med <code>npm run build</code>.</p>
<p lang="en">The pages are being built. In production, <code>npm run build</code> makes them.</p></html>`;

function sendNotBuilt(response: Response): void {
  response.setHeader('Retry-After', '2');
  sendBody(response, 503, 'text/html; charset=utf-8', notBuilt);
}
