/** What has to end before somebody's name can be taken away: nobody's seat or duty ends unseen. */
export const erasureObstacles = [
  'seat',
  'role',
  'group-leader',
  'proposal',
  'request',
  'moderator',
  'duty',
] as const;
export type ErasureObstacle = (typeof erasureObstacles)[number];

/** What goes with the name. */
export const erasedKinds = [
  'entry',
  'account',
  'chat',
  'remark',
  'said-of',
  'draft',
  'question',
  'gathering',
  'speaker',
  'reminder',
] as const;
export type ErasedKind = (typeof erasedKinds)[number];

/** What stays, without the name. */
export const lastingKinds = ['decision', 'membership', 'text', 'question', 'event'] as const;
export type LastingKind = (typeof lastingKinds)[number];

/** What stands in the name's place. */
export const nameOfErased = 'Slettet person';
