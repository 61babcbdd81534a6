import type { SectionContent } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import type { LocalName } from '../../domain/views/brief.ts';
import { createBrowserKeep, newestFirst } from './browser-keep.ts';
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

/**
 * Texts that wait in this browser, and where it keeps none in memory. `secretOf` gives the key that only the signed-in
 * person gets.
 */
export function createUnsentTexts(personId: string, secretOf: () => Promise<string>): UnsentTexts {
  const kept = createBrowserKeep<UnsentText>(
    async () => await openTexts(personId, await secretOf(), 'samrad-unsent'),
    readAll,
  );
  return {
    keep: (text) => kept.keep(placeName(text), text),
    find: async (sectionId = '') => newestFirst(await kept.find(sectionId)),
    drop: (place) => kept.drop(placeName(place)),
    isLasting: kept.isLasting,
  };
}

/** The name of its place. */
export function placeName({ sectionId, writerId, kind }: UnsentPlace): string {
  return `${sectionId}/${writerId}/${kind}`;
}

const olderText = { kind: 'text', asked: null, sentAs: null, keptAs: null, draftId: null } as const;

/** A text that an earlier version kept by its chapter alone is moved to where it would be kept now. */
async function readAll(texts: OpenedTexts, beginning: string): Promise<[string, UnsentText][]> {
  const found: [string, UnsentText][] = [];
  for (const [name, kept] of await texts.all(beginning)) {
    const text = { ...olderText, sectionId: name, ...kept } as UnsentText;
    found.push([placeName(text), text]);
    if (name === placeName(text)) continue;
    await texts.put(placeName(text), text);
    await texts.remove(name);
  }
  return found;
}
