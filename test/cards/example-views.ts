import type { ServiceChoice } from '../../cards/service-field.ts';
import type { Checked } from '../../domain/composition.ts';
import { isMilestoneDuty, isReportDuty } from '../../domain/duty.ts';
import type { NominationStep } from '../../domain/nomination.ts';
import { refuse } from '../../domain/refusal.ts';
import type { NominationVerb } from '../../domain/verbs.ts';
import type { QuestionView } from '../../domain/views/faq.ts';
import type { GatheringBrief } from '../../domain/views/gathering.ts';
import type { HelpedChapterView, HomeView, WaitingRequestView } from '../../domain/views/home.ts';
import type {
  Ball,
  NominationBrief,
  NominationRelation,
  NominationView,
  ProposalFormView,
  TimelineEntry,
  VacancyView,
} from '../../domain/views/nomination.ts';
import type { DeliveryProblemView } from '../../domain/views/reach.ts';

/** Views as the store would give them, with invented people. */

export const now = new Date('2027-01-29T11:30:00Z');
const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);

export const service = {
  id: id(1),
  type: 'national-treatment' as const,
  name: { nb: 'behandling av sjeldne prøver', nn: 'behandling av sjeldne prøver', en: 'rare samples' },
};
const seat = { id: id(2), kind: 'regional' as const, region: 'nord' as const };

const entry = (days: number, kind: TimelineEntry['kind'], by: string, more: Partial<TimelineEntry> = {}) => ({
  at: day(days),
  kind,
  by,
  onBehalfOf: null,
  how: null,
  remark: null,
  undone: false,
  region: null,
  byLink: false,
  ...more,
});

const history: readonly TimelineEntry[] = [
  entry(-9, 'proposed', 'Kari Demo'),
  entry(-7, 'accepted', 'Anne Eksempel'),
  entry(-6, 'reminded', 'Kari Demo'),
  entry(-4, 'cleared', 'Siv Demo', { onBehalfOf: 'Per Prøve', how: 'phone', region: 'vest' }),
  entry(-2, 'forwarded', 'Siv Demo', { region: 'vest' }),
];

const rounds = [
  entry(-8, 'asked', 'Anne Eksempel', { remark: 'Hvor *ofte* er møtene?' }),
  entry(-7.5, 'answered', 'Kari Demo', { remark: 'To i året, begge digitale.' }),
];

/** A candidate who asked, got an answer and asked again, and somebody who thought better of it. */
export const questions: readonly TimelineEntry[] = [
  entry(-9, 'proposed', 'Kari Demo'),
  ...rounds,
  entry(-7, 'accepted', 'Anne Eksempel', { undone: true }),
  entry(-6.9, 'undone', 'Anne Eksempel'),
  entry(-6, 'asked', 'Anne Eksempel', { remark: 'Og hvem dekker reisen?' }),
];

const ends: Readonly<Partial<Record<NominationStep, TimelineEntry>>> = {
  question: entry(-6, 'asked', 'Anne Eksempel', { remark: 'Og hvem dekker reisen?' }),
  returned: entry(-1, 'returned', 'Odd Demo', { region: 'nord', remark: 'Skriv litt mer om erfaringen.' }),
  appointed: entry(0, 'appointed', 'Odd Demo', { region: 'nord' }),
  'declined-by-candidate': entry(-7, 'declined-invitation', 'Anne Eksempel', {
    remark: 'Har ikke tid i år.',
  }),
  'not-cleared': entry(-4, 'clearance-refused', 'Per Prøve'),
  'declined-by-region': entry(0, 'declined', 'Odd Demo', {
    region: 'nord',
    remark: 'Regionen har et annet ønske.',
  }),
  withdrawn: entry(0, 'withdrawn', 'Kari Demo'),
};

const reached: Readonly<Record<NominationStep, number>> = {
  consent: 1,
  question: 1,
  clearance: 3,
  forward: 4,
  appointment: 5,
  returned: 5,
  appointed: 5,
  'declined-by-candidate': 1,
  'not-cleared': 3,
  'declined-by-region': 5,
  withdrawn: 4,
};

const balls: Readonly<Partial<Record<NominationStep, Ball>>> = {
  consent: { kind: 'candidate', name: 'Anne Eksempel' },
  question: { kind: 'service-leader', name: 'Kari Demo' },
  clearance: { kind: 'line-leader', name: 'Per Prøve' },
  forward: { kind: 'contacts', region: 'vest', names: ['Siv Demo'] },
  appointment: { kind: 'contacts', region: 'nord', names: ['Odd Demo', 'Eva Demo', 'Jon Demo', 'Liv Demo'] },
  returned: { kind: 'service-leader', name: 'Kari Demo' },
};

