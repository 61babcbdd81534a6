import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { fullDay } from '../../text/dates.ts';
import { dayOf } from '../../text/report-words.ts';
import { useReader } from '../reader.ts';

type DayFieldProps = {
  /** By which a page finds it. */
  readonly name?: string;
  readonly label: string;
  /** As `2027-02-10`; empty for none. */
  readonly day: string;
  readonly earliest?: string;
  /** It may stay empty. */
  readonly isOptional?: boolean;
  readonly hint?: string;
  /** What does not fit. */
  readonly fault?: string | undefined;
  readonly onChange: (day: string) => void;
};

/** A day to choose. Browsers write dates in their own order, so it stands in words below. */
export function DayField({
  name,
  label,
  day,
  earliest,
  isOptional = false,
  hint,
  fault,
  onChange,
}: DayFieldProps) {
  const { language } = useReader();
  const words = day === '' ? '' : fullDay(dayOf(day), language);
  return (
    <Field
      label={label}
      required={!isOptional}
      hint={[words, hint].filter(Boolean).join('. ')}
      {...(fault && { validationMessage: fault })}
    >
      <Input
        {...(name && { 'data-field': name })}
        type="date"
        {...(earliest && { min: earliest })}
        value={day}
        onChange={(_event, { value }) => onChange(value)}
      />
    </Field>
  );
}
