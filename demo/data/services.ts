import { hasReferenceGroup, type Region, type ServiceType } from '../../domain/vocabulary.ts';
import { dateBefore } from './days.ts';
import type { Draft } from './draft.ts';
import type { DemoPerson } from './people.ts';
import { addEmployee } from './people.ts';
import { at } from './random.ts';
import { topics } from './topics.ts';
import { hostTrusts, type TrustKey } from './trusts.ts';

export type DemoSite = {
  readonly id: string;
  readonly trust: TrustKey;
  readonly region: Region;
  readonly responsible: boolean;
};
export type DemoService = {
  readonly path: string;
  readonly id: string;
  readonly type: ServiceType;
  readonly hasGroup: boolean;
  /** The responsible one first. */
  readonly sites: readonly DemoSite[];
  readonly region: Region;
  readonly leader: DemoPerson;
};

/** How many of each type every region answers for (the country's volumes; six networks and three centres are ours). */
const singleSiteServices: readonly (readonly [ServiceType, Region, number])[] = [
  ['national-treatment', 'sor-ost', 33],
  ['national-treatment', 'vest', 11],
  ['national-treatment', 'midt', 1],
  ['national-treatment', 'nord', 1],
  ['competence', 'sor-ost', 30],
  ['competence', 'vest', 10],
  ['competence', 'midt', 8],
  ['competence', 'nord', 5],
  ['centre', 'sor-ost', 1],
  ['centre', 'vest', 1],
  ['centre', 'midt', 1],
  ['network', 'sor-ost', 2],
  ['network', 'vest', 2],
  ['network', 'midt', 1],
  ['network', 'nord', 1],
];

/** The trusts of the seven multi-regional services, the responsible one first. */
const multiRegionalServices: readonly (readonly [TrustKey, TrustKey])[] = [
  ['ous', 'bergen'],
  ['bergen', 'ous'],
  ['ous', 'stavanger'],
  ['bergen', 'sunnaas'],
  ['ous', 'bergen'],
  ['ous', 'stolav'],
  ['stolav', 'ahus'],
];

const typeNames: Readonly<Record<ServiceType, readonly [nb: string, nn: string, en: string]>> = {
  'national-treatment': [
    'Nasjonal behandlingstjeneste for',
    'Nasjonal behandlingsteneste for',
    'National treatment service for',
  ],
  'multi-regional-treatment': [
    'Flerregional behandlingstjeneste for',
    'Fleirregional behandlingsteneste for',
    'Multi-regional treatment service for',
  ],
  competence: [
    'Nasjonal kompetansetjeneste for',
    'Nasjonal kompetanseteneste for',
    'National competence service for',
  ],
  centre: ['Nasjonalt senter for', 'Nasjonalt senter for', 'National centre for'],
  network: [
    'Nasjonalt kvalitets- og kompetansenettverk for',
    'Nasjonalt kvalitets- og kompetansenettverk for',
    'National quality and competence network for',
  ],
};

const plans = planServices();

/**
 * One whole set of services. A further copy (1, 2, ...) has its number behind the names; the first service of copy 0
 * is led by `firstLeader`. Every twelfth leader leads the next service at the same trust too.
 */
export function addServices(draft: Draft, copy: number, firstLeader: DemoPerson | null): DemoService[] {
  let previous: DemoPerson | null = firstLeader;
  return plans.map(({ type, trusts }, index) => {
    const path = `service/${copy * plans.length + index}`;
    const sharesLeader = index % 12 === 11 && previous?.trust === trusts[0];
    const usesFirst = index === 0 && firstLeader !== null;
    const leader =
      previous && (sharesLeader || usesFirst)
        ? previous
        : addEmployee(draft, `${path}/leader`, at(trusts, 0));
    previous = leader;
    return addService(draft, { path, type, trusts, leader, number: copy + 1, topic: index });
  });
}

type ServicePlan = { readonly type: ServiceType; readonly trusts: readonly TrustKey[] };

function planServices(): ServicePlan[] {
  const single = singleSiteServices.flatMap(([type, region, count]) =>
    Array.from({ length: count }, (_, index) => ({ type, trusts: [at(hostTrusts[region], index)] })),
  );
  return [
    ...single,
    ...multiRegionalServices.map((trusts) => ({ type: 'multi-regional-treatment' as const, trusts })),
  ];
}

type Named = ServicePlan & { path: string; leader: DemoPerson; number: number; topic: number };

function addService(draft: Draft, plan: Named): DemoService {
  const { path, type, leader } = plan;
  const id = draft.id(path);
  const [nb, nn, en] = typeNames[type];
  const topic = at(topics, plan.topic);
  const suffix = plan.number > 1 ? ` ${plan.number}` : '';
  draft.rows.service.push({
    id,
    type,
    name_nb: `${nb} ${topic[0]}${suffix}`,
    name_nn: `${nn} ${topic[1]}${suffix}`,
    name_en: `${en} ${topic[2]}${suffix}`,
    is_ern_network: type === 'national-treatment' && plan.topic % 9 === 4,
    ...daysOf(draft.now, plan),
  });
  const sites = plan.trusts.map((trust, index) => addSite(draft, id, path, trust, index === 0));
  return {
    path,
    id,
    type,
    hasGroup: hasReferenceGroup(type),
    sites,
    region: at(sites, 0).region,
    leader,
  };
}

/** Most are in the midst of their time; here and there an evaluation, an assessment or the end of a term comes nearer. */
function daysOf(now: Date, { type, topic }: Named): { started_on: string; term_ends_on: string | null } {
  const isOld = topic % 17 === 9 || type === 'network';
  const startedBefore = isOld ? (type === 'network' ? 2_020 : 1_600) + topic : 200 + ((topic * 137) % 1_000);
  const years = isOld ? 5 : 10;
  return {
    started_on: dateBefore(now, startedBefore),
    term_ends_on: type === 'competence' ? dateBefore(now, startedBefore - years * 365) : null,
  };
}

function addSite(
  draft: Draft,
  serviceId: string,
  path: string,
  trust: TrustKey,
  responsible: boolean,
): DemoSite {
  const { id: trustId, region } = draft.trust(trust);
  const id = draft.id(`${path}/site/${trust}`);
  draft.rows.site.push({ id, service_id: serviceId, trust_id: trustId, is_responsible: responsible });
  return { id, trust, region, responsible };
}
