import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimActivity, markAnswered, releaseActivity } from '../../../store/commands/claim-activity.ts';
import { openStore, type Store } from '../../../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let store: Store;
beforeEach(async () => {
  database = await createTestDatabase();
  store = await openStore({ url: database.appUrl });
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const activity = { conversationId: 'a:kari', activityId: '1' };
const claims = async (count: number) =>
  (await Promise.all(Array.from({ length: count }, () => claimActivity(store, activity)))).filter(Boolean);

async function claimedSecondsAgo(seconds: number): Promise<void> {
  await store.db
    .updateTable('seen_activity')
    .set({ at: sql<Date>`now() - make_interval(secs => ${seconds})` })
    .execute();
}

describe('An activity', () => {
  test('is taken by one of many deliveries', async () => {
    expect(await claims(8)).toHaveLength(1);
    expect(await claims(8)).toHaveLength(0);
    expect(await claimActivity(store, { ...activity, activityId: '2' })).toBe(true);
  });

  test('that nobody answered within ten seconds is taken by one of many later deliveries', async () => {
    await claims(1);
    await claimedSecondsAgo(9);
    expect(await claims(4)).toHaveLength(0);
    await claimedSecondsAgo(11);
    expect(await claims(4)).toHaveLength(1);
    expect(await claims(4)).toHaveLength(0);
  });

  test('that was answered is taken by nobody, ever', async () => {
    await claims(1);
    await markAnswered(store, activity);
    await claimedSecondsAgo(3600);
    expect(await claims(4)).toHaveLength(0);
  });

  test('that was given back is free at once', async () => {
    await claims(1);
    await releaseActivity(store, activity);
    expect(await claims(4)).toHaveLength(1);
  });
});
