import type { Verb } from './verbs.ts';
import type { Language } from './vocabulary.ts';

/** The words between whoever decides that something is sent and the face that sends it. */

/** Every card that can go out as a message of its own. The others only answer a press. */
export const messageCards = [
  'home',
  'welcome',
  'vacancy',
  'consent',
  'candidate-question',
  'clearance',
  'forward',
  'appointment',
  'returned',
  'nomination',
  'question',
  'candidate-request',
  'group',
  'group-meeting',
  'onboarding',
  'check-in',
  'problem',
  'seat',
  'report',
  'section',
  'takeover',
  'assessment',
  'feedback',
  'follow-up',
  'process-step',
  'survey',
  'channel',
  'weekly',
  'gathering',
  'gathering-summary',
  'leftovers',
  'reminders',
  'round-status',
  'deliveries',
] as const;
export type MessageCard = (typeof messageCards)[number];

/** What a card tells of: drawn again as `card`, and which version of the subject it shows. */
export type ShownSubject = {
  readonly card: MessageCard;
  readonly subjectId: string;
  readonly version: number;
  /** Whether the card is to stay as it is when the chat is opened again; left out, it is drawn anew. */
  readonly stays?: boolean;
};

/** What a card asks for by itself when somebody opens the chat it lies in. It reads, and never writes. */
export type RenewAction = {
  readonly verb: Verb;
  readonly data: Readonly<Record<string, string | number>>;
};

export type AdaptiveCard = Readonly<Record<string, unknown>>;

/** One outgoing activity, rendered. */
export type OutgoingActivity =
  | { readonly card: AdaptiveCard; readonly summary: string }
  | { readonly text: string };

export type SendTarget = {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
};

/** How sending went; the delivery job decides what to do about it. */
export type SendResult =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** Try again: after `afterSeconds` when Teams named it (429), else with back-off. `unknown` = it may have arrived. */
  | {
      readonly kind: 'retry';
      readonly status: number | null;
      readonly afterSeconds: number | null;
      readonly unknown: boolean;
    }
  /** The bot may not write here until something changes: reason is Teams' own code. */
  | {
      readonly kind: 'blocked';
      readonly reason: 'not-in-roster' | 'blocked-by-user' | 'disabled-by-admin' | 'not-installed';
    }
  /** The conversation or the activity is gone. */
  | { readonly kind: 'gone' }
  /** Teams will never take this (400, 413 …): a defect of ours. */
  | { readonly kind: 'rejected'; readonly status: number; readonly code: string };

/** The face's outgoing side. */
export type Sender = {
  /** Sends one activity to an existing conversation. */
  send(target: SendTarget, activity: OutgoingActivity): Promise<SendResult>;
  /** Replaces an activity that was sent earlier. */
  update(target: SendTarget, activityId: string, activity: OutgoingActivity): Promise<SendResult>;
  /** Opens the personal conversation with somebody for whom the app is installed. */
  openPersonal(
    tenant: { readonly tenantId: string; readonly serviceUrl: string },
    objectId: string,
  ): Promise<
    | {
        readonly kind: 'opened';
        readonly conversationId: string;
        /** What the channel calls the person; null when it did not say. */
        readonly channelUserId?: string | null;
      }
    | Exclude<SendResult, { kind: 'sent' }>
  >;
};

/**
 * What came of installing the app for somebody: `not-allowed` when this installation of the program may not do so,
 * `unknown` when the tenant has no such person, `unavailable` when nobody can say now.
 */
export type InstallResult = 'installed' | 'not-allowed' | 'unknown' | 'unavailable';

/** Installs the app for a person, so that the first message can be written. */
export type Installer = {
  install(key: { readonly tenantId: string; readonly objectId: string }): Promise<InstallResult>;
};

/** What mail servers take in a second from one sender without asking; all that leaves is reckoned together. */
export const mailsPerSecond = 5;

/** How a mail went. */
export type MailResult =
  | { readonly kind: 'sent' }
  /** Again later; `unknown`: it may have arrived. */
  | { readonly kind: 'retry'; readonly unknown: boolean }
  /** Nobody has this address. */
  | { readonly kind: 'refused' }
  /** The mail server will never take this. */
  | { readonly kind: 'rejected'; readonly code: string };

/** What is to be said by mail instead of as a card. */
export type ToMail = {
  readonly messageId: string;
  readonly personId: string;
  readonly card: MessageCard;
  readonly subjectId: string;
  readonly correlationId: string;
  /** What the card's notice would say. */
  readonly summary: string;
};

/** The code that opens a page, to the address of its person: made and sent while that person waits. */
export type CodeMail = {
  readonly personId: string;
  readonly code: string;
  readonly language: Language;
  readonly correlationId: string;
};

/** The other way to a person whom Teams does not reach. */
export type Mailer = {
  /** How to send it; null where no address is known, or a mail cannot say this. */
  letterFor(about: ToMail): Promise<(() => Promise<MailResult>) | null>;
  mailCode(mail: CodeMail): Promise<MailResult>;
  /** Milliseconds for which nothing is sent, after the mail server could not be reached; 0 when all is well. */
  restMs(): number;
};
