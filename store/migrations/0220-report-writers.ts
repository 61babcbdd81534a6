import { type Kysely, sql } from 'kysely';

/**
 * Who writes a part of a report, and who hands it in, follows from the kind of the duty (R35): whoever looks for a
 * duty's owner may go by the kind alone, and nobody can be overlooked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table duty add constraint duty_writer_check check (
         case kind
           when 'write-service-part' then role is not distinct from 'service-leader'
           when 'submit-report' then role is not distinct from 'service-leader'
           when 'write-site-part' then role is not distinct from 'site-leader'
           when 'write-group-part' then role is not distinct from 'group-leader'
           when 'write-regional-part' then role is not distinct from 'regional-member'
           else role is null or role not in ('site-leader', 'regional-member')
         end)`,
    )
    .execute(db);
}
