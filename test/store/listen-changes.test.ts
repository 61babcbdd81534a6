import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeNotice } from '../../store/change-notices.ts';
import { type ChangeListener, listenForChanges } from '../../store/listen-changes.ts';
import { openStore, type Store } from '../../store/store.ts';
import { onServer } from '../support/on-server.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let store: Store;
let listener: ChangeListener;
let troubles: Error[];

beforeEach(async () => {
  database = await createTestDatabase();
  store = await openStore({ url: database.appUrl });
  troubles = [];
  listener = listenForChanges(database.appUrl, (error) => troubles.push(error));
});
afterEach(async () => {
  await listener.close();
  await store.close();
  await database.drop();
});

/** Everything heard so far; null says that something may have been missed. */
function subscriber() {
  const heard: (ChangeNotice | null)[] = [];
  const stop = listener.subscribe((notice) => heard.push(notice));
  return { heard, stop };
}

describe('Whoever listens', () => {
  it('is told once the line is open, and then of each change, several of one subject as one', async () => {
    const { heard, stop } = subscriber();
    await vi.waitFor(() => expect(heard).toEqual([null]));
    const notice = { reportId: randomUUID(), sectionId: randomUUID() };
    for (let times = 0; times < 5; times += 1) store.changes.tell(notice);
    store.changes.tell({ reportId: notice.reportId });
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard.slice(1)).toEqual([notice, { reportId: notice.reportId }]);
    stop();
  });

  it('hears on when the connection is cut, and is told that something may have been missed', async () => {
    const { heard } = subscriber();
    await vi.waitFor(() => expect(heard).toEqual([null]));
    await onServer(
      database.ownerUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'samrad listens' and datname = current_database()`,
    );
    await vi.waitFor(() => expect(heard).toEqual([null, null]), { timeout: 5_000 });
    const notice = { reportId: randomUUID() };
    store.changes.tell(notice);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(notice));
  });

  it('is not disturbed by what is no notice', async () => {
    const { heard } = subscriber();
    await vi.waitFor(() => expect(heard).toEqual([null]));
    await onServer(database.ownerUrl, `notify samrad_change, 'nonsense'`, `notify samrad_change, '{"x":1}'`);
    const notice = { reportId: randomUUID() };
    store.changes.tell(notice);
    await vi.waitFor(() => expect(heard).toEqual([null, notice]));
  });

  it('hears nothing any more once it stopped', async () => {
    const one = subscriber();
    const other = subscriber();
    await vi.waitFor(() => expect(one.heard).toEqual([null]));
    one.stop();
    store.changes.tell({ reportId: randomUUID() });
    await vi.waitFor(() => expect(other.heard).toHaveLength(2));
    expect(one.heard).toHaveLength(1);
  });
});
