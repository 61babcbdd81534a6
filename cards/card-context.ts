import type { Reading } from '../domain/views/brief.ts';
import type { Cause } from '../domain/views/cause.ts';

/** What every card is drawn with, beside its view. */
export type CardContext = {
  readonly reading: Reading;
  /** The app's own id, which links into the tab name; without it there are none. */
  readonly appId?: string;
  /** Where the program's own pages lie, for links that open in a browser; without it there are none. */
  readonly tabUrl?: string | null;
  /** Carried by every button of the card, so that a press that arrives twice counts once. */
  readonly submissionKey: string;
  /** Why the card is sent; null and absent when somebody opened it. */
  readonly cause?: Cause | null;
  /** Shown at the top: why something was not done, or that it was. Plain text. */
  readonly notice?: string | null;
  /** How the notice looks; a refusal unless told. */
  readonly noticeKind?: 'refusal' | 'confirmation';
  /** What somebody typed, by input id: put back when the card is shown again. */
  readonly filled?: Readonly<Record<string, string>>;
  /** In a dialog, which has its own title and way out, and only Action.Submit. */
  readonly inDialog?: boolean;
  /** The day's reminders, or the list of questions, whose card this one replaces; it leads back to them. */
  readonly cameFrom?: string | null;
  /** In lists that are shown some lines at a time: how many lines came before. */
  readonly from?: number;
};
