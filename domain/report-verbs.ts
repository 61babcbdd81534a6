/** Commands of the annual report that the tab gives; those that cards ask for too stand in `verbs.ts` as well. */
export const reportVerbs = [
  'open-cycle',
  'add-template-version',
  'acquire-section',
  'heartbeat-section',
  'save-section',
  'release-section',
] as const;
export type ReportVerb = (typeof reportVerbs)[number];
