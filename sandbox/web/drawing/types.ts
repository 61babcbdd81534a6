/** A card as it came over the wire. */
export type CardJson = Record<string, unknown>;

/** One answer of a search: what is shown, a second line, and the value that is submitted. */
export type FoundChoice = { title: string; value: string; subtitle?: string };

/**
 * What a person did on a card, after its inputs were found valid: the action as it stands in the card, the inputs by
 * id, and (for dialogs) both merged.
 */
export type CardPress = {
  action: { type: string; id?: string; title?: string; verb?: string; data?: unknown };
  inputs: Record<string, string>;
  merged: Record<string, unknown>;
};

/** The texts that the card's own parts need, in the reader's language. */
export type CardTexts = { searchHint: string; noHits: string; remove: string };

/** What a card asks of the window it lies in. */
export type CardHost = {
  texts: CardTexts;
  /** Sends the press; the card's button is busy until it settles. */
  press(press: CardPress): Promise<void>;
  /** Opens a link of the card where Teams would. */
  open(url: string): void;
  /** Searches a `Data.Query` dataset of this card. */
  search(dataset: string, text: string): Promise<FoundChoice[]>;
  /** The name of a person whose object id was chosen beforehand. */
  nameOf(id: string): string | undefined;
  /** Whether a busy button may be pressed again (the tools' "press twice"). */
  allowsTwice(): boolean;
};
