import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '../../store/command.ts';
import { acquireSection } from '../../store/commands/acquire-section.ts';
import { releaseSection } from '../../store/commands/release-section.ts';
import { saveSection } from '../../store/commands/save-section.ts';
import { actorById } from '../../store/queries/actor-of.ts';
import { openStore, type Store } from '../../store/store.ts';
import { recorded } from '../../test/support/recorded-statements.ts';
import { type AimedFigure, figure, median } from '../figure.ts';
import { createPoster } from '../post.ts';
import { ownOptions, startChild } from '../programs/child.ts';
import { measured } from '../programs/measured.ts';
import type { TabProgramSettings } from '../programs/tab.ts';
import type { Scope } from '../scope.ts';
import { type Entra, startEntra } from '../writing/entra.ts';
import { findPgbench, howToGetPgbench, runPgbench, type Script, writeScript } from '../writing/pgbench.ts';
import { chapters, idIn, idOf, startWritingStage, type WritingStage, written } from '../writing/stage.ts';

/** How many write at once, and what of pgbench's rate they reach through the store at least. */
const aims: Readonly<Record<number, number>> = { 1: 0.5, 8: 0.6, 32: 0.45 };
const leastThroughHttp = 0.15;

/** A client takes its chapter, saves in it once and lets it go. */
type Cycle = (client: number) => Promise<void>;

/**
 * How often a second a chapter is taken, written and let go by so many at once, each in a chapter of their own:
 * through the store, and through HTTP with tokens. The baseline is pgbench carrying out the very statements of one
 * such cycle, events included, prepared, on a database of the same content. Commits are durable.
 */
export async function lockSection({ tiny, say }: Scope): Promise<AimedFigure[]> {
  const pgbench = findPgbench();
  if (!pgbench) {
    say(`lock-section: ${howToGetPgbench}`);
    return [];
  }
  const stage = await startWritingStage({});
  const { appUrl } = await stage.database('through_store');
  const store = await openStore({ url: appUrl });
  const entra = await startEntra();
  const tab = await startTab(stage, entra);
  const file = join(tmpdir(), `samrad-bench-${process.pid}.sql`);
  try {
    const direct = await throughStore(store, stage);
    const script = await recordCycle(stage, file);
    const { appUrl: bareUrl } = await stage.database('statements');
    const seconds = tiny ? 1 : 4;
    const figures: AimedFigure[] = [];
    for (const [words, least] of Object.entries(aims)) {
      const clients = Number(words);
      const took = { store: [] as number[], http: [] as number[], pgbench: [] as number[] };
      for (let round = tiny ? 0 : -1; round < (tiny ? 1 : 3); round += 1) {
        const long = tiny ? { times: 2 } : { seconds };
        const bare = await runPgbench(pgbench, bareUrl, script, { clients, long });
        const ours = await rateOf(direct, clients, seconds);
        const asked = await rateOf(tab.cycle, clients, seconds);
        if (round < 0) continue;
        took.pgbench.push(bare);
        took.store.push(ours);
        took.http.push(asked);
      }
      const baseline = median(took.pgbench);
      const [value, http] = [median(took.store), median(took.http)];
      figures.push(
        figure(`lock-section-${clients}`, 'a second', { value, baseline, aim: { of: 'ratio', least } }),
        figure(`lock-section-http-${clients}`, 'a second', {
          value: http,
          baseline,
          aim: { of: 'ratio', least: leastThroughHttp },
        }),
      );
    }
    return figures;
  } finally {
    await tab.close();
    entra.close();
    await store.close();
    await stage.postgres.stop();
    rmSync(file, { force: true });
  }
}

