import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './store.ts';

/** What was handed in does not stand any more: nobody outside reads it on, until it is published anew. */
export async function withdrawReport(tx: Tx, reportId: string): Promise<void> {
  await withdraw(tx, sql`report_id = ${reportId}`);
}

/** Not public from the commit on; it is known that it once was. */
export async function withdraw(tx: Tx, which: RawBuilder<unknown>): Promise<void> {
  await sql`
    update archive_entry
    set published_at = null, published_by = null, withdrawn_at = business_now(), public_changed_at = now(),
      version = version + 1
    where published_at is not null and ${which}`.execute(tx);
}
