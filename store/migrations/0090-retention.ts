import { type Kysely, sql } from 'kysely';

/**
 * The program adds revisions and can take none away. Those that retention lets go are taken by the owner's function,
 * which decides by itself which they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create function thin_revisions(months integer) returns bigint language sql security definer
     set search_path = pg_catalog, public
     as $$
       with gone as (
         delete from public.section_revision old
         using public.report_section section, public.report report
         where section.id = old.section_id and report.id = section.report_id
           and report.state = 'submitted' and report.submitted_at < public.business_now() - make_interval(months => greatest(months, 12))
           and old.revision <> section.revision
           and exists (
             select from public.section_revision later
             where later.section_id = old.section_id and later.fence = old.fence and later.revision > old.revision)
         returning 1)
       select count(*) from gone
     $$`,
  `revoke all on function thin_revisions(integer) from public`,
];
