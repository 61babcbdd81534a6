import type { GroupFixture, PersonName } from './group-fixture.ts';

/** Somebody leads the group. Gives its service's id. */
export async function ledBy({ store, serviceId, people }: GroupFixture, who: PersonName): Promise<string> {
  await store.db
    .updateTable('reference_group')
    .set({ leader_id: people[who] })
    .where('service_id', '=', serviceId)
    .execute();
  return serviceId;
}
