import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { presserOf } from '../approve/press-on.ts';
import { startPressStage } from '../approve/press-stage.ts';
import { type AimedFigure, figure } from '../figure.ts';
import type { Child } from '../programs/child.ts';
import type { Scope } from '../scope.ts';

/** Both sides are given as long after the load: what the program needs no more, it gives back when it rests. */
const restMs = 30_000;

/**
 * Megabytes of resident memory after a load of presses, 32 at a time, and a while of rest: of the whole program, which
 * delivers what the presses put up meanwhile, beside the SDK and restify after the same presses, answering a constant.
 */
export async function memory({ tiny, say }: Scope): Promise<AimedFigure[]> {
  const count = tiny ? 4 : 800;
  const connector = await startConnector();
  const stage = await startPressStage(count, connector.serviceUrl);
  try {
    const press = async (child: Child) => {
      const presser = await presserOf(child, stage.authorizations, connector.serviceUrl);
      const answer = await presser.press({ from: 0, to: count, concurrent: 32 });
      presser.close();
      const megabytes = async () => (await child.usage()).rssBytes / 1e6;
      const atOnce = await megabytes();
      if (!tiny) await pause(restMs);
      return { answer, atOnce, megabytes: await megabytes() };
    };
    const ours = await press(await stage.startBot('loaded', 'whole'));
    const echo = await press(await stage.startEcho(ours.answer));
    say(
      `memory: after ${count} presses, ${connector.taken()} messages delivered meanwhile; before the rest ` +
        `${Math.round(ours.atOnce)} MB, SDK and restify ${Math.round(echo.atOnce)} MB`,
    );
    const aim = { of: 'ratio', most: 1 } as const;
    return [figure('memory', 'MB', { value: ours.megabytes, baseline: echo.megabytes, aim })];
  } finally {
    await stage.close();
    connector.close();
  }
}

/** Takes every message, as Teams does. */
async function startConnector() {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      taken += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: randomUUID() }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken: () => taken,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
