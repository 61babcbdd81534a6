import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type AimedFigure, figure } from '../figure.ts';
import { createPoster } from '../post.ts';
import { type Child, ownOptions, startChild } from '../programs/child.ts';
import type { ListenSettings } from '../programs/listen.ts';
import { measured } from '../programs/measured.ts';
import type { TabProgramSettings } from '../programs/tab.ts';
import type { Scope } from '../scope.ts';
import { startEntra } from '../writing/entra.ts';
import { type Listeners, listen } from '../writing/listeners.ts';
import { chapters, idOf, startWritingStage, written } from '../writing/stage.ts';

/** Not the program's, so that neither hears what the other is told. */
const bareChannel = 'bench_change';

/**
 * Milliseconds from the moment at which somebody's text is sent, so a little before its commit, until 99 of 100 of the
 * 750 pages that have the report open have heard of it, while others write in another report through the same program.
 * The baseline is a bare server that tells as many of the same notice.
 */
export async function changeNotice({ tiny, say }: Scope): Promise<AimedFigure[]> {
  const count = tiny ? 20 : 750;
  const rounds = tiny ? 1 : 15;
  const stage = await startWritingStage({ readers: count });
  const { tenantId, writer, reportId } = stage;
  const entra = await startEntra();
  const { appUrl: databaseUrl } = await stage.database('noticed');
  const { origin, appId } = entra;
  const open: { stop(): Promise<void> }[] = [];
  const listening: Listeners[] = [];
  const keep = async (child: Promise<Child>): Promise<Child> => {
    const started = await child;
    open.push(started);
    return started;
  };
  const bare = new pg.Client({ connectionString: databaseUrl });
  try {
    await bare.connect();
    const tab = await keep(
      startChild(
        await measured('tab'),
        { databaseUrl, tenantId, appId, origin } satisfies TabProgramSettings,
        ownOptions,
      ),
    );
    const loop = await keep(
      startChild(await measured('listen'), { databaseUrl, channel: bareChannel } satisfies ListenSettings),
    );
    const port = await tab.ask<number>('port');
    const authorizations = await Promise.all(
      stage.readers.map((objectId) => entra.authorization(tenantId, objectId)),
    );
    const pages = await listen(port, `/api/tab/events?report=${reportId}`, authorizations);
    listening.push(pages);
    const others = await listen(await loop.ask<number>('port'), '/', authorizations);
    listening.push(others);
    const poster = createPoster(port, [await entra.authorization(tenantId, writer.objectId)]);
    open.push({ stop: async () => poster.close() });
    const ask: Ask = async (verb, data) => {
      const { status, body } = await poster.post({ submission: randomUUID(), data }, `/api/tab/${verb}`);
      if (status !== 200) throw new Error(`${verb} was answered with ${status}: ${body}`);
      return JSON.parse(body) as { fence: number; revision: number };
    };
    const took = { ours: [] as number[], loop: [] as number[] };
    const stop = new AbortController();
    const load = keepWriting(ask, stop.signal);
    for (let round = 0; round < rounds; round += 1) {
      took.ours.push(...(await untilHeard(ask, pages, idOf(round))));
      took.loop.push(...(await untilTold(bare, others)));
    }
    stop.abort();
    const saves = await load;
    say(`change-notice: ${count} pages listen, ${saves} texts were saved meanwhile`);
    const [value, baseline] = [nearlyLast(took.ours), nearlyLast(took.loop)];
    return [figure('change-notice', 'ms', { value, baseline, aim: { of: 'value', most: 500 } })];
  } finally {
    for (const one of listening) one.close();
    for (const one of open.reverse()) await one.stop();
    await bare.end().catch(() => undefined);
    entra.close();
    await stage.postgres.stop();
  }
}

type Ask = (verb: string, data: object) => Promise<{ readonly fence: number; readonly revision: number }>;

/** Milliseconds until each page has heard of a text, from when it was sent. */
async function untilHeard(ask: Ask, pages: Listeners, sectionId: string): Promise<number[]> {
  const one = { sectionId, writerId: randomUUID() };
  // That the chapter is taken is heard first, so that it is not taken for the text.
  const taken = pages.hear(sectionId);
  const { fence, revision: baseRevision } = await ask('acquire-section', one);
  await taken;
  const heard = pages.hear(sectionId);
  const sent = performance.now();
  await ask('save-section', { ...one, fence, baseRevision, content: written });
  const moments = await heard;
  await ask('release-section', { ...one, fence });
  return moments.map((moment) => moment - sent);
}

async function untilTold(bare: pg.Client, others: Listeners): Promise<number[]> {
  const sectionId = randomUUID();
  const told = others.hear(sectionId);
  const sent = performance.now();
  const notice = JSON.stringify({ reportId: randomUUID(), sectionId });
  await bare.query('select pg_notify($1, $2)', [bareChannel, notice]);
  return (await told).map((moment) => moment - sent);
}

/** Eight write in another report, one text after the other; how many there were. */
async function keepWriting(ask: Ask, stop: AbortSignal): Promise<number> {
  let saves = 0;
  const work = async (index: number) => {
    const one = { sectionId: idOf(chapters / 2 + index), writerId: randomUUID() };
    while (!stop.aborted) {
      const { fence, revision: baseRevision } = await ask('acquire-section', one);
      await ask('save-section', { ...one, fence, baseRevision, content: written });
      await ask('release-section', { ...one, fence });
      saves += 1;
      await delay(200);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, index) => work(index)));
  return saves;
}

/** What 99 of 100 are within. */
function nearlyLast(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}
