import { type DutyKind, dutyKinds } from './duty.ts';
import type { PolicyText } from './policy-text.ts';

/** Which reminders there are, as data: for which duties, how many days before and after their day, and to whom. */

/**
 * Who hears of a duty. `contact` is whoever answers for the region that the duty belongs to; `stand-in` the same, but
 * only while nobody has the post or the seat that owes it. `channel` is the card of a region's or a group's channel,
 * which says how the round stands, and names nobody.
 */
export const audiences = ['owner', 'stand-in', 'group-leader', 'contact', 'coordinator', 'channel'] as const;
export type Audience = (typeof audiences)[number];

/** The day on which services, or groups, are told that a round of reports begins (R38). */
export type ToldDay = 'services-told' | 'groups-told';

export type ReminderStep = {
  /** Days from the duty's own: -7 is a week before, 0 the day itself, 3 three days after. */
  readonly day: number | ToldDay;
  readonly to: readonly Audience[];
};

export const policyKeys = [
  'report-service',
  'report-group',
  'nomination',
  'vacancy',
  'group-leader',
  'question',
  'meeting',
  'milestone',
  'assessment',
  'follow-up',
  'group-work',
  'problem',
] as const;
export type PolicyKey = (typeof policyKeys)[number];

/** Of what channels have a card of their own at once, when it begins to wait, no policy tells them again. */
export const policiesWithChannel: readonly PolicyKey[] = ['report-service', 'report-group'];

/** Who can hear by a policy. */
export function audiencesOf(policy: PolicyKey): readonly Audience[] {
  return audiences.filter((audience) => audience !== 'channel' || policiesWithChannel.includes(policy));
}

export type ReminderPolicy = {
  readonly kinds: readonly DutyKind[];
  readonly steps: readonly ReminderStep[];
  /** What is said beside the program's own words; nothing where it is left out. */
  readonly text?: PolicyText | null;
};
export type ReminderPolicies = Readonly<Record<PolicyKey, ReminderPolicy>>;

const near = [-7, -3, -1, 0];

function steps(days: readonly ReminderStep['day'][], ...to: Audience[]): ReminderStep[] {
  return days.map((day) => ({ day, to }));
}

/** What is so until a coordinator changes it [ours]; the kinds are the program's. */
export const usualPolicies: ReminderPolicies = {
  // R38, R30: information late in autumn, then nearer and nearer; after the day those hear of it who can help.
  'report-service': {
    kinds: ['write-service-part', 'write-site-part', 'submit-report'],
    steps: [
      ...steps(['services-told', -30], 'owner', 'stand-in'),
      ...steps([-14], 'owner', 'stand-in', 'channel'),
      ...steps([...near, 1], 'owner'),
      ...steps([3, 7], 'owner', 'contact'),
      ...steps([14], 'owner', 'contact', 'coordinator'),
    ],
  },
  'report-group': {
    kinds: ['write-group-part', 'write-regional-part'],
    steps: [
      ...steps(['groups-told', -30], 'owner', 'stand-in'),
      ...steps([-14], 'owner', 'stand-in', 'channel'),
      ...steps(near, 'owner'),
      ...steps([1], 'owner', 'group-leader'),
      ...steps([3, 7], 'owner', 'group-leader', 'contact'),
      ...steps([14], 'owner', 'group-leader', 'contact', 'coordinator'),
    ],
  },
  nomination: {
    kinds: [
      'answer-consent',
      'answer-candidate',
      'answer-clearance',
      'forward-nomination',
      'appoint-member',
      'resend-nomination',
    ],
    steps: [...steps([-3, 0, 3], 'owner'), ...steps([7, 21], 'owner', 'contact')],
  },
  // P6: seats that nobody can be found for are not forgotten.
  vacancy: {
    kinds: ['fill-seat', 'pass-request', 'name-candidate', 'answer-named', 'search-further'],
    steps: [...steps([-7, 0, 7], 'owner'), ...steps([14, 30, 60], 'owner', 'contact')],
  },
  'group-leader': {
    kinds: ['designate-leader'],
    steps: [...steps([-7, 0], 'owner'), ...steps([14], 'owner', 'contact')],
  },
  question: {
    kinds: ['answer-question', 'moderate-questions', 'answer-survey', 'answer-check-in'],
    steps: [...steps([-1, 1], 'owner'), ...steps([7], 'owner')],
  },
  // R25, P8: a group that nobody calls together is its region's to help.
  meeting: {
    kinds: ['hold-meeting'],
    steps: [
      ...steps([-30], 'owner', 'stand-in'),
      ...steps([-7, 0], 'owner'),
      ...steps([14, 45], 'owner', 'contact'),
    ],
  },
  // R47, R48, R50, R53, R54: long work, so early words and few.
  milestone: {
    kinds: ['evaluate-service', 'settle-term', 'do-process-step'],
    steps: [
      ...steps([-90, -30, 0], 'owner', 'stand-in'),
      ...steps([30], 'owner', 'contact'),
      ...steps([60], 'owner', 'contact', 'coordinator'),
    ],
  },
  // R40, R41: what is common has to be known before the medical directors meet in May.
  assessment: {
    kinds: ['assess-report', 'send-feedback', 'answer-feedback', 'confirm-follow-up', 'prepare-case'],
    steps: [...steps([-14, -3, 0], 'owner'), ...steps([7], 'owner', 'coordinator')],
  },
  'follow-up': {
    kinds: ['do-follow-up'],
    steps: [...steps([-30, -7, 0], 'owner'), ...steps([14, 45], 'owner', 'contact')],
  },
  // R25, R26, R36: what a group or its service began is brought to an end.
  'group-work': {
    kinds: ['record-group-meeting', 'look-at-website'],
    steps: [...steps([-3, 0], 'owner'), ...steps([14], 'owner', 'contact')],
  },
  // R26: it is nobody's else before it came to them; whoever raised it takes it on.
  problem: {
    kinds: ['handle-problem', 'agree-problem'],
    steps: steps([-7, 0, 7, 21], 'owner'),
  },
};

