import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Whether it is decided that the service ends: nothing more begins there, and what comes back in its life does not. */
export function isEnding(serviceId: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from service_process closing
    where closing.service_id = ${serviceId} and closing.kind = 'closure' and closing.outcome = 'close'
      and closing.state <> 'stopped')`;
}
