import { type Kysely, sql } from 'kysely';

/** When a service was last evaluated, told by whoever knows, also of the time before Samråd (R47, R54). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'alter table service add column evaluated_on date',
  // On a new database the records come later, and there are none.
  `do $$ begin
     if to_regclass('milestone') is not null then
       update service set evaluated_on = (select max(recorded_on) from milestone
         where milestone.service_id = service.id and milestone.kind = 'evaluation');
     end if;
   end $$`,
];
