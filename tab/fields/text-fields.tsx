import { Input } from '@fluentui/react-input';
import type { DateField, LinkField, ShortTextField } from '../../domain/report-field.ts';
import { Count } from './count.tsx';
import type { FieldProps } from './field-props.ts';
import { Question } from './question.tsx';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

export function ShortText({ field, value, faults, isReadOnly, onChange }: FieldProps<ShortTextField>) {
  const text = asText(value);
  return (
    <div>
      <Question asked={field} faults={faults} isEmpty={text === ''}>
        <Input
          value={text}
          readOnly={isReadOnly}
          appearance={isReadOnly ? 'filled-darker' : 'outline'}
          onChange={(_event, data) => onChange(orNothing(data.value))}
        />
      </Question>
      {text.length > field.most * 0.8 && <Count text={text} most={field.most} />}
    </div>
  );
}

export function Link({ field, value, faults, isReadOnly, onChange }: FieldProps<LinkField>) {
  const text = asText(value);
  return (
    <Question asked={field} faults={faults} isEmpty={text === ''}>
      <Input
        type="url"
        inputMode="url"
        placeholder="https://"
        value={text}
        readOnly={isReadOnly}
        appearance={isReadOnly ? 'filled-darker' : 'outline'}
        onChange={(_event, data) => onChange(orNothing(data.value.trim()))}
      />
    </Question>
  );
}

export function DateAnswer({ field, value, faults, isReadOnly, onChange }: FieldProps<DateField>) {
  const text = asText(value);
  return (
    <Question asked={field} faults={faults} isEmpty={text === ''}>
      <Input
        type="date"
        value={text}
        readOnly={isReadOnly}
        appearance={isReadOnly ? 'filled-darker' : 'outline'}
        onChange={(_event, data) => onChange(orNothing(data.value))}
      />
    </Question>
  );
}
