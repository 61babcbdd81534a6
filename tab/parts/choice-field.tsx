import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';

type ChoiceFieldProps<Value extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** What does not fit. */
  readonly fault?: string | undefined;
  readonly value: Value;
  /** In order; an empty value for none of them, or for all. */
  readonly choices: readonly (readonly [value: Value, title: string])[];
  readonly choose: (value: Value) => void;
};

/** One of several, from a list that unfolds. */
export function ChoiceField<Value extends string>({
  label,
  hint,
  isRequired = false,
  fault,
  value,
  choices,
  choose,
}: ChoiceFieldProps<Value>) {
  return (
    <Field
      label={label}
      required={isRequired}
      {...(hint !== undefined && { hint })}
      {...(fault && { validationMessage: fault })}
    >
      <Select value={value} onChange={(_event, data) => choose(data.value as Value)}>
        {choices.map(([one, title]) => (
          <option key={one} value={one}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
