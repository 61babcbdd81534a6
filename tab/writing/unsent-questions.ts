import { type BrowserKeep, createBrowserKeep, newestFirst } from './browser-keep.ts';
import { openTexts } from './browser-store.ts';
import { secretOfReader } from './unsent-of.ts';
import { goesOnAs } from './writer-id.ts';

/** What somebody chose and typed of a question. */
export type TypedQuestion = {
  readonly text: string;
  /** The item of the programme; empty for none. */
  readonly item: string;
  readonly isOwn: boolean;
  readonly isHidden: boolean;
};

/** A question that was not sent, or whose answer did not come, as this browser keeps it. */
export type UnsentQuestion = TypedQuestion & {
  readonly gatheringId: string;
  /** Who typed it: what two tabs of one person type never takes the place of each other. */
  readonly writerId: string;
  readonly typedAt: string;
  /** Sent under it however often, it is asked once. */
  readonly key: string;
  /** The keys under which it was sent, as it stood then, and nobody knows whether it arrived. */
  readonly earlier?: readonly string[];
};

type Kept = BrowserKeep<UnsentQuestion>;

let opened: { readonly personId: string; readonly kept: Kept } | null = null;

function keptOf(personId: string): Kept {
  if (opened?.personId !== personId) {
    const open = async () => await openTexts(personId, await secretOfReader(), 'samrad-questions');
    const kept = createBrowserKeep<UnsentQuestion>(
      open,
      async (texts, beginning) => (await texts.all(beginning)) as [string, UnsentQuestion][],
    );
    opened = { personId, kept };
  }
  return opened.kept;
}

export async function keepQuestion(personId: string, question: UnsentQuestion): Promise<void> {
  await keptOf(personId).keep(nameOf(question), question);
}

export async function dropQuestion(
  personId: string,
  question: Pick<UnsentQuestion, 'gatheringId' | 'writerId'>,
): Promise<void> {
  await keptOf(personId).drop(nameOf(question));
}

/** What the reader left behind at a gathering, the newest first; what a living tab has is on its own screen. */
export async function questionsLeftBehind(
  personId: string,
  gatheringId: string,
): Promise<readonly UnsentQuestion[]> {
  const found = newestFirst(await keptOf(personId).find(`${gatheringId}/`));
  const ours = await Promise.all(found.map(({ writerId }) => goesOnAs(writerId)));
  return found.filter((_question, index) => ours[index]);
}

function nameOf({ gatheringId, writerId }: Pick<UnsentQuestion, 'gatheringId' | 'writerId'>): string {
  return `${gatheringId}/${writerId}`;
}
