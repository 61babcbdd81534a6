import { sql } from 'kysely';
import type pg from 'pg';
import type { Tx } from './store.ts';

/** Postgres' channel; whoever shows reports live listens to it. */
export const changeChannel = 'samrad_change';

/** Ids and numbers only: readers read again what they may see. */
export type ChangeNotice = ReportNotice | GatheringNotice;

export type ReportNotice = {
  readonly reportId: string;
  /** Left out when it is about the report as a whole. */
  readonly sectionId?: string;
};

/** What moved: what everybody sees, or what the moderators alone do. The audience does not hear when somebody asks. */
export type GatheringNotice = { readonly gatheringId: string; readonly what: 'list' | 'queue' };

export type ChangeNotices = {
  /** Call it after the commit. Notices of the next tenth of a second go out together, each subject once. */
  tell(notice: ChangeNotice): void;
  /** Sends what is left. */
  close(): Promise<void>;
};

const gatherMilliseconds = 100;
const mostInOneStatement = 200;

/**
 * Notices go out beside the transactions, on a connection of the pool: inside one NOTIFY would make every commit wait
 * for the one before it. One that is lost with its process is no harm, since readers read anew by themselves too.
 */
export function openChangeNotices(pool: pg.Pool, onTrouble: (error: Error) => void): ChangeNotices {
  let gathered = new Map<string, ChangeNotice>();
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<void> = Promise.resolve();

  async function send(): Promise<void> {
    timer = null;
    const notices = [...gathered.values()].map((notice) => JSON.stringify(notice));
    gathered = new Map();
    try {
      for (let first = 0; first < notices.length; first += mostInOneStatement) {
        await pool.query('select pg_notify($1, notice) from unnest($2::text[]) notice', [
          changeChannel,
          notices.slice(first, first + mostInOneStatement),
        ]);
      }
    } catch (error) {
      onTrouble(error as Error);
    }
  }

  return {
    tell(notice) {
      gathered.set(JSON.stringify(notice), notice);
      timer ??= setTimeout(() => {
        sending = send();
      }, gatherMilliseconds);
    },
    async close() {
      if (timer) {
        clearTimeout(timer);
        sending = sending.then(send);
      }
      await sending;
    },
  };
}

/**
 * Tells when, and only if, the transaction commits. For what happens seldom: such transactions commit one after the
 * other.
 */
export async function tellAtCommit(tx: Tx, notices: readonly ChangeNotice[]): Promise<void> {
  const texts = notices.map((notice) => JSON.stringify(notice));
  await sql`select pg_notify(${changeChannel}, notice) from unnest(${texts}::text[]) notice`.execute(tx);
}
