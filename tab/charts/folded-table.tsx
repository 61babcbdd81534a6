import { makeStyles } from '@griffel/react';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';

const useStyles = makeStyles({ summary: { cursor: 'pointer', marginTop: '8px' } });

type FoldedTableProps = {
  /** What unfolds it. */
  readonly summary: string;
  readonly label: string;
  readonly caption?: string;
  /** Of the names at the left, then those of the numbers. */
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly string[];
  }[];
};

/** The numbers of a picture as a table, for whoever cannot see the picture or wants them exactly. */
export function FoldedTable({ summary, label, caption, heading, columns, rows }: FoldedTableProps) {
  const styles = useStyles();
  const tables = useTables();
  return (
    <details>
      <summary className={styles.summary}>{summary}</summary>
      <Sideways label={label}>
        <table className={tables.table}>
          {caption !== undefined && <caption style={{ textAlign: 'left' }}>{caption}</caption>}
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={tables.number}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index]} className={tables.number}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </details>
  );
}
