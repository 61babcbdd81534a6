import { Input } from '@fluentui/react-input';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { NumberField, RegionTableField } from '../../domain/report-field.ts';
import { keepNumber, showNumber } from '../../domain/typed-number.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { ChangeSince } from '../charts/change-since.tsx';
import { useReader, useText } from '../reader.ts';
import { faultText } from './fault-text.ts';
import { type FieldProps, faultsUnder, ownFault, partOf, withPart } from './field-props.ts';
import { Question, QuestionSet } from './question.tsx';

const useStyles = makeStyles({
  narrow: { maxWidth: '220px' },
  unit: { whiteSpace: 'nowrap' },
  table: {
    width: '100%',
    maxWidth: '640px',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '6px 12px 6px 0',
      textAlign: 'left',
      fontWeight: 'normal',
      verticalAlign: 'top',
    },
    '& thead th': { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
    '& tfoot th, & tfoot td': {
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightSemibold,
    },
    '@media (max-width: 600px)': {
      '& thead': {
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
      '& tr': { display: 'grid', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
      '& th, & td': { padding: '2px 0' },
    },
  },
  onNarrow: { display: 'none', '@media (max-width: 600px)': { display: 'inline' } },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

type NumberInputProps = {
  readonly value: unknown;
  readonly isWhole: boolean;
  readonly isReadOnly: boolean;
  readonly label?: string;
  readonly unit?: string | null;
  readonly onChange: (value: unknown) => void;
};

/** The text stands as it was typed while somebody types, and as a number when they leave it. */
export function NumberInput({
  value,
  isWhole,
  isReadOnly,
  label,
  unit,
  onChange,
  ...rest
}: NumberInputProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      {...rest}
      className={styles.narrow}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      {...(label && { 'aria-label': label })}
      {...(unit && { contentAfter: <span className={styles.unit}>{unit}</span> })}
      value={typed ?? showNumber(value)}
      readOnly={isReadOnly}
      appearance={isReadOnly ? 'filled-darker' : 'outline'}
      onChange={(_event, data) => {
        setTyped(data.value);
        onChange(keepNumber(data.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

export function NumberAnswer(props: FieldProps<NumberField>) {
  const { field, value, lastYear, faults, isReadOnly, onChange } = props;
  const { writing } = useText();
  const unit = field.unit ? writing.units[field.unit] : null;
  return (
    <div>
      <Question asked={field} faults={faults} isEmpty={value === undefined}>
        <NumberInput
          value={value}
          isWhole={field.kind === 'whole-number'}
          isReadOnly={isReadOnly}
          unit={unit}
          onChange={onChange}
        />
      </Question>
      <ChangeSince now={value} before={lastYear} />
    </div>
  );
}

/** Patients from each region: a table, or rows under each other where there is no room. */
export function RegionTable({
  field,
  value,
  lastYear,
  faults,
  isReadOnly,
  onChange,
}: FieldProps<RegionTableField>) {
  const styles = useStyles();
  const { writing } = useText();
  const { language } = useReader();
  const hasBefore = lastYear !== undefined && lastYear !== null;
  const words = (number: unknown) => (typeof number === 'number' ? numberInWords(number, language) : '–');
  return (
    <QuestionSet asked={field} faults={faults} isEmpty={value === undefined}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{writing.patientsFrom}</th>
            <th scope="col">{writing.number}</th>
            {hasBefore && <th scope="col">{writing.lastYear}</th>}
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => {
            const fault = ownFault(faultsUnder(faults, region));
            const given = partOf(value, region);
            const isShown = fault && !(fault.code === 'missing' && given === undefined);
            return (
              <tr key={region}>
                <th scope="row">{regionName(region, language)}</th>
                <td>
                  <NumberInput
                    value={given}
                    isWhole
                    isReadOnly={isReadOnly}
                    label={regionName(region, language)}
                    onChange={(number) => onChange(filled(withPart(value, region, number)))}
                  />
                  {isShown && (
                    <div className={styles.fault} role="alert">
                      {faultText(fault, language)}
                    </div>
                  )}
                </td>
                {hasBefore && (
                  <td>
                    <span className={styles.onNarrow}>{`${writing.lastYear}: `}</span>
                    {words(partOf(lastYear, region))}
                    <ChangeSince now={given} before={partOf(lastYear, region)} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{writing.sum}</th>
            <td>{words(sumOf(value))}</td>
            {hasBefore && (
              <td>
                <span className={styles.onNarrow}>{`${writing.lastYear}: `}</span>
                {words(sumOf(lastYear))}
                <ChangeSince now={sumOf(value)} before={sumOf(lastYear)} />
              </td>
            )}
          </tr>
        </tfoot>
      </table>
    </QuestionSet>
  );
}

/** Nothing where all of it is empty. */
function filled(value: Readonly<Record<string, unknown>>): object | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

function sumOf(value: unknown): number | null {
  const numbers = regions.map((region: Region) => partOf(value, region));
  return numbers.every((number) => typeof number === 'number')
    ? numbers.reduce((sum: number, number) => sum + Number(number), 0)
    : null;
}
