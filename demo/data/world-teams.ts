import { regions } from '../../domain/vocabulary.ts';
import type { WorldChat, WorldTeam } from '../../sandbox/api.ts';
import type { DemoData } from './demo-data.ts';
import { type TenantKey, tenantOfRegion, tenants } from './tenants.ts';
import { regionNames } from './trusts.ts';

type Places = { readonly teams: WorldTeam[]; readonly chats: WorldChat[] };
type AccountsOf = (tenant: TenantKey, personIds: readonly string[]) => string[];

/** A team for each region’s contacts, one for each of two reference groups, a chat of three, and the chats of webinars. */
export function teamsOf(data: DemoData): Places {
  const accountsOf = accountFinder(data);
  const home = tenantId(data, 'home');
  const { serviceLeader, groupLeader, serviceMember } = data.cast;
  const planning: WorldChat = {
    id: 'chat-neste-mote',
    name: 'Neste møte i referansegruppen',
    tenantId: home,
    memberIds: accountsOf('home', [serviceLeader, groupLeader, serviceMember]),
  };
  return {
    teams: [...regionTeams(data, accountsOf), ...groupTeams(data, accountsOf)],
    chats: [planning, ...meetingChats(data, accountsOf)],
  };
}

/** The chats of the meetings in Teams where gatherings are held, with those of the cast who have come. */
function meetingChats(data: DemoData, accountsOf: AccountsOf): WorldChat[] {
  const guests = new Set(data.rows.gathering_guest.map(({ person_id }) => person_id));
  const moderators = data.rows.gathering_moderator.map(({ person_id }) => person_id);
  const cast = Object.values(data.cast).filter((id) => guests.has(id));
  return data.rows.gathering.flatMap(({ conversation_id, title }) =>
    conversation_id
      ? {
          id: conversation_id,
          name: title,
          tenantId: tenantId(data, 'home'),
          memberIds: accountsOf('home', [...cast, ...moderators]),
        }
      : [],
  );
}

function regionTeams(data: DemoData, accountsOf: AccountsOf): WorldTeam[] {
  return regions.map((region) => {
    const contacts = data.rows.role_grant.filter((grant) => grant.region === region);
    const tenant = tenantOfRegion[region];
    return {
      id: `team-${region}`,
      name: regionNames[region],
      tenantId: tenantId(data, tenant),
      memberIds: accountsOf(
        tenant,
        contacts.map((grant) => grant.person_id),
      ),
      channels: [{ id: `servicemiljo-${region}`, name: `Servicemiljøet ${regionNames[region]}` }],
    };
  });
}

/** The group in which the cast sits, and that of the first service at two sites. */
function groupTeams(data: DemoData, accountsOf: AccountsOf): WorldTeam[] {
  const { service, role_grant: grants } = data.rows;
  const main = grants.find((grant) => grant.person_id === data.cast.serviceLeader)?.service_id;
  const shown = [
    service.find(({ id }) => id === main),
    service.find(({ type }) => type === 'multi-regional-treatment'),
  ];
  return shown.flatMap((one, index) => {
    if (!one) return [];
    const leaders = grants.filter((grant) => grant.service_id === one.id).map((grant) => grant.person_id);
    return {
      id: `team-referansegruppe-${index + 1}`,
      name: one.name_nb,
      tenantId: tenantId(data, 'home'),
      memberIds: accountsOf('home', [...leaders, ...membersOf(data, one.id)]),
      channels: [{ id: `referansegruppe-${index + 1}`, name: 'Referansegruppen' }],
    };
  });
}

function membersOf(data: DemoData, serviceId: string): string[] {
  const seats = new Set(
    data.rows.seat.filter((seat) => seat.service_id === serviceId).map((seat) => seat.id),
  );
  return data.rows.membership
    .filter(({ ends_on: last, seat_id }) => (!last || last >= data.now.slice(0, 10)) && seats.has(seat_id))
    .map((membership) => membership.person_id);
}

/** Those of the people who have an account in the tenant, each once: a team reaches nobody else. */
function accountFinder(data: DemoData): AccountsOf {
  const byPerson = new Map<string, string>(
    data.accounts.map(({ tenantId: tenant, personId, objectId }) => [`${tenant}/${personId}`, objectId]),
  );
  return (tenant, personIds) => {
    const found = personIds.map((personId) => byPerson.get(`${tenantId(data, tenant)}/${personId}`));
    return [...new Set(found.filter((objectId) => objectId !== undefined))];
  };
}

function tenantId(data: DemoData, key: TenantKey): string {
  const name = tenants.find((tenant) => tenant.key === key)?.name;
  return data.rows.tenant.find((tenant) => tenant.name === name)?.id ?? '';
}
