import { Button } from '@fluentui/react-button';
import { type ReactNode, useState } from 'react';
import type { ImportPageView } from '../../domain/views/import.ts';
import { columnTitle, importFaultText } from '../../text/import/fault-text.ts';
import { headingOf, sheetTitles } from '../../text/import/import-words.ts';
import { cellsInWords, marksInWords, word } from '../../text/import/preview-lines.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { useReader, useText } from '../reader.ts';

type View = { readonly view: Sent<ImportPageView> };

/** Faults first: nothing else counts until there are none. */
export function ImportLists({ view }: View) {
  return (
    <>
      <Faults view={view} />
      <Changes view={view} />
      <Marks view={view} />
    </>
  );
}

function Faults({ view }: View) {
  const { language } = useReader();
  const { importPage } = useText();
  const { sheet, row, column, why, now } = importPage.columns;
  const rows = view.faults.map((fault) => {
    const [reason, remedy] = importFaultText(fault, language);
    const { place } = fault;
    return [place.sheet, String(place.row), columnTitle(place, fault.column), reason, remedy];
  });
  return (
    <List
      title={importPage.faultsTitle}
      lead={importPage.faultsLead}
      headings={[sheet, row, column, why, now]}
      rows={rows}
      count={view.faultCount}
    />
  );
}

function Changes({ view }: View) {
  const { importPage } = useText();
  const { sheet, row, what, about, before, after } = importPage.columns;
  const rows = view.changes.flatMap((change) => {
    const { kind, place, cells } = change;
    const own = [
      sheetTitles[kind],
      place ? String(place.row) : importPage.byRules,
      importPage.whats[change.what],
      cellsInWords(kind, cells),
    ];
    if (change.fields.length === 0) return [[...own, '', '']];
    return change.fields.map((field) => [
      ...own,
      `${headingOf(kind, field.column)}: ${word(kind, field.column, field.before)}`,
      `${headingOf(kind, field.column)}: ${word(kind, field.column, field.after)}`,
    ]);
  });
  return (
    <List
      title={importPage.changesTitle}
      headings={[sheet, row, what, about, before, after]}
      rows={rows}
      count={rows.length + view.changeCount - view.changes.length}
    />
  );
}

function Marks({ view }: View) {
  const { language } = useReader();
  const { importPage } = useText();
  const { group, marks } = importPage.columns;
  return (
    <List
      title={importPage.marksTitle}
      lead={importPage.marksLead}
      headings={[group, marks]}
      rows={view.marks.map((mark) => [mark.service, marksInWords(mark.marks, language)])}
      count={view.markCount}
    />
  );
}

const fewRows = 50;

type ListProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly count: number;
};

function List({ title, lead, headings, rows, count }: ListProps) {
  const styles = useTables();
  const heading = useHeadings();
  const { importPage } = useText();
  const [most, setMost] = useState(fewRows);
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={heading.third}>{`${title} (${count})`}</h3>
      {lead && <p>{lead}</p>}
      <Sideways label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headings.map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes in place
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={headings[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      {rows.length > most && <Button onClick={() => setMost(most + 200)}>{importPage.showMore}</Button>}
      {rows.length <= most && count > rows.length && <p>{importPage.more(count - rows.length)}</p>}
    </>
  );
}