/** How often a second, when each of the clients begins again as soon as it is done. */
async function rateOf(cycle: Cycle, clients: number, seconds: number): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  const work = async (client: number) => {
    while (performance.now() < until) {
      await cycle(client);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  return (done * 1000) / (performance.now() - began);
}

async function throughStore(store: Store, { writer }: WritingStage): Promise<Cycle> {
  const actor = await actorById(store, writer.personId);
  if (!actor) throw new Error('Whoever writes is not there');
  return async (client) => {
    const one = { sectionId: idOf(client), writerId: randomUUID() };
    const context = (): CommandContext => ({
      ...{ store, actor, correlationId: randomUUID(), submissionKey: randomUUID() },
    });
    const held = accepted(await acquireSection(context(), one));
    const { fence, revision: baseRevision } = held;
    accepted(await saveSection(context(), { ...one, fence, baseRevision, content: written }));
    accepted(await releaseSection(context(), { ...one, fence }));
  };
}

/** What was done as it was asked for; anything else is no measure of it. */
function accepted<Outcome extends object>(
  outcome: Outcome,
): Exclude<Outcome, { readonly code: string } | { readonly kind: 'kept' }> {
  if ('code' in outcome || ('kind' in outcome && outcome.kind === 'kept')) {
    throw new Error(`Not done: ${JSON.stringify(outcome)}`);
  }
  return outcome as Exclude<Outcome, { readonly code: string } | { readonly kind: 'kept' }>;
}

const fence = 700_001;
const revision = 800_001;

/** One cycle in the last chapter, in which fence and revision are numbers that are nothing else. */
async function recordCycle(stage: WritingStage, file: string): Promise<Script> {
  const client = chapters - 1;
  const sectionId = idOf(client);
  const { appUrl } = await stage.database('recorded');
  const store = await openStore({ url: appUrl });
  try {
    await store.db
      .updateTable('section_lock')
      .set({ fence: String(fence) })
      .where('section_id', '=', sectionId)
      .execute();
    await store.db.updateTable('report_section').set({ revision }).where('id', '=', sectionId).execute();
    const cycle = await throughStore(store, stage);
    // What is read once for each process is no part of a cycle.
    await cycle(0);
    const { statements } = await recorded(() => cycle(client));
    const saveKey = statements.find(({ text }) => text.includes('insert into section_revision'))?.values[5];
    const varying = new Map<unknown, string>([
      [sectionId, idIn(':client_id')],
      [saveKey, `lpad(:key::text, 32, '0')::uuid`],
      [fence + 1, ':own_fence'],
      [revision, ':revision'],
    ]);
    return await writeScript(file, statements, {
      varying,
      returns: 'for no key update of section, lease',
      sets: ['\\set own_fence :fence + 1', '\\set key random(1, 9000000000000000000)'],
    });
  } finally {
    await store.close();
  }
}

/** The tab's side of the program in a process of its own, asked as a page asks. */
async function startTab(stage: WritingStage, entra: Entra) {
  const { appUrl: databaseUrl } = await stage.database('through_http');
  const { tenantId, writer } = stage;
  const { origin, appId } = entra;
  const settings: TabProgramSettings = { databaseUrl, tenantId, appId, origin };
  const program = await startChild(await measured('tab'), settings, ownOptions);
  const poster = createPoster(await program.ask<number>('port'), [
    await entra.authorization(tenantId, writer.objectId),
  ]);
  const ask = async (verb: string, data: object) => {
    const { status, body } = await poster.post({ submission: randomUUID(), data }, `/api/tab/${verb}`);
    if (status !== 200) throw new Error(`${verb} was answered with ${status}: ${body}`);
    return accepted(JSON.parse(body) as { kind: string; fence: number; revision: number });
  };
  const cycle: Cycle = async (client) => {
    const one = { sectionId: idOf(client), writerId: randomUUID() };
    const held = await ask('acquire-section', one);
    const save = { ...one, fence: held.fence, baseRevision: held.revision, content: written };
    await ask('save-section', save);
    await ask('release-section', { ...one, fence: held.fence });
  };
  return {
    cycle,
    async close() {
      poster.close();
      await program.stop();
    },
  };
}