/** A nomination at the step, as somebody with these relations and rights sees it. */
export function nominationView(
  step: NominationStep,
  viewer: { relations?: readonly NominationRelation[]; may?: readonly NominationVerb[] } = {},
  more: Partial<NominationView> = {},
): NominationView {
  const end = ends[step];
  return {
    id: id(3),
    version: 4,
    route: 'service-region',
    step,
    stepSince: day(-1),
    dueAt: balls[step] ? day(12) : null,
    service,
    seat,
    serviceRegion: 'vest',
    appointingRegion: 'nord',
    candidate: { name: 'Anne Eksempel', trust: 'Prøvesykehuset HF' },
    proposer: 'Kari Demo',
    lineLeader: step === 'consent' || step === 'question' ? null : 'Per Prøve',
    competence: 'Overlege i eksempelmedisin',
    suggestedBy: null,
    effortPercent: 2,
    startsOn: null,
    replaces: null,
    consentedAt: reached[step] > 1 ? day(-7) : null,
    clearedAt: reached[step] > 3 ? day(-4) : null,
    ball: balls[step] ?? null,
    unreachable: null,
    mailed: null,
    timeline: [...history.slice(0, reached[step]), ...(end ? [end] : [])],
    viewer: { relations: viewer.relations ?? ['coordinator'], may: viewer.may ?? [] },
    ...more,
  };
}

/** Whoever can decide at each of the open steps, and what they may do. */
export const deciders = {
  consent: { relations: ['candidate'], may: ['accept-nomination', 'decline-invitation', 'ask-service'] },
  question: { relations: ['service-leader'], may: ['answer-candidate', 'withdraw-nomination'] },
  clearance: {
    relations: ['line-leader'],
    may: ['clear-candidate', 'refuse-clearance', 'name-other-leader'],
  },
  forward: { relations: ['receiving-contact'], may: ['forward-nomination', 'return-nomination'] },
  appointment: {
    relations: ['appointing-contact'],
    may: ['appoint-member', 'return-nomination', 'decline-nomination'],
  },
  returned: {
    relations: ['service-leader'],
    may: ['resend-nomination', 'withdraw-nomination', 'replace-candidate'],
  },
} as const satisfies Partial<
  Record<NominationStep, { relations: readonly NominationRelation[]; may: readonly NominationVerb[] }>
>;

export function vacancyView(more: Partial<VacancyView> = {}): VacancyView {
  return {
    seat,
    service,
    vacantSince: day(-43),
    leavesOn: null,
    isRetired: false,
    nominationId: null,
    mayPropose: true,
    hostTrusts: ['Demosykehuset HF'],
    request: null,
    inChannel: false,
    version: 1,
    ...more,
  };
}

export function proposalFormView(more: Partial<ProposalFormView> = {}): ProposalFormView {
  return {
    ...vacancyView(),
    trusts: [
      { id: id(20), name: 'Vestprøve HF', region: 'vest' },
      { id: id(21), name: 'Nordprøve HF', region: 'nord' },
    ],
    ...more,
  };
}

const dutyKinds = [
  'fill-seat',
  'answer-consent',
  'answer-candidate',
  'answer-clearance',
  'forward-nomination',
  'appoint-member',
  'resend-nomination',
  'answer-question',
  'moderate-questions',
  'pass-request',
  'name-candidate',
  'answer-named',
  'search-further',
  'designate-leader',
  'write-service-part',
  'write-site-part',
  'write-group-part',
  'write-regional-part',
  'submit-report',
  'hold-meeting',
  'evaluate-service',
  'settle-term',
] as const;

function aboutOf(kind: (typeof dutyKinds)[number]) {
  if (isReportDuty(kind)) {
    const region = kind === 'write-regional-part' ? ('nord' as const) : null;
    const siteName = kind === 'write-site-part' ? 'Helse Bergen' : null;
    const sectionId = kind === 'submit-report' ? null : id(701);
    return { kind, service, year: 2026, reportId: id(700), sectionId, region, siteName };
  }
  if (kind === 'answer-question') return { kind };
  if (kind === 'moderate-questions') return { kind, gatheringTitle: 'Webinar om *øving*' };
  if (isMilestoneDuty(kind)) return { kind, service };
  return kind === 'designate-leader' ? { kind, service } : { kind, service, seat };
}

