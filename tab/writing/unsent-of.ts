import { act } from '../api.ts';
import { createUnsentTexts, type UnsentText, type UnsentTexts } from './unsent-texts.ts';
import { goesOnAs, isAnotherTabs } from './writer-id.ts';

let opened: { readonly personId: string; readonly texts: UnsentTexts } | null = null;

/** The texts of whoever is signed in that wait in this browser: one store for the page. */
export function unsentTextsOf(personId: string): UnsentTexts {
  if (opened?.personId !== personId) {
    opened = { personId, texts: told(createUnsentTexts(personId, secretOfReader)) };
  }
  return opened.texts;
}

/** The key that the program gives only to whoever is signed in. */
export async function secretOfReader(): Promise<string> {
  return (await act<{ secret: string }>('draft-key', {})).secret;
}

const watchers = new Set<() => void>();

/** Tells when this page kept or dropped a text. Gives what ends that. */
export function watchUnsent(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

export function tellUnsent(): void {
  for (const changed of watchers) changed();
}

function told(texts: UnsentTexts): UnsentTexts {
  return {
    ...texts,
    keep: (text) => texts.keep(text).finally(tellUnsent),
    drop: (place) => texts.drop(place).finally(tellUnsent),
  };
}

/** What earlier tabs left behind in a chapter: ours to send from here on. What a living tab typed is its own. */
export async function leftBehind(unsent: UnsentTexts, sectionId: string): Promise<readonly UnsentText[]> {
  const texts = await unsent.find(sectionId);
  const ours = await Promise.all(texts.map(({ writerId }) => goesOnAs(writerId)));
  return texts.filter((_text, index) => ours[index]);
}

/**
 * What is not sent, left behind by earlier tabs or in chapters that this one was in, without taking it over. For a page
 * that has no chapter open.
 */
export async function leftAnywhere(unsent: UnsentTexts): Promise<readonly UnsentText[]> {
  const texts = await unsent.find();
  const others = await Promise.all(texts.map(({ writerId }) => isAnotherTabs(writerId)));
  return texts.filter(({ draftId }, index) => draftId === null && !others[index]);
}
