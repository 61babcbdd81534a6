import { type RawBuilder, sql } from 'kysely';

/** How somebody's own chat stands, the one that is open if any is: for a `lateral`. */
export function newestChat(personId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select conversation.state from conversation
    where conversation.person_id = ${personId} and conversation.kind = 'personal'
    order by conversation.state = 'open' desc, conversation.seen_at desc limit 1
  )`;
}
