import { type SqlBool, sql } from 'kysely';

/** Whether the service still stands at a `site` of a statement: a change may have taken the place away (R48). */
export const stillStands = sql<SqlBool>`site.closed_on is null`;
