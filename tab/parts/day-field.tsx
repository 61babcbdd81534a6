import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { fullDay } from '../../text/dates.ts';
import { dayOf } from '../../text/report-words.ts';
import { useReader } from '../reader.ts';

type DayFieldProps = {
  readonly label: string;
  /** As `2027-02-10`; empty for none. */
  readonly day: string;
  readonly earliest?: string;
  readonly hint?: string;
  readonly onChange: (day: string) => void;
};

/** A day to choose. Browsers write dates in their own order, so it stands in words below. */
export function DayField({ label, day, earliest, hint, onChange }: DayFieldProps) {
  const { language } = useReader();
  const words = day === '' ? '' : fullDay(dayOf(day), language);
  return (
    <Field label={label} required hint={[words, hint].filter(Boolean).join('. ')}>
      <Input
        type="date"
        {...(earliest && { min: earliest })}
        value={day}
        onChange={(_event, { value }) => onChange(value)}
      />
    </Field>
  );
}
