import type { Store } from '../store.ts';

/**
 * What the channel calls these people, in each tenant where they were heard: for cards that renew themselves for
 * their readers. Somebody who was not heard yet is left out.
 */
export async function channelUsersOf(store: Store, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await store.db
    .selectFrom('identity')
    .select('channel_user_id as id')
    .where('person_id', 'in', personIds)
    .where('channel_user_id', 'is not', null)
    .orderBy('channel_user_id')
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}
