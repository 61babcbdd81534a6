import type { SectionContent } from '../domain/content-faults.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { sha256Of } from '../store/canonical-json.ts';
import type { CommandContext } from '../store/command.ts';
import { acquireSection } from '../store/commands/acquire-section.ts';
import { releaseSection } from '../store/commands/release-section.ts';
import { type KeptText, type SavedSection, saveSection } from '../store/commands/save-section.ts';

/** Answers that come all at once, from a card or a form, without a lease that was held while they were typed. */
export type AnswersAtOnce = {
  readonly sectionId: string;
  /** The revision that whoever typed had before them. */
  readonly revision: number;
  /** What is to stand, made from what stands. */
  readonly contentFor: (standing: SectionContent) => SectionContent;
};

/** The same answers under the same key are one save, however often they arrive; other answers are another. */
export function keyOfAnswers(submissionKey: string, answers: object): string {
  const hash = sha256Of([submissionKey, answers]);
  const [a, b, c, d, e] = [0, 8, 12, 16, 20].map((from, index) =>
    hash.slice(from, [8, 12, 16, 20, 32][index]),
  );
  return `${a}-${b}-${c}-${d}-${e}`;
}

/**
 * Takes the section, writes and lets it go again. What somebody wrote since the answers were begun is not written over:
 * the text is kept for whoever typed it. A try that is made again, after an answer that was lost, goes on under the
 * lease that it may still have; `key` is the context's own.
 */
export async function writeAnswers(
  context: CommandContext & { readonly submissionKey: string },
  { sectionId, revision, contentFor }: AnswersAtOnce,
): Promise<SavedSection | KeptText | Refusal> {
  const writer = { sectionId, writerId: context.submissionKey };
  const held = await acquireSection(context, writer);
  if (isRefusal(held)) return held;
  try {
    const content = contentFor(held.content);
    const save = { ...writer, fence: held.fence, baseRevision: revision, content };
    return await saveSection(context, save);
  } finally {
    await releaseSection(context, { ...writer, fence: held.fence });
  }
}

/** No lease was ever given under this number: what comes with it is kept, and written nowhere else. */
const underNoLease = 0;

/** Keeps the answers for whoever typed them, where they cannot be written now. */
export async function keepAnswers(
  context: CommandContext & { readonly submissionKey: string },
  { sectionId, revision, contentFor }: AnswersAtOnce,
): Promise<SavedSection | KeptText | Refusal> {
  return await saveSection(context, {
    ...{ sectionId, writerId: context.submissionKey, baseRevision: revision },
    ...{ fence: underNoLease, content: contentFor({}) },
  });
}
