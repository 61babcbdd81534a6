import { isSameText } from './same-text.ts';

type Words = Readonly<Record<string, string>>;
type KeyOf<Of extends Words> = keyof Of & string;

/** Words that several may change, as the program has them. */
export type Standing<Of extends Words> = { readonly version: number; readonly words: Of };

/** What is being typed, and what it was typed upon: it is saved with that version, and no other. */
export type Typing<Of extends Words> = {
  readonly version: number;
  /** The newest version that was met; above the other until one has chosen where both changed the same. */
  readonly met: number;
  readonly upon: Of;
  readonly typed: Of;
  /** What others changed alone since one began: it was taken as it stands. */
  readonly taken: readonly KeyOf<Of>[];
};

export function beginTyping<Of extends Words>({ version, words }: Standing<Of>): Typing<Of> {
  return { version, met: version, upon: words, typed: words, taken: [] };
}

export function isTouched<Of extends Words>({ upon, typed }: Typing<Of>): boolean {
  return !isSameText(trimmed(typed), trimmed(upon));
}

/** Whether somebody else changed the same as oneself, and otherwise: nothing is saved until one has chosen. */
export function isClash<Of extends Words>({ version, met }: Typing<Of>): boolean {
  return met > version;
}

/**
 * Each of the words by itself: what only oneself changed stays, what only others changed is taken as it stands, and
 * what both changed otherwise waits for a choice. Where none does, what is typed goes on upon the newest version.
 *
 * @param sent what is on its way to the program: where it stands, it is one's own
 */
export function meetStanding<Of extends Words>(
  typing: Typing<Of>,
  standing: Standing<Of>,
  sent: Of | null = null,
): Typing<Of> {
  const isNewer = standing.version > typing.met;
  if (!isNewer && !(isClash(typing) && standing.version === typing.met)) return typing;
  if (!isTouched(typing) && !sent) return beginTyping(standing);
  const clashing = clashingIn(typing, standing, sent);
  const others = changedByOthers(typing, standing, sent);
  const taken = others.filter((key) => isSameWord(typing.typed[key], typing.upon[key]));
  const now = {
    version: clashing.length > 0 ? typing.version : standing.version,
    met: standing.version,
    upon: { ...standing.words, ...only(typing.upon, clashing) },
    typed: { ...typing.typed, ...only(standing.words, taken) },
    taken: [...new Set([...typing.taken, ...taken])],
  };
  return isSameText(now, typing) ? typing : now;
}

/** Which of the words oneself and others changed since, each otherwise: about these one chooses. */
export function clashingIn<Of extends Words>(
  typing: Typing<Of>,
  standing: Standing<Of>,
  sent: Of | null = null,
): readonly KeyOf<Of>[] {
  const { upon, typed } = typing;
  return changedByOthers(typing, standing, sent).filter((key) => !isSameWord(typed[key], upon[key]));
}

/** What stands otherwise than one began upon, has typed and has sent. */
function changedByOthers<Of extends Words>(
  { upon, typed }: Typing<Of>,
  { words }: Standing<Of>,
  sent: Of | null,
): readonly KeyOf<Of>[] {
  const own = [upon, typed, ...(sent ? [sent] : [])];
  return Object.keys(words).filter((key) => !own.some((one) => isSameWord(one[key], words[key])));
}

/** What was sent is saved: what is typed from here on is upon it, and upon what was met on the way. */
export function savedAs<Of extends Words>(typing: Typing<Of>, sent: Typing<Of>): Typing<Of> {
  const saved = Object.keys(typing.upon).filter((key) => isSameWord(typing.upon[key], sent.upon[key]));
  return {
    ...typing,
    upon: { ...typing.upon, ...only(sent.typed, saved) },
    taken: typing.taken.filter((key) => !sent.taken.includes(key)),
  };
}

/** Of two texts for the same one has chosen, in knowledge of both. */
export function choose<Of extends Words>(
  typing: Typing<Of>,
  standing: Standing<Of>,
  key: KeyOf<Of>,
  chosen: 'own' | 'standing',
): Typing<Of> {
  const theirs = only(standing.words, [key]);
  const upon = { ...typing.upon, ...theirs };
  const typed = chosen === 'own' ? typing.typed : { ...typing.typed, ...theirs };
  return meetStanding({ ...typing, upon, typed }, standing);
}

/** The program keeps words without the space around them. */
export function isSameWord(one = '', other = ''): boolean {
  return one.trim() === other.trim();
}

function only<Of extends Words>(words: Of, keys: readonly string[]): Partial<Of> {
  return Object.fromEntries(keys.map((key) => [key, words[key] ?? ''])) as Partial<Of>;
}

function trimmed(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text.trim()]));
}
