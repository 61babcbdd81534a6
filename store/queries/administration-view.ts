import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { daysToRestore, mayAdminister } from '../../domain/administration.ts';
import { channelLanguage } from '../../domain/channel.ts';
import type {
  AdministrationView,
  ChannelLine,
  PersonLine,
  RoleLine,
  ServiceLine,
} from '../../domain/views/administration.ts';
import type { LocalName } from '../../domain/views/brief.ts';
import type { Language, Region, ServiceType } from '../../domain/vocabulary.ts';
import { isGood } from '../access-link.ts';
import { isLiving } from '../living.ts';
import type { Store } from '../store.ts';
import { settingsView } from './settings-view.ts';

const mostRoles = 100;
const mostFound = 20;

/** Roles, channels and settings; with a search also the people and services that it finds. null for whoever may not. */
export async function administrationView(
  store: Store,
  actor: Actor,
  search: string,
): Promise<AdministrationView | null> {
  if (!mayAdminister(actor)) return null;
  const settings = await settingsView(store, actor);
  if (!settings) return null;
  const wanted = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const isSearch = search.trim() !== '';
  const [roles, people, services, channels] = await Promise.all([
    rolesLike(store, wanted),
    isSearch ? peopleLike(store, wanted) : [],
    isSearch ? servicesLike(store, wanted) : [],
    channelsOfAll(store),
  ]);
  return {
    roles: roles.slice(0, mostRoles),
    roleCount: roles.length,
    people,
    services,
    channels,
    settings,
  };
}

const localName = sql`jsonb_build_object('nb', service.name_nb, 'nn', service.name_nn, 'en', service.name_en)`;

async function rolesLike({ db }: Store, wanted: string): Promise<readonly RoleLine[]> {
  const { rows } = await sql<RoleLine>`
    select role_grant.id, role_grant.role, role_grant.region,
      case when service.id is not null then ${localName} end as service, trust.name as site,
      jsonb_build_object('id', person.id, 'name', person.name, 'email', person.email) as person,
      exists (select from identity where identity.person_id = person.id) as "hasAccount",
      role_grant.granted_at as "grantedAt", role_grant.ended_at as "endedAt"
    from role_grant join person on person.id = role_grant.person_id
    left join service on service.id = role_grant.service_id
    left join site on site.id = role_grant.site_id
    left join trust on trust.id = site.trust_id
    where ${isLiving()} and (role_grant.ended_at is null
        or role_grant.ended_at > business_now() - make_interval(days => ${daysToRestore}::int))
      and (person.name ilike ${wanted} or person.email ilike ${wanted}
        or service.name_nb ilike ${wanted} or service.name_nn ilike ${wanted})
    order by role_grant.ended_at is not null,
      array_position(array['national-coordinator', 'regional-contact', 'moderator', 'service-leader', 'site-leader'],
        role_grant.role),
      role_grant.region, service.name_nb, person.name, role_grant.id`.execute(db);
  return rows;
}

async function peopleLike({ db }: Store, wanted: string): Promise<readonly PersonLine[]> {
  const { rows } = await sql<PersonLine>`
    select person.id, person.name, person.email, trust.name as trust,
      (select count(*)::int from identity where identity.person_id = person.id) as accounts,
      (select count(*)::int from access_link where access_link.person_id = person.id and ${isGood}) as links
    from person left join trust on trust.id = person.trust_id
    where ${isLiving()} and (person.name ilike ${wanted} or person.email ilike ${wanted})
    order by person.name, person.id limit ${mostFound}`.execute(db);
  return rows;
}

async function servicesLike({ db }: Store, wanted: string): Promise<readonly ServiceLine[]> {
  const { rows } = await sql<ServiceLine>`
    select service.id, ${localName} as name, started_on::text as "startedOn",
      evaluated_on::text as "evaluatedOn", term_ends_on::text as "termEndsOn"
    from service
    where name_nb ilike ${wanted} or name_nn ilike ${wanted} or code ilike ${wanted}
    order by name_nb, id limit ${mostFound}`.execute(db);
  return rows;
}

type ChannelRow = Omit<ChannelLine, 'target' | 'language'> & {
  readonly region: Region | null;
  readonly serviceName: LocalName | null;
  readonly serviceId: string | null;
  readonly type: ServiceType | null;
  readonly chosen: Language | null;
};

async function channelsOfAll({ db }: Store): Promise<readonly ChannelLine[]> {
  const { rows } = await sql<ChannelRow>`
    select channel_binding.conversation_id as "conversationId", conversation.team_name as team,
      channel_binding.region, service.id as "serviceId", service.type,
      case when service.id is not null then ${localName} end as "serviceName",
      conversation.language as chosen, person.name as "boundBy", channel_binding.bound_at as "boundAt",
      channel_binding.broken_since is not null as "isBroken"
    from channel_binding join conversation on conversation.id = channel_binding.conversation_id
    join person on person.id = channel_binding.bound_by
    left join service on service.id = channel_binding.service_id
    where channel_binding.ended_at is null
    order by channel_binding.region, service.name_nb, channel_binding.id`.execute(db);
  return rows.flatMap(({ region, serviceName, serviceId, type, chosen, ...line }): ChannelLine[] => {
    const language = channelLanguage(chosen, region);
    if (region) return [{ ...line, language, target: { kind: 'region' as const, region } }];
    if (!serviceName || !serviceId || !type) return [];
    return [
      {
        ...line,
        language,
        target: { kind: 'group' as const, service: { id: serviceId, type, name: serviceName } },
      },
    ];
  });
}
