import { holdsTexts } from './browser-store.ts';
import { LeftTexts } from './left-texts.ts';
import { lateTextsOf, writingOf } from './left-writers.ts';
import { sectionCalls } from './section-calls.ts';
import { unsentTextsOf } from './unsent-of.ts';
import { placeName, type UnsentText } from './unsent-texts.ts';
import { goesOnAs, isHeldHere } from './writer-id.ts';

const betweenLooksMilliseconds = 10_000;
/** A tab that is loaded anew comes back for its own text within this. */
const graceMilliseconds = 3_000;

let texts: LeftTexts | null = null;
/** Places of tabs that went while this page had their chapter open. */
const taken = new Set<string>();

/**
 * Sends what tabs of this person left behind in the browser, wherever it belongs, as long as the page lives: also what
 * a tab leaves from now on. Gives what ends that.
 */
export function sendLeftTexts(personId: string): () => void {
  const sender = new LeftTexts({
    callsFor: ({ sectionId, writerId }) => sectionCalls(sectionId, writerId),
    unsent: unsentTextsOf(personId),
    isLeft: isOursToSend,
    told: async (text) => {
      const late = lateTextsOf(text.sectionId);
      await late?.take(text, true);
      return late !== null;
    },
  });
  texts = sender;
  const look = async () => {
    // Most people have nothing there, and need no key for it.
    const isAny = await holdsTexts(personId).catch(() => false);
    if (isAny) await sender.look();
  };
  const lookNow = () => void look();
  lookNow();
  const timer = setInterval(lookNow, betweenLooksMilliseconds);
  addEventListener('online', lookNow);
  document.addEventListener('visibilitychange', lookNow);
  return () => {
    clearInterval(timer);
    removeEventListener('online', lookNow);
    document.removeEventListener('visibilitychange', lookNow);
  };
}

/** A chapter that is opened sends what was left in it itself; before it does, nothing of it is on its way. */
export async function leaveToChapter(sectionId: string): Promise<void> {
  await texts?.settled(sectionId);
  for (const place of [...taken]) if (place.startsWith(`${sectionId}/`)) taken.delete(place);
}

/** What a living tab typed is its own to send, and what this page typed, that of the chapter's writers. */
async function isOursToSend(text: UnsentText): Promise<boolean> {
  const { sectionId, writerId, typedAt } = text;
  const writing = writingOf(sectionId);
  if (writing === 'opening') return false;
  const place = placeName(text);
  if (isHeldHere(writerId)) return writing === 'nowhere' || taken.has(place);
  if (Date.now() - Date.parse(typedAt) < graceMilliseconds || !(await goesOnAs(writerId))) return false;
  taken.add(place);
  return writingOf(sectionId) !== 'opening';
}
