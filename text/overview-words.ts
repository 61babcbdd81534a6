import { isOfGroup } from '../domain/report-gate.ts';
import type { OverviewPart, OverviewRow } from '../domain/views/report.ts';
import { type Language, type Region, regions } from '../domain/vocabulary.ts';
import { numberInWords } from './lists.ts';
import { textIn } from './text-in.ts';

/** A column of the overview: the service's own parts, the group's statement, the part of each region. */
export type OverviewColumn = 'own' | 'group' | Region;
export const overviewColumns: readonly OverviewColumn[] = ['own', 'group', ...regions];

/** What somebody sees at a glance. */
export type OverviewCell = {
  readonly kind: 'ready' | 'begun' | 'notBegun' | 'none';
  readonly isLate: boolean;
  readonly words: string;
};

/** How the parts of a column stand; a service with several sites has one cell for all of them. */
export function overviewCell(
  row: Pick<OverviewRow, 'parts' | 'state'>,
  column: OverviewColumn,
  language: Language,
): OverviewCell {
  const { cells, kinds } = textIn(language).pages.overview;
  const parts = row.parts.filter((part) => isIn(part, column));
  if (parts.length === 0) return { kind: 'none', isLate: false, words: cells.none };
  const done = parts.reduce((sum, part) => sum + part.doneCount, 0);
  const all = parts.reduce((sum, part) => sum + part.sectionCount, 0);
  const kind = parts.every(({ isReady }) => isReady)
    ? 'ready'
    : parts.some(({ isBegun }) => isBegun)
      ? 'begun'
      : 'notBegun';
  const said =
    kind !== 'begun'
      ? cells[kind]
      : all > 1
        ? cells.begun(numberInWords(done, language), numberInWords(all, language))
        : kinds.begun;
  const isLate = row.state !== 'submitted' && parts.some((part) => part.isLate);
  return { kind, isLate, words: isLate ? cells.late(said) : said };
}

function isIn(part: OverviewPart, column: OverviewColumn): boolean {
  if (column === 'own') return !isOfGroup(part.kind);
  if (column === 'group') return part.kind === 'group';
  return part.kind === 'regional' && part.region === column;
}
