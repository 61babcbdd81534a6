import type { JsonObject } from '../cards/read-json.ts';

/** A fact as it stands in the card: name and value. */
export type FactSeen = { readonly title: string; readonly value: string };

export type ChoiceSeen = { readonly title: string; readonly value: string };

/** An input that the person can see, and what stands in it now. */
export type InputSeen = {
  readonly id: string;
  /** What the person calls it: its label, or the title of a toggle. */
  readonly label: string;
  /** `Input.Text`, `Input.Number`, ... */
  readonly kind: string;
  /** What the card would send now; '' when nothing is filled in. */
  readonly value: string;
  readonly isRequired: boolean;
  readonly choices: readonly ChoiceSeen[];
  /** The error message that shows under it, or null. */
  readonly error: string | null;
  /** False for an input that is in the card and takes part in its checks, but is not shown. */
  readonly isVisible: boolean;
  readonly element: JsonObject;
};

/** A button, or something else that can be pressed. */
export type ButtonSeen = {
  readonly title: string;
  /** `Action.Execute`, `Action.OpenUrl`, ... */
  readonly kind: string;
  readonly isEnabled: boolean;
  /** Under "…" rather than on the card. */
  readonly isInMenu: boolean;
  readonly action: JsonObject;
  /** Where it stands; cards that it unfolds are known by it. */
  readonly path: string;
  /** Ids of the inputs that go with it, hidden ones too. */
  readonly inputIds: readonly string[];
};

/** A card as a person reads it. */
export type CardSeen = {
  /** The first heading, or else the first text. */
  readonly title: string;
  /** Everything that can be read, from top to bottom; facts as "name: value", rows of a table joined by " | ". */
  readonly lines: readonly string[];
  readonly facts: readonly FactSeen[];
  readonly inputs: readonly InputSeen[];
  readonly buttons: readonly ButtonSeen[];
};

/** What a person has done to a card that is on the screen. */
export type CardState = {
  /** Elements shown or hidden by a button, by id. */
  readonly visible: Map<string, boolean>;
  /** Paths of the buttons whose card is unfolded. */
  readonly unfolded: Set<string>;
  /** What was filled in, by input id. */
  readonly values: Map<string, string>;
  /** Error messages that show, by input id. */
  readonly errors: Map<string, string>;
};

/** A card that nobody has touched. */
export const untouched = (): CardState => ({
  visible: new Map(),
  unfolded: new Set(),
  values: new Map(),
  errors: new Map(),
});
