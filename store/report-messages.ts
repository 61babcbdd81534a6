import type { Part } from '../domain/report.ts';
import type { ChapterCause, ReportCause, SectionCause } from '../domain/views/cause.ts';
import { tellOfAssessment } from './assessment-messages.ts';
import type { CommandContext } from './command.ts';
import { tellOthersOf } from './outgoing.ts';
import type { Tx } from './store.ts';

/** Tells people of a report, each once and never whoever acted; the card is drawn when it is delivered. */
export async function tellOfReport(
  tx: Tx,
  context: CommandContext,
  reportId: string,
  people: readonly string[],
  cause: ReportCause,
): Promise<void> {
  await tellOthersOf(tx, context, people, { table: 'report', card: 'report', subjectId: reportId, cause });
}

/**
 * The same of one of its chapters, by the chapter's own card: its link leads there. A section of the assessment is told
 * of with the assessment's card.
 */
export async function tellOfSection(
  tx: Tx,
  context: CommandContext,
  section: Told,
  people: readonly string[],
  cause: SectionCause,
): Promise<void> {
  return section.part.kind === 'assessment'
    ? await tellOfAssessment(tx, context, { partId: section.part.id }, people, cause)
    : await tellOfChapter(tx, context, section, people, cause);
}

type Told = { readonly id: string; readonly part: Pick<Part, 'id' | 'kind'> };

export async function tellOfChapter(
  tx: Tx,
  context: CommandContext,
  { id: subjectId }: Pick<Told, 'id'>,
  people: readonly string[],
  cause: ChapterCause,
): Promise<void> {
  await tellOthersOf(tx, context, people, { table: 'report_section', card: 'section', subjectId, cause });
}
