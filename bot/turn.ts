/**
 * The neutral words between the faces (Teams today) and the routes. Nothing here knows botbuilder, and nothing
 * in a turn but `actor`, `place` and the envelope's ids is trusted: text and data are whatever the client sent.
 */

import type { AdaptiveCard, RenewAction, ShownSubject } from '../domain/sending.ts';

export type {
  AdaptiveCard,
  OutgoingActivity,
  Sender,
  SendResult,
  SendTarget,
  ShownSubject,
} from '../domain/sending.ts';

/** Who the channel's token vouches for: tenant and object id of the sender. */
export type ActorKey = { readonly tenantId: string; readonly objectId: string };

/** Where a turn took place. In `group` and `channel` others read along. */
export type Place = {
  readonly kind: 'personal' | 'group' | 'channel';
  /** Of a channel its own, whichever thread was written in: a channel is one place. */
  readonly conversationId: string;
  /** Where to send for this conversation; the newest one seen is kept. */
  readonly serviceUrl: string;
  /** The tenant that the conversation belongs to. */
  readonly tenantId: string | null;
  /** The team that a channel is in; its name when Teams tells it. */
  readonly team?: { readonly id: string; readonly name: string | null } | null;
};

export type Envelope = {
  /** null when the channel gave no object id: then nothing but the help card is answered. */
  readonly actor: ActorKey | null;
  /** What the channel calls the sender; cards that renew themselves name their readers by it. */
  readonly channelUserId?: string | null;
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

/** What the face gives back for a turn. */
export type Answer =
  /** For an action the card takes the pressed card's place; for a message it is sent, with `summary` as its notice. */
  | {
      readonly kind: 'card';
      readonly card: AdaptiveCard;
      readonly summary: string;
      /** What the card is kept up to date with where it lies; nothing for forms, lists and the like. */
      readonly shows?: ShownSubject | null;
      /** What draws it anew when the chat is opened again; nothing for what stays as it is. */
      readonly renews?: RenewAction | null;
      /** A dialog that asked for it closes, and the card takes the place of the one it was opened from. */
      readonly isReceipt?: boolean;
    }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'choices';
      readonly choices: ReadonlyArray<{ readonly value: string; readonly title: string }>;
    }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: AdaptiveCard }
  /** A page of the tab in a dialog: only where a dialog was asked for. */
  | { readonly kind: 'page'; readonly title: string; readonly url: string }
  | { readonly kind: 'nothing' };

/** What the face is given to serve: it never throws for a person's mistake; a defect becomes a text with the correlation id. */
export type HandleTurn = (turn: Turn) => Promise<Answer>;
