import { sql } from 'kysely';
import type { Store } from '../store.ts';

/**
 * Notes that a mail server said for good that nobody has this address: what would go there is not tried again by
 * itself, and the coordinators see whom no mail reaches. Another address of the same person is not meant.
 */
export async function markAddressRefused(
  store: Pick<Store, 'db'>,
  { personId, address }: { readonly personId: string; readonly address: string },
): Promise<void> {
  await sql`
    update person set refused_email = email, refused_email_at = now()
    where id = ${personId} and trim(email) = ${address}`.execute(store.db);
}
