import type { Outcome } from '../api.ts';
import type { CardSeen } from './seen-types.ts';

/** An error message that shows under an input. `isVisible` is false when the person cannot see why nothing happens. */
export type ErrorSeen = { readonly label: string; readonly message: string; readonly isVisible: boolean };

/** What came of a press. */
export type Pressed = {
  /** False when inputs were refused in the card, or the person is told that something went wrong. */
  readonly ok: boolean;
  /** Messages under inputs; when there are any, nothing was sent. */
  readonly errors: readonly ErrorSeen[];
  /** What the sandbox says of the bot's answer; null when nothing was sent. */
  readonly outcome: Outcome | null;
  /** The text that shows for a moment, or null. */
  readonly toast: string | null;
  /** The address that was opened, or null. */
  readonly opened: string | null;
  /** What the person looks at now: the dialog, else the pressed card as it has become; null when it is gone. */
  readonly card: CardSeen | null;
  readonly asText: string;
};

/** The parts of {@link Pressed} that most presses do not have. */
export const nothingSent = { ok: true, errors: [], outcome: null, toast: null, opened: null } as const;

export const sent = (outcome: Outcome) => ({
  ...nothingSent,
  ok: outcome.ok && outcome.toast?.kind !== 'error',
  outcome,
  toast: outcome.toast?.text ?? outcome.failure?.message ?? null,
});
