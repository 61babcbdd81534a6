import { type RawBuilder, sql } from 'kysely';
import type { Grant, PersonActor } from '../../domain/actor.ts';
import type { GrantedRole, Language, Region } from '../../domain/vocabulary.ts';
import { prepared } from '../prepared.ts';
import type { Store } from '../store.ts';

type Key = { readonly tenantId: string; readonly objectId: string };

/**
 * The person whom tenant and object id mean, with all roles; null for somebody the store does not know. The only
 * way from a channel's token to rights.
 */
export async function actorOf(store: Pick<Store, 'db'>, key: Key): Promise<PersonActor | null> {
  return actorFrom(await readByIdentity(store.db, key));
}

/** The same for many at once, by what each of them is looked up with. */
export async function actorsOf(
  store: Pick<Store, 'db'>,
  keys: readonly Key[],
): Promise<(key: Key) => PersonActor | null> {
  const tenants = keys.map(({ tenantId }) => tenantId);
  const objects = keys.map(({ objectId }) => objectId);
  const rows = await readByIdentities(store.db, { tenants, objects });
  const actors = new Map(rows.map((row) => [`${row.tenantId}/${row.objectId}`, actorFrom([row])]));
  return ({ tenantId, objectId }) => actors.get(`${tenantId}/${objectId}`.toLowerCase()) ?? null;
}

/** The same for a person that a message is delivered to. */
export async function actorById(store: Pick<Store, 'db'>, personId: string): Promise<PersonActor | null> {
  return actorFrom(await readById(store.db, { personId }));
}

type Row = {
  readonly id: string;
  readonly name: string;
  readonly language: Language | null;
  readonly region: Region | null;
  readonly grants: ReadonlyArray<{
    role: GrantedRole;
    region: Region | null;
    serviceId: string | null;
    siteId: string | null;
  }>;
};

const readByIdentity = prepared((_, { tenantId, objectId }: { tenantId: string; objectId: string }) =>
  personWhere(sql`identity.tenant_id = ${tenantId} and identity.object_id = ${objectId}`),
);

const readById = prepared((_, { personId }: { personId: string }) =>
  personWhere(sql`person.id = ${personId}`),
);

const readByIdentities = prepared(
  (_, { tenants, objects }: { tenants: string[]; objects: string[] }) => sql<Row & Key>`
    select identity.tenant_id as "tenantId", identity.object_id as "objectId", ${personColumns}
    from unnest(${tenants}::uuid[], ${objects}::uuid[]) as asked (tenant_id, object_id)
    join identity on identity.tenant_id = asked.tenant_id and identity.object_id = asked.object_id
    join person on person.id = identity.person_id`,
);

const personColumns = sql`
  person.id, person.name, person.language, person.region,
  coalesce((
    select jsonb_agg(jsonb_build_object('role', g.role, 'region', g.region, 'serviceId', g.service_id,
      'siteId', g.site_id))
    from role_grant g where g.person_id = person.id and g.ended_at is null
  ), '[]') as grants`;

function personWhere(isMeant: RawBuilder<unknown>) {
  return sql<Row>`
    select ${personColumns}
    from person left join identity on identity.person_id = person.id
    where ${isMeant}
    limit 1`;
}

function actorFrom([row]: readonly Row[]): PersonActor | null {
  if (!row) return null;
  return {
    kind: 'person',
    personId: row.id,
    name: row.name,
    language: row.language,
    region: row.region,
    grants: row.grants.flatMap(grantFrom),
  };
}

function grantFrom(row: Row['grants'][number]): Grant[] {
  switch (row.role) {
    case 'regional-contact':
      return row.region ? [{ role: row.role, region: row.region }] : [];
    case 'site-leader':
      return row.serviceId ? [{ role: row.role, serviceId: row.serviceId, siteId: row.siteId }] : [];
    case 'service-leader':
      return row.serviceId ? [{ role: row.role, serviceId: row.serviceId }] : [];
    default:
      return [{ role: row.role }];
  }
}
