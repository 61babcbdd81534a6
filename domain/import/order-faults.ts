import type { ImportFault } from './faults.ts';
import { folded } from './keys.ts';
import { type ImportKind, type ImportPlace, type ImportRow, importKinds } from './kinds.ts';

/**
 * All that is wrong, in the order of sheets and rows. What is wrong only because another row is names that row: whoever
 * mends one mends all that follow from it.
 */
export function orderFaults(
  misread: readonly ImportFault[],
  found: readonly ImportFault[],
  rows: readonly ImportRow[],
): ImportFault[] {
  const all = [...misread, ...found];
  const isFaulty = new Set(all.map(({ place }) => keyOf(place)));
  const unread = misread.flatMap(({ place, misread: row }) => (row ? [{ ...row, place }] : []));
  const known = [...rows, ...unread];
  const faulty = new Map<string, ImportPlace>();
  for (const { kind, cells, place } of known) {
    if (!isFaulty.has(keyOf(place))) continue;
    for (const name of [
      cells.id,
      cells.code,
      cells.email,
      cells.name,
      cells.nameNn,
      cells.nameEn,
      cells.shortName,
    ]) {
      if (name) faulty.set(`${kind} ${folded(name)}`, place);
    }
  }
  const sheets = new Map<string, ImportKind>(known.map(({ place, kind }) => [place.sheet, kind]));
  const rank = ({ sheet }: ImportPlace) => {
    const kind = sheets.get(sheet);
    return kind ? importKinds.indexOf(kind) : -1;
  };
  return all
    .map(({ misread: _, ...fault }) => {
      const cause = fault.code === 'unknown' && faulty.get(`${fault.of} ${folded(fault.value ?? '')}`);
      return cause ? { ...fault, code: 'row-faulty' as const, row: cause.row } : fault;
    })
    .sort(
      (one, other) =>
        rank(one.place) - rank(other.place) ||
        one.place.sheet.localeCompare(other.place.sheet) ||
        one.place.row - other.place.row,
    );
}

function keyOf({ sheet, row }: ImportPlace): string {
  return `${sheet} ${row}`;
}
