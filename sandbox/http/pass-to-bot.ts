import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { WorldTab } from '../api.ts';
import type { Sandbox } from '../sandbox.ts';
import { sendJson } from './answer.ts';

/** What tabs ask of the program lies here. */
const tabCalls = '/api/tab/';
/** And here is what everybody may read, which pages of the tab link to. */
const publicPages = '/arkiv';

/** Whether a path belongs to the app's tab. Teams' library takes pages over http only from the host's own origin. */
export function isOfTab(path: string, tab: WorldTab | undefined): boolean {
  return tab !== undefined && [tab.path, tabCalls, publicPages].some((one) => path.startsWith(one));
}

/** Hands the request to the bot as it is, and the answer back as it comes: streams flow. */
export function passToBot(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): void {
  const { hostname, port } = new URL(sandbox.state.world.bot.endpoint);
  const onward = ask(
    {
      hostname,
      port,
      path: request.url,
      method: request.method,
      headers: { ...request.headers, host: `${hostname}:${port}` },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      // An answer that breaks off must not look finished to the page.
      answer.once('error', () => response.destroy());
      answer.once('aborted', () => response.destroy());
    },
  );
  onward.once('error', () => {
    if (response.headersSent) return void response.destroy();
    sendJson(response, 502, { error: { code: 'botDown', message: 'The bot does not answer.' } });
  });
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}
