import { act } from '../api.ts';
import { createUnsentTexts, type UnsentText, type UnsentTexts } from './unsent-texts.ts';
import { goesOnAs, isAlive } from './writer-id.ts';

let opened: { readonly personId: string; readonly texts: UnsentTexts } | null = null;

/** The texts of whoever is signed in that wait in this browser: one store for the page. */
export function unsentTextsOf(personId: string): UnsentTexts {
  if (opened?.personId !== personId) {
    const secretOf = async () => (await act<{ secret: string }>('draft-key', {})).secret;
    opened = { personId, texts: createUnsentTexts(personId, secretOf) };
  }
  return opened.texts;
}

/** What earlier tabs left behind in a chapter: ours to send from here on. What a living tab typed is its own. */
export async function leftBehind(unsent: UnsentTexts, sectionId: string): Promise<readonly UnsentText[]> {
  const texts = await unsent.find(sectionId);
  const ours = await Promise.all(texts.map(({ writerId }) => goesOnAs(writerId)));
  return texts.filter((_text, index) => ours[index]);
}

/** What earlier tabs left behind anywhere, without taking it over. */
export async function leftAnywhere(unsent: UnsentTexts): Promise<readonly UnsentText[]> {
  const texts = await unsent.find();
  const living = await Promise.all(texts.map(({ writerId }) => isAlive(writerId)));
  return texts.filter((_text, index) => !living[index]);
}
