import { addArchive } from './archive.ts';
import { addAssessments } from './assessments.ts';
import { mainCase, type SeatCase, seatCases } from './cases.ts';
import { castKeys } from './cast.ts';
import { addChannels } from './channels.ts';
import type { DemoData } from './demo-data.ts';
import { type Draft, finishEvents, newDraft } from './draft.ts';
import { addGatherings } from './gatherings.ts';
import { addCheckIn, addGroupLife, addProblem } from './group-life.ts';
import { addGroup, type DemoGroup, type GroupFlaw } from './groups.ts';
import { addNationalCases } from './national-cases.ts';
import { liveThrough } from './nominations.ts';
import { addPeopleOutside } from './outside.ts';
import { addCast, addEmployee, addGuestAccount, type Cast } from './people.ts';
import { addProcesses } from './processes.ts';
import { addOlderReports, addReports } from './reports.ts';
import { requestId } from './requests.ts';
import { addContacts, addNationalRoles, addServiceRoles } from './roles.ts';
import { addServices, type DemoService } from './services.ts';
import { addSurvey } from './surveys.ts';
import { tenantOfRegion } from './tenants.ts';
import { trusts } from './trusts.ts';
import { addWebsite } from './websites.ts';

/** The seed of the world that the demo shows; another one gives other people in other seats. */
export const demoSeed = 20_260_210;

export type DemoSettings = {
  readonly seed: number;
  /** How many times the country is repeated: 1 is real size (106 services beside networks and centres), 100 is load. */
  readonly scale: number;
  readonly now: Date;
};

const flaws: readonly GroupFlaw[] = [
  'leader-from-host-region',
  'member-from-host-trust',
  'never-met',
  'never-met',
  'met-long-ago',
  'no-leader',
];

/** Makes up the whole world; the same settings give the same world to the last letter. */
export function generateDemo({ seed, scale, now }: DemoSettings): DemoData {
  const draft = newDraft(seed, now);
  const cast = addCast(draft);
  const contacts = addContacts(draft, cast);
  addNationalRoles(draft, cast);
  const all: DemoService[] = [];
  for (let copy = 0; copy < scale; copy += 1) {
    const services = addServices(draft, copy, copy === 0 ? cast.serviceLeader : null);
    const played = copy === 0 ? playedSite(services, cast) : undefined;
    all.push(...services);
    for (const service of services) {
      addServiceRoles(draft, service, service === played ? cast.siteLeader : null);
    }
    const groups = planGroups(draft, services, copy === 0 ? cast : null);
    for (const group of groups) liveThrough(draft, group, cast, contacts);
    for (const group of groups) addGroupLife(draft, group);
    const troubled = copy === 0 && groups.find(({ cast: played }) => played);
    if (troubled) {
      addProblem(draft, troubled);
      addCheckIn(draft, troubled);
      addWebsite(draft, troubled.service);
    }
    if (copy === 0) notePlanted(draft, groups);
  }
  addColleagues(draft);
  addGuests(draft);
  addReports(draft, all, cast);
  addAssessments(draft, all, contacts);
  addNationalCases(draft, cast);
  addProcesses(draft, all, cast);
  addSurvey(draft, all, cast);
  addGatherings(draft, cast);
  addOlderReports(draft, all, cast);
  addArchive(draft, all, cast);
  addPeopleOutside(draft, cast);
  finishEvents(draft);
  const played = castKeys.map((key) => [key, cast[key].id] as const);
  const data: DemoData = {
    seed,
    scale,
    now: now.toISOString(),
    rows: draft.rows,
    accounts: draft.accounts,
    cast: Object.fromEntries(played) as DemoData['cast'],
    planted: draft.planted,
  };
  addChannels(data, draft.id);
  return data;
}

/** Gives each interesting case a service that it can have happened at, in an order that the seed decides. */
function planGroups(draft: Draft, services: readonly DemoService[], cast: Cast | null): DemoGroup[] {
  const withGroup = services.filter((service) => service.hasGroup);
  const main = cast ? withGroup[0] : undefined;
  const free = new Set(draft.random.shuffled(withGroup.filter((service) => service !== main)));
  const caseOf = new Map<DemoService, SeatCase>();
  const flawOf = new Map<DemoService, GroupFlaw>();
  if (main) caseOf.set(main, mainCase);
  for (const seatCase of seatCases) caseOf.set(takeService(free, seatCase), seatCase);
  for (const flaw of flaws) flawOf.set(takeService(free, { host: 'sor-ost' }), flaw);
  return withGroup.map((service) =>
    addGroup(draft, {
      service,
      seatCase: caseOf.get(service) ?? null,
      flaw: flawOf.get(service) ?? null,
      cast: service === main ? cast : null,
    }),
  );
}

type Wanted = { readonly host: SeatCase['host']; readonly multiRegional?: boolean };

function takeService(free: Set<DemoService>, { host, multiRegional = false }: Wanted): DemoService {
  for (const service of free) {
    const fits = service.region === host && service.sites.length > 1 === multiRegional;
    if (!fits) continue;
    free.delete(service);
    return service;
  }
  throw new Error(`More interesting cases than services in ${host}`);
}

/** The second site that the cast's site leader answers for: the first one at the own trust. */
function playedSite(services: readonly DemoService[], cast: Cast): DemoService | undefined {
  return services.find(({ sites }) => sites[1]?.trust === cast.siteLeader.trust);
}

function notePlanted(draft: Draft, groups: readonly DemoGroup[]): void {
  for (const { service, seatCase, caseSeat, flaw } of groups) {
    if (flaw) draft.planted[`group/${flaw}`] = service.id;
    if (!seatCase || !caseSeat) continue;
    draft.planted[`case/${seatCase.name}`] = caseSeat.id;
    if (seatCase.request) draft.planted[`request/${seatCase.name}`] = requestId(draft, service, seatCase);
    if (seatCase.story.length === 0) continue;
    draft.planted[`nomination/${seatCase.name}`] = draft.id(`${service.path}/nomination/${seatCase.name}`);
  }
}

/** People without a seat, who can be proposed: most in the home tenant, some in every trust. */
function addColleagues(draft: Draft): void {
  for (const { key, region } of trusts) {
    const count = tenantOfRegion[region] === 'home' ? 10 : 4;
    for (let index = 0; index < count; index += 1) addEmployee(draft, `colleague/${key}/${index}`, key);
  }
}

/** Some people of the other tenants are guests in the home tenant too: one person, two accounts. */
function addGuests(draft: Draft): void {
  const home = draft.tenantId('home');
  const played = castKeys.length;
  const others = draft.accounts.slice(played).filter((account) => account.tenantId !== home);
  for (const account of others.filter((_, index) => index % 40 === 7))
    addGuestAccount(draft, account.personId);
}
