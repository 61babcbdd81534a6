import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { code } from '../../domain/access-link.ts';
import { isGood } from '../access-link.ts';
import { hashOfCode } from '../link-code.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/**
 * Makes a code for a link, which replaces the one before it. null when its person's address was sent one a moment ago,
 * or as many as anybody needs in a day: nobody's inbox is filled, whoever shares it, and nobody gets more guesses by
 * asking for more codes.
 */
export async function makeLinkCode(
  store: Store,
  { linkId, token }: { readonly linkId: string; readonly token: string },
): Promise<{ readonly codeId: string; readonly digits: string } | null> {
  const digits = String(randomInt(10 ** code.digits)).padStart(code.digits, '0');
  const codeId = randomUUID();
  return await transact(store, async (tx) => {
    // All links to one inbox are counted together, one asking after the other, and locked in one order.
    const { rows: locked } = await sql`
      select person.id from person
      where person.id in (${reading(linkId)}) order by person.id for no key update`.execute(tx);
    if (locked.length === 0) return null;
    const { rows } = await sql`
      insert into link_code (id, link_id, code_hash, expires_at)
      select ${codeId}::uuid, link.id, ${hashOfCode(token, digits)}::bytea,
        now() + make_interval(mins => ${code.minutes}::int)
      from access_link link
      where link.id = ${linkId} and ${isGood}
        and (select count(*) < ${code.inDay}::int
              and coalesce(max(sent.sent_at) < now() - make_interval(secs => ${code.secondsBetween}::int), true)
            from link_code sent join access_link other on other.id = sent.link_id
            where other.person_id in (${reading(linkId)}) and sent.sent_at > now() - interval '24 hours')
      returning id`.execute(tx);
    return rows.length > 0 ? { codeId, digits } : null;
  });
}

/** Whoever the link is for, and all others who have the same address. */
function reading(linkId: string) {
  return sql`
    select link.person_id from access_link link where link.id = ${linkId}
    union
    select same.id from access_link link
    join person own on own.id = link.person_id
    join person same on lower(same.email) = lower(own.email)
    where link.id = ${linkId} and coalesce(own.email, '') <> ''`;
}
