import type { Store } from '../store.ts';

/** The tenants that the operator allows exist from the first start on, so that their conversations can be kept. */
export async function admitTenants(store: Store, tenantIds: readonly string[]): Promise<void> {
  if (tenantIds.length === 0) return;
  await store.db
    .insertInto('tenant')
    .values(tenantIds.map((id) => ({ id, name: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
