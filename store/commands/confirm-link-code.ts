import { sql } from 'kysely';
import { code as limits } from '../../domain/access-link.ts';
import { isSameCode } from '../link-code.ts';
import type { Store } from '../store.ts';

/**
 * Whether it is the newest code of the link, still good and not tried too often; it is used up then, but for a moment in
 * which the same code goes on: whoever presses twice is not told that it is wrong. Each try is counted before it is
 * compared, so that many at once are no more tries than one after the other.
 */
export async function confirmLinkCode(
  store: Pick<Store, 'db'>,
  { linkId, token, code }: { readonly linkId: string; readonly token: string; readonly code: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: string; hash: Buffer }>`
    update link_code set tries = tries + 1
    where id = (select id from link_code where link_id = ${linkId} order by sent_at desc, id limit 1)
      and tries < ${limits.tries}
      and (expires_at > now() or opened_at > now() - make_interval(secs => ${limits.secondsToGoOn}::int))
    returning id, code_hash as hash`.execute(store.db);
  const [row] = rows;
  if (row === undefined || !isSameCode(row.hash, token, code)) return false;
  await sql`
    update link_code set opened_at = now(), expires_at = now()
    where id = ${row.id} and opened_at is null`.execute(store.db);
  return true;
}