/** @param count how many duties there are; the view holds all of them */
export function homeView(count = 3, more: Partial<HomeView> = {}): HomeView {
  const duties = Array.from({ length: count }, (_, index) => ({
    id: id(100 + index),
    ...aboutOf(dutyKinds[index % dutyKinds.length] ?? 'fill-seat'),
    subjectId: id(200 + index),
    personName: index % dutyKinds.length === 0 ? null : 'Anne Eksempel',
    since: day(-10),
    dueAt: index === 2 ? null : day(index - 1),
    requestedAt: index % dutyKinds.length > 7 && index % dutyKinds.length < 13 ? day(-23) : null,
  }));
  const waiting = Array.from({ length: Math.min(count, 7) }, (_, index) => ({
    nominationId: id(300 + index),
    service,
    seat,
    personName: 'Jens Eksempel',
    ball: { kind: 'line-leader' as const, name: 'Per Prøve' },
    since: day(-index),
  }));
  return {
    name: 'Kari Demo',
    roles: ['service-leader', 'regional-contact'],
    isMember: true,
    duties,
    dutyCount: count,
    helping: helpedChapters(Math.min(count, 2)),
    waiting,
    waitingCount: waiting.length,
    requests: waitingRequests(Math.min(count, 3)),
    gatherings: gatheringBriefs(Math.min(count, 3)),
    ...more,
  };
}

function helpedChapters(count: number): HelpedChapterView[] {
  return Array.from({ length: count }, (_, index) => ({
    sectionId: id(750 + index),
    title: { nb: 'Forskning *og* utvikling', nn: 'Forsking *og* utvikling', en: null },
    service,
    year: 2026,
    dueOn: index === 0 ? '2026-01-25' : '2027-02-05',
  }));
}

function waitingRequests(count: number): WaitingRequestView[] {
  return Array.from({ length: count }, (_, index) => ({
    requestId: id(600 + index),
    service,
    seat,
    region: 'nord',
    askedAt: day(-23 - index),
  }));
}

export function nominationBriefs(count: number): NominationBrief[] {
  const steps = ['consent', 'returned', 'appointed', 'declined-by-region', 'withdrawn'] as const;
  return Array.from({ length: count }, (_, index) => ({
    id: id(400 + index),
    service,
    seat,
    personName: 'Anne Eksempel',
    step: steps[index % steps.length] ?? 'consent',
    stepSince: day(-index),
  }));
}

export function deliveryProblems(count: number): DeliveryProblemView[] {
  const problems = ['not-installed', 'outside-tenant', null, 'rejected-413-TooLarge', 'rate-limited'];
  const states = ['waiting', 'unreachable', 'dead'] as const;
  return Array.from({ length: count }, (_, index) => ({
    messageId: id(500 + index),
    personName: index % 4 === 3 ? null : 'Per Prøve',
    isToChannel: index % 8 === 3,
    channel: index % 16 === 3 ? { kind: 'region', region: 'nord' } : null,
    card: 'clearance',
    state: states[index % states.length] ?? 'dead',
    problem: problems[index % problems.length] ?? null,
    attempts: index + 1,
    createdAt: day(-index),
  }));
}

export function gatheringBriefs(count: number): GatheringBrief[] {
  return Array.from({ length: count }, (_, index) => ({
    id: id(650 + index),
    kind: 'webinar',
    title: 'Webinar om *øving*',
    startsAt: day(index),
    endsAt: day(index + 0.05),
    phase: index === 0 ? 'on' : 'ahead',
    cancelledAt: index === 2 ? now : null,
    mayAsk: index < 2,
    organises: false,
    isRegistered: index === 0,
  }));
}

/** A question, as its asker or somebody who may answer sees it. */
export function questionView(
  viewer: Partial<QuestionView['viewer']>,
  more: Partial<QuestionView> = {},
): QuestionView {
  return {
    id: id(600),
    version: 1,
    askedBy: 'Anne Eksempel',
    askedAt: day(-1),
    dueAt: day(6),
    text: 'Kan *jeg* få [dekket](https://e.example) togbilletten?',
    entry: 'travel-costs',
    owner: { kind: 'regional-contact', region: 'nord' },
    answer: null,
    original: null,
    gathering: null,
    scope: 'own-service',
    showsName: false,
    step: more.answer ? 'answered' : 'routed',
    isPublished: false,
    reason: null,
    heldBy: null,
    takenBy: null,
    votes: 0,
    viewer: { asked: false, mayAnswer: false, may: [], others: [], ...viewer },
    ...more,
  };
}

export const answerToQuestion = { text: 'Ja, *helseforetaket* ditt dekker den.', by: 'Odd Demo', at: now };

/** Of a form that is half filled in, for a seat that asks for all of them. */
export const checks: readonly Checked[] = [
  { check: 'seat-free', outcome: 'kept' },
  {
    check: 'own-region',
    outcome: refuse('candidate-outside-region', { region: 'nord', trust: 'Helse *Bergen*' }),
  },
  { check: 'other-trust', outcome: 'kept' },
  { check: 'from-service', outcome: 'open' },
  { check: 'not-member', outcome: 'open' },
];

/** A list that somebody has limited to one of many services. */
export const choice: ServiceChoice = { mayChoose: true, chosen: vacancyView().service };
