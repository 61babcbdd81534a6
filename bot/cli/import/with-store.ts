import { admitTenants } from '../../../store/commands/admit-tenants.ts';
import { openStore, type Store } from '../../../store/store.ts';
import type { DatabaseConfig } from '../../config.ts';

/** Something done with the installation's database, which may never have been started yet. */
export async function withStore<Result>(
  { databaseUrl, tenantIds }: DatabaseConfig,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore({ url: databaseUrl, connections: 2 });
  try {
    await admitTenants(store, tenantIds);
    return await work(store);
  } finally {
    await store.close();
  }
}
