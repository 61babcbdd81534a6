import type { ContentFault } from './content-faults.ts';
import type { TemplateFault } from './template-faults.ts';
import type { Region } from './vocabulary.ts';

/** Why something was not done, as a code with the words its text needs. Each has one text in three languages. */
export const refusalCodes = [
  'unknown-or-forbidden',
  'input-invalid',
  'seat-taken',
  'seat-has-open-nomination',
  'candidate-outside-region',
  'candidate-from-host-trust',
  'candidate-not-from-service',
  'candidate-already-member',
  'candidate-fits-no-more',
  'candidate-needs-trust',
  'person-needs-name-and-email',
  'person-named-twice',
  'email-invalid',
  'name-with-address',
  'holder-unreachable',
  'effort-out-of-range',
  'comment-missing',
  'comment-too-long',
  'identity-number-written',
  'line-leader-missing',
  'line-leader-is-candidate',
  'nobody-decides-on-themselves',
  'step-is-over',
  'card-outdated',
  'nothing-changed',
  'reminded-recently',
  'already-answered',
  'seat-has-open-request',
  'request-moved-on',
  'suggested-by-missing',
  'leader-asked-before',
  'cleared-by-yourself',
  'not-your-answer',
  'undo-too-late',
  'changed-enough-by-link',
  'same-candidate',
  'leader-from-host-region',
  'leader-not-regional',
  'leader-not-member',
  'leader-unchanged',
  'decided-by-missing',
  'decision-day-ahead',
  'nobody-in-seat',
  'already-leaves',
  'leaving-day-out-of-range',
  'leaving-acted-upon',
  'leaving-day-over',
  'start-day-out-of-range',
  'stands-for-missing',
  'site-missing',
  'service-seat-exists',
  'secretary-seat-exists',
  'seat-is-needed',
  'seat-is-held',
  'template-faulty',
  'template-missing',
  'cycle-exists',
  'cycle-dates-wrong',
  'section-held',
  'section-held-elsewhere',
  'section-done',
  'section-moved-on',
  'lease-lost',
  'report-frozen',
  'text-too-large',
  'reason-missing',
  'holder-not-idle',
  'nothing-to-take-over',
  'takeover-over',
  'already-writes',
  'report-not-complete',
  'group-part-not-complete',
  'not-submitted',
  'extension-too-early',
  'content-invalid',
  'channel-needed',
  'chat-is-no-channel',
  'may-not-bind-channel',
  'channel-taken',
  'channel-not-bound',
  'only-contacts-decide',
  'gathering-cancelled',
  'gathering-changed-meanwhile',
  'gathering-not-over',
  'answers-published-already',
  'nothing-to-publish',
  'answer-not-shown',
  'gathering-ends-before-start',
  'gathering-is-past',
  'gathering-nowhere',
  'link-invalid',
  'asking-times-wrong',
  'asking-not-open',
  'asking-closed',
  'programme-too-long',
  'moderator-missing',
  'question-moved-on',
  'question-held',
  'merged-with-itself',
  'voted-already',
  'nobody-to-invite',
  'policy-out-of-bounds',
  'reader-is-yourself',
  'frequency-not-allowed',
  'away-day-missing',
  'away-day-out-of-range',
  'milestone-day-out-of-range',
  'meeting-ends-before-start',
  'meeting-day-out-of-range',
  'meeting-place-missing',
  'agenda-too-long',
  'meeting-moved-on',
  'nobody-was-there',
  'problem-moved-on',
  'nobody-to-ask',
  'check-in-closed',
  'spread-day-out-of-range',
  'service-days-out-of-range',
  'term-day-out-of-range',
  'role-held',
  'last-coordinator',
  'same-person',
  'both-in-group',
  'erasure-blocked',
  'assessment-completed',
  'assesses-own-service',
  'assessment-moved-on',
  'assessment-not-complete',
  'follow-up-missing',
  'follow-up-day-out-of-range',
  'follow-up-moved-on',
  'confirms-own-work',
  'case-moved-on',
  'entry-moved-on',
  'archive-file-not-pdf',
  'archive-file-too-large',
  'archive-file-known',
  'archive-year-has-report',
  'import-outdated',
  'import-faulty',
  'import-unreadable',
  'import-too-large',
  'import-older-excel',
  'import-unknown-kind',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Refusal = {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
};

/** What a refusal's text may name. Names of people only where the reader may know them. */
export type RefusalDetails = {
  readonly region?: Region;
  readonly trust?: string;
  readonly field?: string;
  readonly most?: number;
  /** Whoever writes, for those who may see the report. */
  readonly person?: string;
  /** What is wrong in which field, for the form that shows them there. */
  readonly faults?: readonly ContentFault[];
  /** What is wrong with a template, and where. */
  readonly templateFaults?: readonly TemplateFault[];
};

export function refuse(code: RefusalCode, details: RefusalDetails = {}): Refusal {
  return { kind: 'refused', code, details };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'refused';
}
