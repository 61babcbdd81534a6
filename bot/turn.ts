/**
 * The neutral words between the faces (Teams today) and the routes. Nothing here knows botbuilder, and nothing
 * in a turn but `actor`, `place` and the envelope's ids is trusted: text and data are whatever the client sent.
 */

/** Who the channel's token vouches for: tenant and object id of the sender. */
export type ActorKey = { readonly tenantId: string; readonly objectId: string };

/** Where a turn took place. In `group` and `channel` others read along. */
export type Place = {
  readonly kind: 'personal' | 'group' | 'channel';
  readonly conversationId: string;
  /** Where to send for this conversation; the newest one seen is kept. */
  readonly serviceUrl: string;
  /** The tenant that the conversation belongs to. */
  readonly tenantId: string | null;
};

export type Envelope = {
  /** null when the channel gave no object id: then nothing but the help card is answered. */
  readonly actor: ActorKey | null;
  /** The name the channel shows for the sender; a hint for the log of people, never a right. */
  readonly displayName: string | null;
  readonly place: Place;
  /** The activity's own id; a redelivery has the same. */
  readonly activityId: string;
  /** The activity that holds the card that was pressed, when there is one. */
  readonly replyToId: string | null;
  /** BCP 47 tag of the client, such as `nb-NO`. */
  readonly locale: string | null;
  /** One per turn; in every log line, and shown to the person when something breaks. */
  readonly correlationId: string;
};

export type Turn = Envelope &
  (
    | {
        readonly kind: 'message';
        readonly text: string;
        readonly data: Readonly<Record<string, unknown>> | null;
      }
    | {
        readonly kind: 'action';
        readonly verb: string;
        readonly data: Readonly<Record<string, unknown>>;
        /** `automatic` is a card's own refresh: it may read, never write. */
        readonly trigger: 'manual' | 'automatic';
      }
    | { readonly kind: 'search'; readonly dataset: string; readonly text: string; readonly most: number }
    | {
        readonly kind: 'dialog-open';
        readonly verb: string;
        readonly data: Readonly<Record<string, unknown>>;
      }
    | {
        readonly kind: 'dialog-submit';
        readonly verb: string;
        readonly data: Readonly<Record<string, unknown>>;
      }
    | { readonly kind: 'installed' }
    | { readonly kind: 'removed' }
  );

export type AdaptiveCard = Readonly<Record<string, unknown>>;

/** What the face gives back for a turn. */
export type Answer =
  /** For an action the card takes the pressed card's place; for a message it is sent, with `summary` as its notice. */
  | { readonly kind: 'card'; readonly card: AdaptiveCard; readonly summary: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'choices';
      readonly choices: ReadonlyArray<{ readonly value: string; readonly title: string }>;
    }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: AdaptiveCard }
  | { readonly kind: 'nothing' };

/** What the face is given to serve: it never throws for a person's mistake; a defect becomes a text with the correlation id. */
export type HandleTurn = (turn: Turn) => Promise<Answer>;

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
    { readonly kind: 'opened'; readonly conversationId: string } | Exclude<SendResult, { kind: 'sent' }>
  >;
};
