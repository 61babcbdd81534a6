import type { Region } from '../../domain/vocabulary.ts';
import type { Draft } from './draft.ts';
import { addEmployee, addOfficer, type Cast, type DemoPerson } from './people.ts';
import type { Row } from './rows.ts';
import type { DemoService } from './services.ts';

export type Contacts = Readonly<Record<Region, readonly DemoPerson[]>>;

/** Two contacts in each region, three in the largest; the played ones among them. */
export function addContacts(draft: Draft, cast: Cast): Contacts {
  const contacts: Contacts = {
    'sor-ost': [
      cast.receivingContact,
      addOfficer(draft, 'contact/sor-ost/1', 'sor-ost'),
      addOfficer(draft, 'contact/sor-ost/2', 'sor-ost'),
    ],
    vest: [cast.westContact, addOfficer(draft, 'contact/vest/1', 'vest')],
    midt: [cast.midContact, addOfficer(draft, 'contact/midt/1', 'midt')],
    nord: [cast.appointingContact, cast.secondContact],
  };
  for (const region of Object.keys(contacts) as Region[]) {
    for (const person of contacts[region]) grant(draft, person, 'regional-contact', { region });
  }
  return contacts;
}

/** The lead of the national unit, and those who take a webinar's questions. */
export function addNationalRoles(draft: Draft, cast: Cast): void {
  grant(draft, cast.coordinator, 'national-coordinator');
  grant(draft, cast.moderator, 'moderator');
  grant(draft, addOfficer(draft, 'moderator/1', 'nord'), 'moderator');
}

/** The leader of the service, and one for each site where it stands at two; the responsible one has both posts. */
export function addServiceRoles(
  draft: Draft,
  service: DemoService,
  playedSiteLeader: DemoPerson | null,
): void {
  grant(draft, service.leader, 'service-leader', { service_id: service.id });
  if (service.sites.length < 2) return;
  for (const site of service.sites) {
    const leader = site.responsible
      ? service.leader
      : (playedSiteLeader ?? addEmployee(draft, `${service.path}/site-leader`, site.trust));
    grant(draft, leader, 'site-leader', { service_id: service.id, site_id: site.id });
  }
}

type Reach = Partial<Pick<Row<'role_grant'>, 'region' | 'service_id' | 'site_id'>>;

function grant(draft: Draft, person: DemoPerson, role: Row<'role_grant'>['role'], reach: Reach = {}): void {
  const { region = null, service_id = null, site_id = null } = reach;
  const id = draft.id(`grant/${person.id}/${role}/${region}/${service_id}/${site_id}`);
  draft.rows.role_grant.push({ id, person_id: person.id, role, region, service_id, site_id });
}
