import pg from 'pg';
import { type ChangeNotice, changeChannel } from './change-notices.ts';

export type ChangeListener = {
  /** Hears of every change from now on, until the returned function is called. `null`: some may have been missed. */
  subscribe(heard: (notice: ChangeNotice | null) => void): () => void;
  close(): Promise<void>;
};

const firstPauseMilliseconds = 250;
const longestPauseMilliseconds = 10_000;
const aliveMilliseconds = 20_000;

/**
 * Listens on a connection of its own, since one of the pool would be handed to others. It is opened with the first
 * subscriber; when it breaks it is opened again, and everybody is told that something may have been missed.
 */
export function listenForChanges(url: string, onTrouble: (error: Error) => void): ChangeListener {
  const subscribers = new Set<(notice: ChangeNotice | null) => void>();
  let client: pg.Client | null = null;
  let alive: NodeJS.Timeout | null = null;
  let retry: NodeJS.Timeout | null = null;
  let pause = firstPauseMilliseconds;
  let isClosed = false;

  const tell = (notice: ChangeNotice | null) => {
    for (const heard of subscribers) heard(notice);
  };

  async function open(): Promise<void> {
    const opened = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      query_timeout: 5_000,
      application_name: 'samrad listens',
    });
    client = opened;
    opened.on('error', (error) => lose(opened, error));
    opened.on('end', () => lose(opened, null));
    opened.on('notification', ({ payload }) => {
      const notice = readNotice(payload);
      if (notice) tell(notice);
    });
    try {
      await opened.connect();
      await opened.query(`listen ${changeChannel}`);
      pause = firstPauseMilliseconds;
      alive = setInterval(() => {
        opened.query('select 1').catch((error: Error) => lose(opened, error));
      }, aliveMilliseconds);
      // What changed before it listened, and while it could not.
      tell(null);
    } catch (error) {
      lose(opened, error as Error);
    }
  }

  function lose(lost: pg.Client, error: Error | null): void {
    if (client !== lost) return;
    client = null;
    if (alive) clearInterval(alive);
    void lost.end().catch(() => undefined);
    if (error && !isClosed) onTrouble(error);
    if (isClosed || subscribers.size === 0) return;
    retry = setTimeout(() => {
      retry = null;
      void open();
    }, pause);
    pause = Math.min(pause * 2, longestPauseMilliseconds);
  }

  return {
    subscribe(heard) {
      subscribers.add(heard);
      if (!client && !retry && !isClosed) void open();
      return () => subscribers.delete(heard);
    },
    async close() {
      isClosed = true;
      subscribers.clear();
      if (retry) clearTimeout(retry);
      if (alive) clearInterval(alive);
      const open = client;
      client = null;
      await open?.end().catch(() => undefined);
    },
  };
}

function readNotice(payload: string | undefined): ChangeNotice | null {
  try {
    const { reportId, sectionId, gatheringId, what } = JSON.parse(payload ?? '') as Record<string, unknown>;
    if (typeof gatheringId === 'string') return { gatheringId, what: what === 'list' ? 'list' : 'queue' };
    if (typeof reportId !== 'string') return null;
    return typeof sectionId === 'string' ? { reportId, sectionId } : { reportId };
  } catch {
    return null;
  }
}