/** How far a coordinator can go: more than so many reminders of one duty, or so far away, helps nobody. */
export const policyBounds = { mostSteps: 12, earliest: -90, latest: 60 } as const;

/** The steps of a policy as something from outside gives them, in order; null when they are none, or beyond the bounds. */
export function stepsFrom(value: unknown, policy: PolicyKey): readonly ReminderStep[] | null {
  if (!Array.isArray(value) || value.length > policyBounds.mostSteps) return null;
  const found = value.map((one) => stepFrom(one, audiencesOf(policy)));
  if (found.some((step) => step === null)) return null;
  const given = (found as ReminderStep[]).toSorted((one, other) => placeOf(one) - placeOf(other));
  return new Set(given.map(({ day }) => day)).size === given.length ? given : null;
}

/** What is wrong with a step: its day is none within the bounds, or stands there already, or nobody is told. */
export type StepFault = 'day' | 'twice' | 'nobody';

type GivenStep = { readonly day: unknown; readonly to: readonly Audience[] };

/** What is wrong with each step of a form, in its order; null where nothing is. Of the same day twice it is the later. */
export function stepFaults(given: readonly GivenStep[]): (StepFault | null)[] {
  return given.map(({ day, to }, index) => {
    if (!isStepDay(day)) return 'day';
    if (given.slice(0, index).some((earlier) => earlier.day === day)) return 'twice';
    return to.length === 0 ? 'nobody' : null;
  });
}

function stepFrom(value: unknown, heard: readonly Audience[]): ReminderStep | null {
  if (typeof value !== 'object' || value === null) return null;
  const { day, to } = value as { readonly day?: unknown; readonly to?: unknown };
  if (!isStepDay(day) || !Array.isArray(to)) return null;
  const known = heard.filter((audience) => to.includes(audience));
  return known.length === to.length && known.length > 0 ? { day, to: known } : null;
}

function isStepDay(day: unknown): day is ReminderStep['day'] {
  if (day === 'services-told' || day === 'groups-told') return true;
  return Number.isInteger(day) && Number(day) >= policyBounds.earliest && Number(day) <= policyBounds.latest;
}

function placeOf({ day }: ReminderStep): number {
  return typeof day === 'number' ? day : policyBounds.earliest - 1;
}

/** Every kind of duty has one policy; a test holds the table to it. */
export function policyOf(kind: DutyKind, policies: ReminderPolicies): PolicyKey | null {
  return policyKeys.find((key) => policies[key].kinds.includes(kind)) ?? null;
}

/** Kinds that no policy reminds of. */
export function kindsWithoutPolicy(policies: ReminderPolicies): DutyKind[] {
  return dutyKinds.filter((kind) => policyOf(kind, policies) === null);
}
