import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { renderHome } from '../../cards/home/home.ts';
import type { CastKey } from '../../demo/data/cast.ts';
import type { DemoData } from '../../demo/data/demo-data.ts';
import { demoSeed, generateDemo } from '../../demo/data/generate.ts';
import { insertDemo } from '../../demo/data/insert.ts';
import type { PersonActor } from '../../domain/actor.ts';
import { actorById } from '../../store/queries/actor-of.ts';
import { homeView } from '../../store/queries/home-view.ts';
import { openStore, type Store } from '../../store/store.ts';
import { type AimedFigure, figure, median } from '../figure.ts';
import { type BenchDatabase, startBenchPostgres } from '../postgres.ts';
import type { Statement } from '../programs/replay.ts';
import type { Scope } from '../scope.ts';

const readers = ['appointingContact', 'serviceLeader'] as const satisfies readonly CastKey[];

/**
 * Milliseconds from asking for the home card to having it drawn: in a country of a hundred times the size, beside the
 * same statements by `pg` alone, and beside the country as it is.
 */
export async function homeCard({ tiny, say }: Scope): Promise<AimedFigure[]> {
  const postgres = await startBenchPostgres();
  const open: Country[] = [];
  try {
    const make = async (name: string, scale: number) => {
      const data = generateDemo({ seed: demoSeed, scale, now: new Date() });
      const country = await openCountry(await postgres.make(name, (owner) => insertDemo(owner, data)), data);
      open.push(country);
      return country;
    };
    const small = await make('small', 1);
    const large = await make('large', tiny ? 2 : 100);
    const figures: AimedFigure[] = [];
    for (const reader of readers) {
      const home = await homeOf(large, reader);
      const little = await homeOf(small, reader);
      say(`home-card: ${reader} has ${home.duties} duties at x100, ${little.duties} at x1`);
      const took = { large: [] as number[], bare: [] as number[], small: [] as number[] };
      for (let round = tiny ? 0 : -5; round < (tiny ? 1 : 30); round += 1) {
        const one = [await timeOf(home.draw), await timeOf(home.bare), await timeOf(little.draw)];
        if (round < 0) continue;
        for (const [index, name] of (['large', 'bare', 'small'] as const).entries())
          took[name].push(one[index] ?? 0);
      }
      const value = median(took.large);
      const name = reader === 'serviceLeader' ? 'leader' : 'contact';
      const aims = [
        { of: 'ratio', most: 2 },
        { of: 'ratio', most: 1.5 },
      ] as const;
      figures.push(
        figure(`home-card-${name}`, 'ms', { value, baseline: median(took.bare), aim: aims[0] }),
        figure(`home-card-${name}-flat`, 'ms', { value, baseline: median(took.small), aim: aims[1] }),
      );
    }
    return figures;
  } finally {
    for (const country of open) await country.close();
    await postgres.stop();
  }
}

type Country = {
  readonly store: Store;
  readonly bare: pg.Pool;
  readonly data: DemoData;
  close(): Promise<void>;
};

async function openCountry({ appUrl }: BenchDatabase, data: DemoData): Promise<Country> {
  const store = await openStore({ url: appUrl });
  const bare = new pg.Pool({ connectionString: appUrl, max: 4 });
  return {
    store,
    bare,
    data,
    async close() {
      await store.close();
      await bare.end();
    },
  };
}

async function homeOf({ store, bare, data }: Country, reader: CastKey) {
  const actor = await actorById(store, data.cast[reader]);
  if (!actor) throw new Error(`${reader} is not in the country`);
  const { result: view, statements } = await recorded(() => homeView(store, actor));
  return {
    duties: view?.dutyCount ?? 0,
    draw: () => drawHome(store, actor),
    bare: () => Promise.all(statements.map(({ text, values }) => bare.query(text, [...values]))),
  };
}

async function drawHome(store: Store, actor: PersonActor): Promise<void> {
  const view = await homeView(store, actor);
  if (!view) throw new Error('There is no home card');
  renderHome(view, { reading: { language: 'nb', now: new Date() }, submissionKey: 'bench' });
}

/** What the work asks of Postgres, by the statement. */
async function recorded<Result>(work: () => Promise<Result>) {
  const asking = new AsyncLocalStorage<Statement[]>();
  const { query } = pg.Client.prototype;
  const statements: Statement[] = [];
  pg.Client.prototype.query = function recording(this: pg.Client, ...args: unknown[]) {
    const { text, values } = args[0] as Statement;
    if (Array.isArray(values)) asking.getStore()?.push({ text, values: [...values] });
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    return { result: await asking.run(statements, work), statements };
  } finally {
    pg.Client.prototype.query = query;
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
