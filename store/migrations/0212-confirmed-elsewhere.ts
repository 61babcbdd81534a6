import { type Kysely, sql } from 'kysely';

/**
 * Who confirms what was followed up where the region has nobody without a part in it, and whoever did it is the only
 * coordinator: the contacts of another region, the next in turn that has somebody (P24, P25).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const inTurn = `array['sor-ost', 'vest', 'midt', 'nord']`;
const after = (region: string) =>
  `(array_position(${inTurn}, ${region}) - array_position(${inTurn}, of_region) + 4) % 4`;

const statements = [
  `create function region_to_confirm(of_region text, about uuid, but uuid) returns text language sql stable as $$
     select case
       when has_assessor(of_region, about, but) or exists (select from role_grant
         where role_grant.role = 'national-coordinator' and role_grant.ended_at is null
           and role_grant.person_id is distinct from but and not has_part_in(role_grant.person_id, about))
         then of_region
       else coalesce((
         select one from unnest(${inTurn}) one
         where one <> of_region and has_assessor(one, about, but)
         order by ${after('one')} limit 1), of_region)
       end $$`,
  // What waits already follows with the next look at who stands in.
];
