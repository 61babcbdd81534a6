/** Commands of the annual report that the tab gives; those that cards ask for too stand in `verbs.ts` as well. */
export const reportVerbs = [
  'open-cycle',
  'add-template-version',
  'acquire-section',
  'heartbeat-section',
  'save-section',
  'release-section',
  'restore-revision',
  'discard-draft',
  'watch-section',
  'request-takeover',
  'answer-takeover',
  'take-over-section',
  'complete-section',
  'reopen-section',
  'leave-out-section',
  'delegate-section',
  'end-delegation',
  'complete-group-part',
  'remind-writer',
  'submit-report',
  'reopen-report',
  'extend-report',
  'add-supplement',
  'close-cycle',
  // What the coordinator decides of reminders, in the tab.
  'choose-reminder-policy',
  // The program's own.
  'tell-watchers',
  'give-missing-reports',
  'tell-of-vacant-parts',
] as const;
export type ReportVerb = (typeof reportVerbs)[number];
