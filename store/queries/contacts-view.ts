import { sql } from 'kysely';
import type { Actor, PersonActor } from '../../domain/actor.ts';
import { mayAdminister } from '../../domain/administration.ts';
import { seesOverview } from '../../domain/report-access.ts';
import { servicesMatching } from '../../domain/service-search.ts';
import type {
  Contact,
  ContactsView,
  RegionContactsView,
  ServiceContactsView,
} from '../../domain/views/contacts.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import { isLiving } from '../living-service.ts';
import { isOwnService } from '../own-service.ts';
import type { Store } from '../store.ts';

/** As many services as somebody reads through. */
export const mostServices = 10;

/** Of which services: those whose name fits what was typed, the one named, or the reader's own. */
export type AskedContacts = { readonly serviceId?: string | null; readonly text?: string };

/** Who answers for each region, for the whole, and for services (P16); for everybody whom the program knows. */
export async function contactsView(
  store: Store,
  actor: Actor,
  { serviceId = null, text = '' }: AskedContacts,
): Promise<ContactsView | null> {
  if (actor.kind !== 'person') return null;
  const isNamed = serviceId !== null || text.trim() !== '';
  const ids = isNamed ? await namedServices(store, serviceId, text) : await ownServices(store, actor);
  const seesTeams = seesOverview(actor);
  const [granted, teams, services] = await Promise.all([
    grantedTo(store),
    seesTeams ? teamsOf(store) : [],
    contactsOfServices(store, ids),
  ]);
  return {
    seesTeams,
    administers: mayAdminister(actor),
    regions: regions.map(
      (region): RegionContactsView => ({
        region,
        contacts: granted.filter((one) => one.region === region).map(contactOf),
        team: teams.find((one) => one.region === region)?.team ?? null,
      }),
    ),
    coordinators: granted.filter((one) => one.region === null).map(contactOf),
    services,
  };
}

type Granted = Contact & { readonly region: Region | null };

function contactOf({ personId, name, email }: Contact): Contact {
  return { personId, name, email };
}

/** Contacts by region; coordinators without one. */
async function grantedTo({ db }: Store): Promise<Granted[]> {
  const { rows } = await sql<Granted>`
    select distinct on (role_grant.role, role_grant.region, person.name collate "nb-x-icu", person.id)
      person.id as "personId", person.name, person.email,
      case when role_grant.role = 'regional-contact' then role_grant.region end as region
    from role_grant join person on person.id = role_grant.person_id
    where role_grant.role in ('regional-contact', 'national-coordinator') and role_grant.ended_at is null
    order by role_grant.role, role_grant.region, person.name collate "nb-x-icu", person.id`.execute(db);
  return rows;
}

async function teamsOf({ db }: Store): Promise<{ region: Region; team: string | null }[]> {
  const { rows } = await sql<{ region: Region; team: string | null }>`
    select binding.region, conversation.team_name as team
    from channel_binding binding join conversation on conversation.id = binding.conversation_id
    where binding.region is not null and binding.ended_at is null`.execute(db);
  return rows;
}

async function namedServices({ db }: Store, serviceId: string | null, text: string): Promise<string[]> {
  if (serviceId !== null) return [serviceId];
  const { rows } = await sql<ServiceColumns>`
    select ${serviceColumns} from service where ${isLiving} order by service.name_nb collate "nb-x-icu", service.id`.execute(
    db,
  );
  return servicesMatching(text, rows.map(serviceOf))
    .slice(0, mostServices)
    .map(({ id }) => id);
}

async function ownServices({ db }: Store, actor: PersonActor): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select service.id from service
    where ${isOwnService(sql`service.id`, actor)} and ${isLiving}
    order by service.name_nb collate "nb-x-icu", service.id limit ${mostServices}`.execute(db);
  return rows.map(({ id }) => id);
}

type Row = ServiceColumns & Pick<ServiceContactsView, 'region' | 'leaders' | 'groupLeader' | 'hasGroup'>;

async function contactsOfServices({ db }: Store, ids: readonly string[]): Promise<ServiceContactsView[]> {
  const { rows } = await sql<Row>`
    select ${serviceColumns}, trust.region, grp.service_id is not null as "hasGroup",
      coalesce((select jsonb_agg(distinct jsonb_build_object(
          'personId', person.id, 'name', person.name, 'email', person.email))
        from role_grant join person on person.id = role_grant.person_id
        where role_grant.service_id = service.id and role_grant.role = 'service-leader'
          and role_grant.ended_at is null), '[]') as leaders,
      case when leader.id is not null then jsonb_build_object(
        'personId', leader.id, 'name', leader.name, 'email', leader.email) end as "groupLeader"
    from service
    join site on site.service_id = service.id and site.is_responsible
    join trust on trust.id = site.trust_id
    left join reference_group grp on grp.service_id = service.id
    left join person leader on leader.id = grp.leader_id
    where service.id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], service.id)`.execute(db);
  return rows.map((row) => {
    const { region, leaders, groupLeader, hasGroup } = row;
    return { service: serviceOf(row), region, leaders, groupLeader, hasGroup };
  });
}
