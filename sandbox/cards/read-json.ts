/** An object of a card, with nothing known of it yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list, and nothing when it is no list. */
export const objectsIn = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The string, or '' when it is something else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Teams reads the words of a card without minding their case. */
export const sameWord = (value: unknown, word: string): boolean =>
  textOf(value).toLowerCase() === word.toLowerCase();
