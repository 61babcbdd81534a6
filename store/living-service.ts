import { type SqlBool, sql } from 'kysely';

/**
 * Whether a `service` of a statement still lives: what comes back in its life is asked of it, and it is found and
 * counted. Its last day is one of its life, also where that day is known before.
 */
export const isLiving = sql<SqlBool>`(service.closed_on is null or service.closed_on >= oslo_today())`;
