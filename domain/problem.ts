import { type Actor, holdsRole, isContactOf } from './actor.ts';
import type { DutyOwner } from './duty.ts';
import { type GroupStanding, type StandingFacts, standingsOf } from './group-standing.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Region } from './vocabulary.ts';

/** R26: a problem is raised with the service first, then with the own region; what is left lies between the regions. */
export const problemSteps = ['service', 'region', 'between'] as const;
export type ProblemStep = (typeof problemSteps)[number];

/** `disputed`: it ended between the regions, and whoever raised it does not agree; that is written down. */
export const problemStates = ['open', 'answered', 'settled', 'disputed', 'withdrawn'] as const;
export type ProblemState = (typeof problemStates)[number];

export const problemEntryKinds = [
  'answered',
  'passed',
  'disputed',
  'settled',
  'commented',
  'withdrawn',
] as const;
export type ProblemEntryKind = (typeof problemEntryKinds)[number];

export const problemVerbs = [
  'answer-problem',
  'agree-problem',
  'pass-problem',
  'comment-problem',
  'withdraw-problem',
] as const;
export type ProblemVerb = (typeof problemVerbs)[number];

/**
 * `owner` is whoever it lies with now. The others are what their names say; `region` are the contacts of the region that
 * it goes to after the service.
 */
export const problemRelations = [
  'raiser',
  'group-leader',
  'owner',
  'service',
  'group',
  'region',
  'other-contact',
  'coordinator',
] as const;
export type ProblemRelation = (typeof problemRelations)[number];

export type ProblemPlace = {
  readonly raisedById: string;
  readonly region: Region;
  readonly step: ProblemStep;
  readonly state: ProblemState;
};

/** From which step on each of them reads it: a problem is nobody's business before it came to them. */
const readsFrom: Readonly<Record<ProblemRelation, ProblemStep>> = {
  raiser: 'service',
  'group-leader': 'service',
  owner: 'service',
  service: 'service',
  group: 'service',
  region: 'region',
  'other-contact': 'between',
  coordinator: 'between',
};

/** What the actor is to it; empty for whoever does not read it. */
export function problemRelationsOf(
  actor: Actor,
  facts: StandingFacts,
  place: ProblemPlace,
): ProblemRelation[] {
  if (actor.kind !== 'person') return [];
  const standings = standingsOf(actor, facts);
  const is = (...some: readonly GroupStanding[]) => some.some((one) => standings.includes(one));
  const isOwn = actor.personId === place.raisedById;
  const isInRegion = isContactOf(actor, place.region);
  const ownsAt: Readonly<Record<ProblemStep, boolean>> = {
    service: is('service-leader'),
    region: isInRegion,
    between: is('coordinator'),
  };
  const holds: Readonly<Record<ProblemRelation, boolean>> = {
    // Whoever has left the group speaks for it no more.
    raiser: isOwn && mayRaiseProblem(standings),
    'group-leader': is('group-leader'),
    // Nobody answers themselves.
    owner: ownsAt[place.step] && !isOwn,
    service: is('service-leader', 'site-leader'),
    group: is('member', 'secretary'),
    region: isInRegion,
    'other-contact': !isInRegion && holdsRole(actor, 'regional-contact'),
    coordinator: is('coordinator'),
  };
  const reached = problemSteps.indexOf(place.step);
  return problemRelations.filter(
    (relation) => holds[relation] && problemSteps.indexOf(readsFrom[relation]) <= reached,
  );
}

/** Whoever raised it speaks for it, and the group's leader where they cannot. */
const speaks: readonly ProblemRelation[] = ['raiser', 'group-leader'];

type Rights = Readonly<Partial<Record<'open' | 'answered', readonly ProblemRelation[]>>>;

/** Who may do what while it is open, or answered. The whole of the rights, as data. */
export const problemRights: Readonly<Record<ProblemVerb, Rights>> = {
  'answer-problem': { open: ['owner'] },
  'agree-problem': { answered: speaks },
  'pass-problem': { open: ['owner'], answered: speaks },
  'comment-problem': { open: problemRelations, answered: problemRelations },
  'withdraw-problem': { open: speaks, answered: speaks },
};

/** @param isLate nobody answered in time: then whoever raised it takes it on themselves */
export function problemVerbsFor(
  relations: readonly ProblemRelation[],
  { state, step }: Pick<ProblemPlace, 'state' | 'step'>,
  isLate: boolean,
): ProblemVerb[] {
  if (state !== 'open' && state !== 'answered') return [];
  return problemVerbs.filter((verb) => {
    // Between the regions is the last place: its owner answers, and cannot send it on.
    if (verb === 'pass-problem' && step === 'between' && state === 'open') return false;
    const may = problemRights[verb][state] ?? [];
    const takesOn = verb === 'pass-problem' && state === 'open' && isLate ? speaks : [];
    return relations.some((relation) => may.includes(relation) || takesOn.includes(relation));
  });
}

/** Whoever could do it in another state hears that it moved on. */
export function refuseProblem(
  relations: readonly ProblemRelation[],
  place: Pick<ProblemPlace, 'state' | 'step'>,
  isLate: boolean,
  verb: ProblemVerb,
): Refusal | null {
  if (problemVerbsFor(relations, place, isLate).includes(verb)) return null;
  const { open = [], answered = [] } = problemRights[verb];
  const everMay = relations.some((relation) => [...open, ...answered].includes(relation));
  return refuse(everMay ? 'problem-moved-on' : 'unknown-or-forbidden');
}

/** Where it goes from here; null after the last place. */
export function nextStep(step: ProblemStep): ProblemStep | null {
  return problemSteps[problemSteps.indexOf(step) + 1] ?? null;
}

export function ownerOfProblem(
  step: ProblemStep,
  { serviceId, region }: { readonly serviceId: string; readonly region: Region },
): DutyOwner {
  if (step === 'service') return { kind: 'service-leader', serviceId };
  return step === 'region' ? { kind: 'regional-contact', region } : { kind: 'national-coordinator' };
}

/** Whoever sits in the group raises one, and so does the service. */
const raisers: readonly GroupStanding[] = ['group-leader', 'secretary', 'member', 'service-leader'];

export function mayRaiseProblem(standings: readonly GroupStanding[]): boolean {
  return standings.some((one) => raisers.includes(one));
}

/** What the service raises is not its own to answer: it goes to a region at once. */
export function firstStep(standings: readonly GroupStanding[]): ProblemStep {
  return standings.includes('service-leader') ? 'region' : 'service';
}

export const longestProblem = 2_000;

/** Days to answer in, by where it lies, and to say whether one agrees [ours]. */
export const daysForProblem: Readonly<Record<ProblemStep, number>> = { service: 21, region: 21, between: 60 };
export const daysToAgree = 14;
