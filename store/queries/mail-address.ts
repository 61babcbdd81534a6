import { hasRefusedAddress } from '../refused-address.ts';
import type { Store } from '../store.ts';

export type MailAddress = {
  readonly address: string;
  /** A mail server said for good that nobody has it. */
  readonly isRefused: boolean;
};

/** Where mail for the person goes; null where no address is known, and for somebody who was erased. */
export async function mailAddress(store: Pick<Store, 'db'>, personId: string): Promise<MailAddress | null> {
  const row = await store.db
    .selectFrom('person')
    .select(['email', hasRefusedAddress.as('isRefused')])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  const address = row?.email?.trim();
  return address ? { address, isRefused: row?.isRefused ?? false } : null;
}
