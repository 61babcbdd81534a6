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
 * `owner` is whoever it lies with now, and `speaker` whoever says whether an answer solves it. The others are what their
 * names say; `region` are the contacts of the region that it goes to after the service.
 */
export const problemRelations = [
  'speaker',
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
  /** Whether whoever raised it still stands in the group, or leads the service. */
  readonly isRaiserThere: boolean;
  /** Whether somebody leads the group who does not lead the service too. */
  readonly hasLeader: boolean;
};

export type ProblemSpeaker = 'raiser' | 'group-leader' | 'region' | 'coordinator';

/**
 * Who speaks for it: whoever raised it as long as they are there, then the group's leader. Where nobody leads the group
 * it is those whom it would come to next, since they answered least for it; after the last place, the own region [ours].
 */
export function speakerOfProblem({
  isRaiserThere,
  hasLeader,
  step,
}: Pick<ProblemPlace, 'isRaiserThere' | 'hasLeader' | 'step'>): ProblemSpeaker {
  if (isRaiserThere) return 'raiser';
  if (hasLeader) return 'group-leader';
  return step === 'region' ? 'coordinator' : 'region';
}

/** Who owes it to say whether an answer solves it. */
export function ownerOfAgreeing(
  place: Pick<ProblemPlace, 'isRaiserThere' | 'hasLeader' | 'step' | 'raisedById' | 'region'>,
  serviceId: string,
): DutyOwner {
  const owners: Readonly<Record<ProblemSpeaker, DutyOwner>> = {
    raiser: { kind: 'person', personId: place.raisedById },
    'group-leader': { kind: 'group-leader', serviceId },
    region: { kind: 'regional-contact', region: place.region },
    coordinator: { kind: 'national-coordinator' },
  };
  return owners[speakerOfProblem(place)];
}

/** From which step on each of them reads it: a problem is nobody's business before it came to them. */
const readsFrom: Readonly<Record<ProblemRelation, ProblemStep>> = {
  speaker: 'service',
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
  const speaks: Readonly<Record<ProblemSpeaker, boolean>> = {
    raiser: isOwn,
    'group-leader': is('group-leader') && !is('service-leader'),
    region: isInRegion,
    coordinator: is('coordinator'),
  };
  const holds: Readonly<Record<ProblemRelation, boolean>> = {
    speaker: speaks[speakerOfProblem(place)],
    // Whoever has left the group reads it no more.
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

const speaks: readonly ProblemRelation[] = ['speaker'];
/** They speak for it when it comes to that. */
const mightSpeak: readonly ProblemRelation[] = ['raiser', 'group-leader'];

type Rights = Readonly<Partial<Record<'open' | 'answered', readonly ProblemRelation[]>>>;

/** Who may do what while it is open, or answered. The whole of the rights, as data. */
export const problemRights: Readonly<Record<ProblemVerb, Rights>> = {
  'answer-problem': { open: ['owner'] },
  'agree-problem': { answered: speaks },
  'pass-problem': { open: ['owner'], answered: speaks },
  'comment-problem': { open: problemRelations, answered: problemRelations },
  'withdraw-problem': { open: speaks, answered: speaks },
};

function isClosed({ state }: Pick<ProblemPlace, 'state'>): boolean {
  return state !== 'open' && state !== 'answered';
}

/** @param isLeft nobody answered in time, or nobody is there to: then whoever speaks for it takes it on, or ends it */
export function problemVerbsFor(
  relations: readonly ProblemRelation[],
  { state, step }: Pick<ProblemPlace, 'state' | 'step'>,
  isLeft: boolean,
): ProblemVerb[] {
  if (isClosed({ state })) return [];
  return problemVerbs.filter((verb) => {
    const isPass = verb === 'pass-problem' && state === 'open';
    // Between the regions is the last place: its owner answers, and cannot send it on.
    const isLast = isPass && step === 'between';
    const may = isLast ? [] : (problemRights[verb][state === 'answered' ? 'answered' : 'open'] ?? []);
    const takesOn = isPass && isLeft ? speaks : [];
    return relations.some((relation) => may.includes(relation) || takesOn.includes(relation));
  });
}

/** Whoever could do it in another state hears that it moved on, and the group's leader that another speaks for it. */
export function refuseProblem(
  relations: readonly ProblemRelation[],
  place: Pick<ProblemPlace, 'state' | 'step'>,
  isLeft: boolean,
  verb: ProblemVerb,
): Refusal | null {
  if (problemVerbsFor(relations, place, isLeft).includes(verb)) return null;
  const { open = [], answered = [] } = problemRights[verb];
  const ever = [...open, ...answered];
  if (relations.some((relation) => ever.includes(relation))) return refuse('problem-moved-on');
  const isOthers = ever.includes('speaker') && relations.some((relation) => mightSpeak.includes(relation));
  if (!isOthers) return refuse('unknown-or-forbidden');
  return refuse(isClosed(place) ? 'problem-moved-on' : 'problem-spoken-for');
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
