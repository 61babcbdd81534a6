import { cellsOf } from '../../domain/import/cells.ts';
import { columnsOf, type ImportCells, type ImportKind, importKinds } from '../../domain/import/kinds.ts';
import type { EntityOf, ImportState } from '../../domain/import/state.ts';
import { World } from '../../domain/import/world.ts';
import { guideLines } from './guide-lines.ts';
import { choiceWords, guideTitle, headingOf, isChoice, sheetTitles } from './import-words.ts';

export type ImportSheet = {
  readonly kind: ImportKind;
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | Date | null)[])[];
};

/** Everything that stands, in the form in which it is imported. */
export function exportSheets(state: ImportState): ImportSheet[] {
  const world = new World(state, () => '');
  return importKinds.map((kind) => {
    const all = [...world.now[kind].values()] as readonly EntityOf[typeof kind][];
    return sheetOf(
      kind,
      inOrder(
        kind,
        all.map((entity) => cellsOf(world, kind, entity)),
      ),
    );
  });
}

/** The same without anything in it: what there is to fill in. */
export function emptySheets(): ImportSheet[] {
  return importKinds.map((kind) => sheetOf(kind, []));
}

/** What to write where, as a sheet before the others. */
export function guideSheet(): Omit<ImportSheet, 'kind'> {
  return {
    name: guideTitle,
    columns: [
      { title: 'Ark', width: 20 },
      { title: 'Kolonne', width: 22 },
      { title: 'Hva du skriver', width: 100 },
    ],
    rows: guideLines(),
  };
}

function sheetOf(kind: ImportKind, cells: readonly ImportCells[]): ImportSheet {
  const columns = columnsOf[kind];
  return {
    kind,
    name: sheetTitles[kind],
    columns: columns.map(({ key, type }) => ({
      title: headingOf(kind, key),
      width: type === 'reference' || key.startsWith('name') ? 44 : type === 'guid' ? 38 : 22,
    })),
    rows: cells.map((row) => columns.map(({ key, type }) => written(row[key] ?? null, type))),
  };
}

function written(value: string | null, type: string): string | Date | null {
  if (value === null) return null;
  if (isChoice(type)) return choiceWords[type][value] ?? value;
  return type === 'day' ? new Date(`${value}T00:00:00Z`) : value;
}

const collator = new Intl.Collator('nb');

function inOrder(kind: ImportKind, rows: readonly ImportCells[]): ImportCells[] {
  const keys = columnsOf[kind].map(({ key }) => key).filter((key) => key !== 'id');
  const keyed = rows.map((cells) => ({ cells, sortedBy: keys.map((key) => cells[key] ?? '').join(' ') }));
  return keyed.sort((one, other) => collator.compare(one.sortedBy, other.sortedBy)).map(({ cells }) => cells);
}
