import { Checkbox } from '@fluentui/react-checkbox';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useId } from 'react';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', display: 'grid' },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

type SeveralProps = {
  /** By which a page finds it. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly (readonly [value: string, title: string])[];
  /** With commas between, as the card's form has it. */
  readonly chosen: string;
  readonly fault?: string | undefined;
  readonly onChange: (event: unknown, data: { readonly value: string }) => void;
};

/** Several of what there is to choose, in a group with a name. */
export function SeveralField({ name, label, choices, chosen, fault, onChange }: SeveralProps) {
  const styles = useStyles();
  const faultId = useId();
  const values = chosen.split(',').filter((value) => value !== '');
  return (
    <fieldset className={styles.group} data-field={name} aria-describedby={fault ? faultId : undefined}>
      <legend>{label}</legend>
      {fault && (
        <div id={faultId} className={styles.fault} role="alert">
          {`⚠ ${fault}`}
        </div>
      )}
      {choices.map(([value, title]) => (
        <Checkbox
          key={value}
          label={title}
          checked={values.includes(value)}
          onChange={(event, data) => {
            const rest = values.filter((one) => one !== value);
            onChange(event, { value: (data.checked ? [...rest, value] : rest).join(',') });
          }}
        />
      ))}
    </fieldset>
  );
}
