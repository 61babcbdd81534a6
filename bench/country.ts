import pg from 'pg';
import type { CastKey } from '../demo/data/cast.ts';
import type { DemoData } from '../demo/data/demo-data.ts';
import { demoSeed, generateDemo } from '../demo/data/generate.ts';
import { insertDemo } from '../demo/data/insert.ts';
import type { PersonActor } from '../domain/actor.ts';
import { actorById } from '../store/queries/actor-of.ts';
import { openStore, type Store } from '../store/store.ts';
import type { BenchPostgres } from './postgres.ts';

/** The demo's country in a database of its own, so many times its size. */
export type Country = {
  readonly store: Store;
  /** `pg` as it comes, beside the store. */
  readonly bare: pg.Pool;
  person(key: CastKey): Promise<PersonActor>;
  close(): Promise<void>;
};

export async function makeCountry(postgres: BenchPostgres, scale: number): Promise<Country> {
  const data: DemoData = generateDemo({ seed: demoSeed, scale, now: new Date() });
  const { appUrl } = await postgres.make(`country${scale}`, (owner) => insertDemo(owner, data));
  const { cast } = data;
  const store = await openStore({ url: appUrl });
  const bare = new pg.Pool({ connectionString: appUrl, max: 4 });
  return {
    store,
    bare,
    async person(key) {
      const actor = await actorById(store, cast[key]);
      if (!actor) throw new Error(`${key} is not in the country`);
      return actor;
    },
    async close() {
      await store.close();
      await bare.end();
    },
  };
}
