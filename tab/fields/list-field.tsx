import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Column, ListField } from '../../domain/report-field.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { nameIn } from '../../text/names.ts';
import { useReader, useText } from '../reader.ts';
import { Answer } from './answer.tsx';
import { type FieldProps, faultsUnder, partOf, withPart } from './field-props.ts';
import { QuestionSet } from './question.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: '8px 16px',
    margin: 0,
    minWidth: 0,
    padding: '12px',
    borderRadius: '6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    alignItems: 'start',
  },
  name: { gridColumn: '1 / -1', display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
});

/** Publications, registers and the like: a row for each, with its own fields. */
export function ListAnswer({ field, value, faults, isReadOnly, onChange }: FieldProps<ListField>) {
  const styles = useStyles();
  const { writing } = useText();
  const { language } = useReader();
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const row = nameIn(field.row, language);
  const change = (next: readonly unknown[]) => onChange(next.length > 0 ? next : undefined);
  return (
    <QuestionSet asked={field} faults={faults} isEmpty={rows.length === 0}>
      {rows.map((given, index) => {
        const number = numberInWords(index + 1, language);
        const rowFaults = faultsUnder(faults, index);
        return (
          // Rows have no id of their own, and only the last is ever added.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a row is known by
          <fieldset key={index} className={styles.row} aria-label={writing.rowOf(row, number)}>
            <div className={styles.name}>
              <span>{capital(writing.rowOf(row, number), language)}</span>
              {!isReadOnly && (
                <Button size="small" onClick={() => change(rows.filter((_, at) => at !== index))}>
                  {writing.removeRow(row, number)}
                </Button>
              )}
            </div>
            {field.columns.map((column: Column) => (
              <Answer
                key={column.key}
                field={column}
                value={partOf(given, column.key)}
                lastYear={undefined}
                faults={faultsUnder(rowFaults, column.key)}
                isReadOnly={isReadOnly}
                onChange={(part) =>
                  change(rows.map((one, at) => (at === index ? withPart(one, column.key, part) : one)))
                }
              />
            ))}
          </fieldset>
        );
      })}
      {rows.length === 0 && isReadOnly && <div>{writing.noAnswer}</div>}
      {!isReadOnly && rows.length < field.mostRows && (
        <div>
          <Button onClick={() => change([...rows, {}])}>{writing.addRow(row)}</Button>
        </div>
      )}
    </QuestionSet>
  );
}
