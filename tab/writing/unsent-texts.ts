import type { SectionContent } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import type { LocalName } from '../../domain/views/brief.ts';
import { type OpenedTexts, openTexts } from './browser-store.ts';

/** A chapter's text, or a supplement to what was handed in. */
export type UnsentKind = 'text' | 'supplement';

/** Where a text waits: what two tabs of one person type never takes the place of each other. */
export type UnsentPlace = {
  readonly sectionId: string;
  /** The tab that it was typed in. */
  readonly writerId: string;
  readonly kind: UnsentKind;
};

/** What was typed and is not acknowledged yet, with what it began from. */
export type UnsentText = UnsentPlace & {
  readonly content: SectionContent;
  readonly baseRevision: number;
  readonly typedAt: string;
  /** The questions, so that the answers can be read where the chapter itself cannot any more. null in older ones. */
  readonly asked: { readonly title: LocalName; readonly fields: readonly Field[] } | null;
  /** The key under which exactly this was sent without an answer: sent again under it, it counts once. */
  readonly sentAs: string | null;
  /** The key under which it is to be kept for its writer, once it cannot go where it belongs. */
  readonly keptAs: string | null;
  /** As what the program keeps it: then only its place is left here, to be seen beside another text. null before. */
  readonly draftId: string | null;
};

export type UnsentTexts = {
  /** False where the text would not outlive the page. */
  keep(text: UnsentText): Promise<boolean>;
  /** Those of a chapter, or all of them; the newest first. */
  find(sectionId?: string): Promise<readonly UnsentText[]>;
  drop(place: UnsentPlace): Promise<void>;
  /** Whether this browser keeps anything beyond the page, as far as is known before something is typed. */
  isLasting(): Promise<boolean>;
};

const retryMilliseconds = 3_000;

/**
 * Texts that wait in this browser, and where it keeps none (a private window, a full disk) in memory. `secretOf` gives
 * the key that only the signed-in person gets.
 */
export function createUnsentTexts(personId: string, secretOf: () => Promise<string>): UnsentTexts {
  const inMemory = new Map<string, UnsentText>();
  let opened: Promise<OpenedTexts> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  let last: Promise<unknown> = Promise.resolve();

  const open = () => {
    if (opened === null && performance.now() - failedAt < retryMilliseconds) {
      return Promise.reject(new Error('The store of the browser could not be opened just now'));
    }
    opened ??= secretOf().then((secret) => openTexts(personId, secret));
    return opened;
  };
  /** Tried anew later: the store may have been away for a moment. */
  const isGone = () => {
    opened = null;
    failedAt = performance.now();
  };
  /** One after the other: what was dropped does not come back through a change that began before. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    keep: (text) =>
      inTurn(async () => {
        const name = placeName(text);
        try {
          await (await open()).put(name, text);
          inMemory.delete(name);
          return true;
        } catch {
          isGone();
          inMemory.set(name, text);
          return false;
        }
      }),
    find: (sectionId) =>
      inTurn(async () => {
        const lasting = await open()
          .then((texts) => readAll(texts, sectionId))
          .catch(() => []);
        const texts = new Map(lasting.map((text) => [placeName(text), text]));
        for (const [name, text] of inMemory) {
          if (sectionId === undefined || text.sectionId === sectionId) texts.set(name, text);
        }
        return [...texts.values()].sort((one, other) => other.typedAt.localeCompare(one.typedAt));
      }),
    drop: (place) =>
      inTurn(async () => {
        const name = placeName(place);
        inMemory.delete(name);
        await open()
          .then((texts) => texts.remove(name))
          .catch(isGone);
      }),
    isLasting: () =>
      inTurn(async () =>
        open().then(
          () => true,
          () => {
            isGone();
            return false;
          },
        ),
      ),
  };
}

/** The name of its place. */
export function placeName({ sectionId, writerId, kind }: UnsentPlace): string {
  return `${sectionId}/${writerId}/${kind}`;
}

const olderText = { kind: 'text', asked: null, sentAs: null, keptAs: null, draftId: null } as const;

/** A text that an earlier version kept by its chapter alone is moved to where it would be kept now. */
async function readAll(texts: OpenedTexts, sectionId: string | undefined): Promise<UnsentText[]> {
  const found: UnsentText[] = [];
  for (const [name, kept] of await texts.all(sectionId ?? '')) {
    const text = { ...olderText, sectionId: name, ...kept } as UnsentText;
    found.push(text);
    if (name === placeName(text)) continue;
    await texts.put(placeName(text), text);
    await texts.remove(name);
  }
  return found;
}
