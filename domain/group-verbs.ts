/** Commands of what a group does together that the tab or the program gives; cards ask for the others (`verbs.ts`). */
export const groupLifeVerbs = [
  'change-group-meeting',
  'cancel-group-meeting',
  'record-group-meeting',
  'ask-group',
  'close-check-in',
  'drop-spread',
  'comment-problem',
  'withdraw-problem',
  // The program's own.
  'settle-group-meetings',
  'follow-group-meetings',
  'settle-problems',
  'settle-check-ins',
  'welcome-newcomers',
] as const;
export type GroupLifeVerb = (typeof groupLifeVerbs)[number];
