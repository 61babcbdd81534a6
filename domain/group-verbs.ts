/** Commands of what a group does together that the tab or the program gives; cards ask for the others (`verbs.ts`). */
export const groupLifeVerbs = [
  'call-group-meeting',
  'change-group-meeting',
  'cancel-group-meeting',
  'record-group-meeting',
  'ask-group',
  'close-check-in',
  'tell-spread',
  'drop-spread',
  'raise-problem',
  'comment-problem',
  'withdraw-problem',
  // The program's own.
  'settle-group-meetings',
  'settle-problems',
  'settle-check-ins',
  'welcome-newcomers',
] as const;
export type GroupLifeVerb = (typeof groupLifeVerbs)[number];
