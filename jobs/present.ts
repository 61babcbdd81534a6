import type { MessageCard } from '../domain/sending.ts';
import type { MessageCause } from '../domain/views/cause.ts';

/** Which card is to be drawn, and for whom: a person, or everybody who reads a conversation. */
export type ToPresent = {
  readonly card: MessageCard;
  readonly subjectId: string;
  /** Why it is sent; null when a card that lies there is brought up to date. */
  readonly cause: MessageCause | null;
  readonly reader: { readonly personId: string } | { readonly conversationId: string };
  /** The card that is brought up to date; null for one of its own. */
  readonly activityId: string | null;
  /** The locale of the conversation's client, when it is known. */
  readonly locale: string | null;
};

/** `version` is the subject's as it was rendered. */
export type Presented =
  | {
      readonly kind: 'card';
      readonly card: Readonly<Record<string, unknown>>;
      readonly summary: string;
      readonly version: number;
    }
  /** A card that lies there is to be replaced by this one, and no longer followed: its reader may not see the subject. */
  | {
      readonly kind: 'no-access';
      readonly card: Readonly<Record<string, unknown>>;
      readonly summary: string;
    }
  /** It is no longer called for. */
  | { readonly kind: 'obsolete' }
  /** The reader may not see the subject, and no card of it lies there. */
  | { readonly kind: 'forbidden' };

/** Authorises and renders from the state of this moment. */
export type Present = (request: ToPresent) => Promise<Presented>;
