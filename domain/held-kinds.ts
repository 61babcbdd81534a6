/** What is kept about people, in the kinds in which a person is told of it. */
export const heldKinds = [
  'person',
  'account',
  'chat',
  'role',
  'seat',
  'proposal',
  'report',
  'process',
  'question',
  'gathering',
  'group',
  'reminder',
  'deed',
] as const;
export type HeldKind = (typeof heldKinds)[number];

/** Rows of one place in the database; `part` names the columns in which the person stands. */
export type HeldRows = {
  readonly kind: HeldKind;
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};
