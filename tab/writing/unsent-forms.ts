import { type BrowserKeep, createBrowserKeep, newestFirst } from './browser-keep.ts';
import { openTexts } from './browser-store.ts';
import { secretOfReader, tellUnsent } from './unsent-of.ts';
import { goesOnAs } from './writer-id.ts';

/** What was typed in a form and not sent, or sent and not answered, as this browser keeps it. */
export type UnsentForm<Typed> = Typed & {
  /** What the form is about, and which of its forms. */
  readonly place: string;
  /** Who typed it: what two tabs of one person type never takes the place of each other. */
  readonly writerId: string;
  readonly typedAt: string;
};

type Place = Pick<UnsentForm<object>, 'place' | 'writerId'>;
type Kept = BrowserKeep<UnsentForm<object>>;

let opened: { readonly personId: string; readonly kept: Kept } | null = null;

function keptOf(personId: string): Kept {
  if (opened?.personId !== personId) {
    // It held questions alone once, and is called so still: what waits there is found.
    const open = async () => await openTexts(personId, await secretOfReader(), 'samrad-questions');
    const kept = createBrowserKeep<UnsentForm<object>>(
      open,
      async (texts, beginning) => (await texts.all(beginning)) as [string, UnsentForm<object>][],
    );
    opened = { personId, kept };
  }
  return opened.kept;
}

export async function keepForm(personId: string, form: UnsentForm<object>): Promise<void> {
  await keptOf(personId).keep(nameOf(form), form);
}

export async function dropForm(personId: string, form: Place): Promise<void> {
  await keptOf(personId).drop(nameOf(form)).finally(tellUnsent);
}

/**
 * What the reader left behind, the newest first; what a living tab has is on its own screen.
 *
 * @param place of a form, or what several are about
 */
export async function formsLeftBehind<Typed extends object>(
  personId: string,
  place: string,
): Promise<readonly UnsentForm<Typed>[]> {
  const found = newestFirst(await keptOf(personId).find(`${place}/`)) as UnsentForm<Typed>[];
  const ours = await Promise.all(found.map(({ writerId }) => goesOnAs(writerId)));
  return found.filter((_form, index) => ours[index]);
}

function nameOf({ place, writerId }: Place): string {
  return `${place}/${writerId}`;
}
