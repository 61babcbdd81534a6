/** What a press in a card can ask for. Routes, cards and the manifest spell verbs as they stand here. */
export const verbs = [
  // Opening something to read or fill in: they change nothing.
  'open-home',
  'open-help',
  'open-vacancies',
  'open-vacancy',
  'open-proposal',
  'open-proposal-checks',
  'open-nomination',
  'open-nominations',
  'open-mandate',
  'open-language',
  'open-record-answer',
  'open-replacement',
  'open-deliveries',
  'open-faq',
  'open-question',
  'open-contacts',
  'open-card',
  // Commands.
  'propose-member',
  'accept-nomination',
  'decline-invitation',
  'clear-candidate',
  'refuse-clearance',
  'forward-nomination',
  'return-nomination',
  'appoint-member',
  'decline-nomination',
  'resend-nomination',
  'withdraw-nomination',
  'record-answer',
  'remind-holder',
  'ask-service',
  'answer-candidate',
  'name-other-leader',
  'replace-candidate',
  'undo-answer',
  'choose-language',
  'retry-delivery',
  'report-unhelpful',
  'answer-question',
  // Requests for a candidate (R21).
  'open-request',
  'open-naming',
  'report-no-candidate',
  'pass-request',
  'name-candidate',
  'ask-organisation',
  'return-request',
  'accept-named',
  'comment-named',
  'close-request',
  'remind-request',
  // Groups and their seats.
  'open-groups',
  'open-group',
  'open-group-leader',
  'designate-leader',
  'undo-leader',
  'open-seat',
  'report-leaving',
  'undo-leaving',
  'retire-seat',
  'open-new-seat',
  'add-seat',
  // Meetings of groups; the rest of it is the tab's (`group-verbs.ts`).
  'open-meeting-form',
  'open-problem-form',
  'open-spread-form',
  'call-group-meeting',
  'raise-problem',
  'tell-spread',
  'open-group-meeting',
  'answer-group-meeting',
  'open-problem',
  'answer-problem',
  'agree-problem',
  'pass-problem',
  'open-check-in',
  'answer-check-in',
  // The annual report; the rest of it is the tab's (`report-verbs.ts`).
  'open-report',
  'open-reports',
  'open-report-overview',
  'open-assessments',
  'open-assessment',
  'open-feedback',
  'open-follow-up',
  'finish-follow-up',
  'confirm-follow-up',
  'return-follow-up',
  'open-section',
  'save-section',
  'submit-report',
  'complete-group-part',
  'remind-writer',
  'answer-takeover',
  // Channels of regions and groups.
  'open-channel',
  'open-unbinding',
  'bind-channel',
  'unbind-channel',
  'choose-channel-language',
  // Gatherings and the questions that are put there; the rest of it is the tab's (`question-verbs.ts`).
  'open-gatherings',
  'open-gathering',
  'open-gathering-form',
  'open-asking',
  'open-moderation',
  'create-gathering',
  'change-gathering',
  'cancel-gathering',
  'invite-guests',
  'register-guest',
  'leave-gathering',
  'ask-question',
  'edit-question',
  'withdraw-question',
  'vote-question',
  'publish-question',
  'merge-question',
  'hide-question',
  'answer-in-talk',
  'route-question',
  'hand-over-question',
  'take-question',
  // What a national coordinator chooses for everybody.
  'open-settings',
  'choose-settings',
  // A region's overview.
  'open-region',
  'open-region-list',
  // Reminders.
  'open-reminders',
  'put-off-reminders',
  'choose-reminders',
  'open-milestone',
  'open-process-step',
  'complete-process-step',
  'undo-process-step',
  'open-survey',
  'answer-survey',
  'record-milestone',
] as const;
export type Verb = (typeof verbs)[number];

/** What somebody may do with a nomination as it stands. */
export type NominationVerb = Extract<
  Verb,
  | 'accept-nomination'
  | 'decline-invitation'
  | 'clear-candidate'
  | 'refuse-clearance'
  | 'forward-nomination'
  | 'return-nomination'
  | 'appoint-member'
  | 'decline-nomination'
  | 'resend-nomination'
  | 'withdraw-nomination'
  | 'record-answer'
  | 'remind-holder'
  | 'ask-service'
  | 'answer-candidate'
  | 'name-other-leader'
  | 'replace-candidate'
  | 'undo-answer'
>;

/** What somebody may do with a request for a candidate as it stands. */
export type RequestVerb = Extract<
  Verb,
  | 'pass-request'
  | 'name-candidate'
  | 'ask-organisation'
  | 'return-request'
  | 'accept-named'
  | 'comment-named'
  | 'close-request'
  | 'remind-request'
>;

/** What somebody may do with a group as a whole. */
export type GroupVerb = Extract<Verb, 'designate-leader' | 'undo-leader' | 'add-seat'>;

/** What somebody may do with a seat and whoever holds it. */
export type SeatVerb = Extract<Verb, 'report-leaving' | 'undo-leaving' | 'retire-seat'>;

export function isVerb(value: unknown): value is Verb {
  return verbs.includes(value as Verb);
}
