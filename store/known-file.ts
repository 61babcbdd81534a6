import { sql } from 'kysely';
import type { Tx } from './store.ts';

/**
 * Whether the archive has the very file, at whatever service and year; nobody brings it in until the transaction ends.
 * @param told for a list that an operator runs again: what was taken away from that service and year does not come back
 */
export async function isInArchive(
  tx: Tx,
  sha256: string,
  told: { readonly serviceId: string; readonly year: number } | null = null,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${sha256}))`.execute(tx);
  const { rows } = await sql`
    select from archive_file file join archive_entry entry on entry.id = file.entry_id
    where file.sha256 = ${sha256} 
      and (entry.taken_away_at is null or entry.service_id = ${told?.serviceId ?? null}::uuid and entry.year = ${told?.year ?? null}::integer)
    limit 1`.execute(tx);
  return rows.length > 0;
}
