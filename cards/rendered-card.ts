/** A card ready to send: the Adaptive Card, and the one line that the notification shows. */
export type RenderedCard = {
  readonly card: Readonly<Record<string, unknown>>;
  readonly summary: string;
};

/** Every card that can be sent or opened, by the name of its folder. */
export const cardNames = [
  'home',
  'help',
  'welcome',
  'language',
  'vacancy',
  'vacancies',
  'proposal-form',
  'consent',
  'candidate-question',
  'clearance',
  'forward',
  'appointment',
  'returned',
  'nomination',
  'nominations',
  'mandate',
  'record-answer',
  'deliveries',
  'faq',
  'faq-list',
  'question',
  'no-access',
  'candidate-request',
  'group',
  'groups',
  'group-leader',
  'seat',
  'new-seat',
  'report',
  'takeover',
  'section',
  'reports',
  'report-overview',
  'channel',
  'channel-question',
  'region',
  'region-list',
  'weekly',
  'reminders',
  'reminder-choices',
  'round-status',
  'settings',
] as const;
export type CardName = (typeof cardNames)[number];
