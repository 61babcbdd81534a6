import { type Kysely, sql } from 'kysely';

/**
 * Which entry somebody's other entry was joined into, so that an old address still leads to who it is. It always names
 * the one that stays in the end: never an entry that was joined away itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table person add column joined_into uuid references person, add check (joined_into <> id)`,
  `create index person_joined_into on person (joined_into) where joined_into is not null`,
  // Those that were joined before the program remembered it, in the order in which it happened.
  `do $$
   declare joined record;
   begin
     for joined in
       select subject_id as stays, (codes ->> 'otherId')::uuid as other from event where verb = 'join-people' order by id
     loop
       update person set joined_into = null where id = joined.stays;
       update person set joined_into = joined.stays
       where id <> joined.stays and (id = joined.other or joined_into = joined.other);
     end loop;
   end $$`,
];
