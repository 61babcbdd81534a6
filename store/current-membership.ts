import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * Who holds a seat today: the one meaning of it, for every query that has `membership` in its `from`. Today is asked
 * for in a select of its own, which is answered once and not for each row.
 */
export const isCurrentMembership: RawBuilder<SqlBool> = sql<SqlBool>`
  membership.starts_on <= (select oslo_today())
  and (membership.ends_on is null or membership.ends_on >= (select oslo_today()))`;
