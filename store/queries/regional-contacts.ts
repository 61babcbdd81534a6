import type { Actor } from '../../domain/actor.ts';
import type { RegionContacts } from '../../domain/views/faq.ts';
import { regions } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';

/** Who the contacts of each region are today, for everybody whom the program knows. */
export async function regionalContacts(store: Store, _actor: Actor): Promise<RegionContacts[]> {
  const rows = await store.db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['role_grant.region', 'person.name'])
    .distinct()
    .where('role_grant.role', '=', 'regional-contact')
    .where('role_grant.ended_at', 'is', null)
    .orderBy('person.name')
    .execute();
  return regions.map((region) => ({
    region,
    names: rows.filter((row) => row.region === region).map((row) => row.name),
  }));
}
