import type { ChannelActor } from './actor.ts';
import { appointingRegion, type Nomination, type NominationStep } from './nomination.ts';
import { stepVerbsInChannels } from './process-access.ts';
import { questionVerbsInChannels } from './question-access.ts';
import type { NominationVerb } from './verbs.ts';
import type {
  ChannelRelation,
  NominationRelation,
  NominationView,
  TimelineEntry,
  TimelineKind,
} from './views/nomination.ts';

/** The relation that a channel has to a nomination; everybody who reads the channel sees what follows from it. */
export function channelRelationsTo(
  { target }: ChannelActor,
  nomination: Pick<Nomination, 'seat' | 'serviceId' | 'serviceRegion'>,
): ChannelRelation[] {
  if (target.kind === 'group') return target.serviceId === nomination.serviceId ? ['group-channel'] : [];
  const receives = target.region === nomination.serviceRegion;
  const appoints = target.region === appointingRegion(nomination);
  if (!receives && !appoints) return ['other-channel'];
  return [
    ...(receives ? (['receiving-channel'] as const) : []),
    ...(appoints ? (['appointing-channel'] as const) : []),
  ];
}

type ChannelSight = {
  /** Whose sight it is cut from: the channel never sees more than this person would. */
  readonly reads: NominationRelation | null;
  /** At which steps the channel sees the nomination at all. */
  readonly at: 'every-step' | readonly NominationStep[];
  /** What is offered to whoever of the readers has the right; the press itself is authorised as that person's. */
  readonly offers: Readonly<Partial<Record<NominationStep, readonly NominationVerb[]>>>;
  readonly timeline: readonly TimelineKind[];
  /** Whose words are shown. What a candidate or a leader wrote or asked is for one reader, and stays in private. */
  readonly remarks: readonly TimelineKind[];
  /** Whether proposer and leader are named beside the candidate. */
  readonly people: 'all' | 'candidate';
};

const atWork: Omit<ChannelSight, 'offers' | 'reads'> = {
  at: 'every-step',
  timeline: [
    'proposed',
    'accepted',
    'declined-invitation',
    'cleared',
    'clearance-refused',
    'forwarded',
    'returned',
    'resent',
    'appointed',
    'declined',
    'withdrawn',
    'asked',
    'answered',
    'other-leader',
    'replaced',
    'undone',
  ],
  remarks: ['returned', 'resent', 'declined'],
  people: 'all',
};

const toldOfAppointments: ChannelSight = {
  reads: null,
  at: ['appointed'],
  offers: {},
  timeline: ['appointed'],
  remarks: [],
  people: 'candidate',
};

/** What a channel may see of a nomination, as data. Nothing that is not named here is shown in a channel. */
export const channelSights: Readonly<Record<ChannelRelation, ChannelSight>> = {
  'receiving-channel': {
    ...atWork,
    reads: 'receiving-contact',
    offers: { forward: ['forward-nomination', 'return-nomination'] },
  },
  'appointing-channel': {
    ...atWork,
    reads: 'appointing-contact',
    offers: { appointment: ['appoint-member', 'return-nomination', 'decline-nomination'] },
  },
  'other-channel': toldOfAppointments,
  'group-channel': toldOfAppointments,
};

/** The relations whose sight the channel's is cut from. */
export function readsAs(relations: readonly ChannelRelation[]): NominationRelation[] {
  return relations.flatMap((relation) => channelSights[relation].reads ?? []);
}

export function channelMaySee(relations: readonly ChannelRelation[], step: NominationStep): boolean {
  return relations.some((relation) => {
    const { at } = channelSights[relation];
    return at === 'every-step' || at.includes(step);
  });
}

/** Presses on requests for a candidate that need no form of their own. */
const onRequests: readonly string[] = ['pass-request', 'return-request'];

const onQuestions: readonly string[] = questionVerbsInChannels;

const onSteps: readonly string[] = stepVerbsInChannels;

/** Offered to whoever decided, in the view of the card that is theirs alone. */
const undoing: NominationVerb = 'undo-answer';

/** Whether a press with this verb is taken in a channel where the case is shown. */
export function isOfferedInChannels(verb: string): boolean {
  if ([...onRequests, ...onQuestions, ...onSteps, undoing].includes(verb)) return true;
  return Object.values(channelSights).some(({ offers }) =>
    Object.values(offers).some((verbs) => (verbs as readonly string[]).includes(verb)),
  );
}

/** What a reader of the channel is offered: what it offers to all, as far as they may do it, and to undo their own step. */
export function offersTo(
  person: Pick<NominationView, 'viewer'> | null,
  inChannel: Pick<NominationView, 'viewer'>,
): NominationVerb[] {
  const may = person?.viewer.may ?? [];
  return may.filter((verb) => verb === undoing || inChannel.viewer.may.includes(verb));
}

/** What is left of a nomination for everybody who reads the channel: names what is kept, so that new things stay out. */
export function asChannelSees(view: NominationView, relations: readonly ChannelRelation[]): NominationView {
  const sights = relations.map((relation) => channelSights[relation]);
  const showsPeople = sights.some(({ people }) => people === 'all');
  return {
    id: view.id,
    version: view.version,
    step: view.step,
    stepSince: view.stepSince,
    dueAt: view.dueAt,
    service: view.service,
    seat: view.seat,
    serviceRegion: view.serviceRegion,
    appointingRegion: view.appointingRegion,
    route: view.route,
    candidate: view.candidate,
    proposer: showsPeople ? view.proposer : '',
    lineLeader: showsPeople ? view.lineLeader : null,
    competence: showsPeople ? view.competence : '',
    suggestedBy: showsPeople ? view.suggestedBy : null,
    effortPercent: showsPeople ? view.effortPercent : null,
    startsOn: view.startsOn,
    replaces: showsPeople ? view.replaces : null,
    consentedAt: view.consentedAt,
    clearedAt: view.clearedAt,
    ball: view.ball,
    unreachable: null,
    mailed: null,
    timeline: view.timeline.flatMap((entry) => entryInChannel(entry, sights)),
    viewer: { relations, may: sights.flatMap(({ offers }) => offers[view.step] ?? []) },
  };
}

function entryInChannel(entry: TimelineEntry, sights: readonly ChannelSight[]): TimelineEntry[] {
  if (!sights.some(({ timeline }) => timeline.includes(entry.kind))) return [];
  const showsRemark = sights.some(({ remarks }) => remarks.includes(entry.kind));
  return [{ ...entry, remark: showsRemark ? entry.remark : null }];
}
