import { isSameText } from './same-text.ts';

type Words = Readonly<Record<string, string>>;

/** Words that several may change, as the program has them. */
export type Standing<Of extends Words> = { readonly version: number; readonly words: Of };

/** What is being typed, and what it was typed upon: it is saved with that version, and no other. */
export type Typing<Of extends Words> = {
  readonly version: number;
  readonly upon: Of;
  readonly typed: Of;
};

export function beginTyping<Of extends Words>({ version, words }: Standing<Of>): Typing<Of> {
  return { version, upon: words, typed: words };
}

export function isTouched<Of extends Words>({ upon, typed }: Typing<Of>): boolean {
  return !isSame(typed, upon);
}

/** The version grows with other things too: as long as nobody changed the words, what is typed goes on upon them. */
export function meetStanding<Of extends Words>(typing: Typing<Of>, standing: Standing<Of>): Typing<Of> {
  if (standing.version <= typing.version) return typing;
  if (isSame(standing.words, typing.upon)) return { ...typing, version: standing.version };
  const nothingOwn = !isTouched(typing) || isSame(typing.typed, standing.words);
  return nothingOwn ? beginTyping(standing) : typing;
}

/** Whether somebody else changed the words since: then both are shown, and whoever types chooses. */
export function isClash<Of extends Words>(typing: Typing<Of>, standing: Standing<Of>): boolean {
  return standing.version > typing.version && !isSame(standing.words, typing.upon);
}

/** Which of the words say something else now than when one began to type upon them. */
export function changedByOthers<Of extends Words>(
  { upon }: Typing<Of>,
  { words }: Standing<Of>,
): readonly (keyof Of & string)[] {
  return Object.keys(words).filter((key) => !isSameWord(upon[key], words[key]));
}

/** The own words were saved: what is typed from here on is upon them. */
export function savedAs<Of extends Words>(typing: Typing<Of>, words: Of): Typing<Of> {
  return { ...typing, upon: words };
}

/** The own words stay, in knowledge of those that stand now. */
export function typeUpon<Of extends Words>(typing: Typing<Of>, standing: Standing<Of>): Typing<Of> {
  return { ...typing, version: standing.version, upon: standing.words };
}

/** The program keeps words without the space around them. */
export function isSameWord(one = '', other = ''): boolean {
  return isSameText(one.trim(), other.trim());
}

function isSame(one: Words, other: Words): boolean {
  return isSameText(trimmed(one), trimmed(other));
}

function trimmed(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text.trim()]));
}
