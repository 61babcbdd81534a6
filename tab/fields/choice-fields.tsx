import { Checkbox } from '@fluentui/react-checkbox';
import { Field as Labelled } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Radio, RadioGroup } from '@fluentui/react-radio';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import type { ChecklistField, ChoiceField, TickField, YesNoField } from '../../domain/report-field.ts';
import { nameIn } from '../../text/names.ts';
import { useReader, useText } from '../reader.ts';
import { faultText } from './fault-text.ts';
import { type FieldProps, faultsUnder, ownFault, partOf, withPart } from './field-props.ts';
import { Question, QuestionSet } from './question.tsx';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

export function Choice({ field, value, faults, isReadOnly, onChange }: FieldProps<ChoiceField>) {
  const { writing } = useText();
  const { language } = useReader();
  const chosen = field.options.find((option) => option.value === value);
  return (
    <Question asked={field} faults={faults} isEmpty={value === undefined}>
      {isReadOnly ? (
        <Input
          readOnly
          appearance="filled-darker"
          value={chosen ? nameIn(chosen.label, language) : writing.noAnswer}
        />
      ) : (
        <Select value={asText(value)} onChange={(_event, data) => onChange(data.value || undefined)}>
          <option value="">{writing.choose}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {nameIn(option.label, language)}
            </option>
          ))}
        </Select>
      )}
    </Question>
  );
}

export function Tick({ field, value, faults, isReadOnly, onChange }: FieldProps<TickField>) {
  const { language } = useReader();
  return (
    <Question asked={{ ...field, guidance: null }} faults={faults} isEmpty={value === undefined}>
      <Checkbox
        label={nameIn(field.title, language)}
        checked={value === true}
        disabled={isReadOnly}
        onChange={(_event, data) => onChange(data.checked === true)}
      />
    </Question>
  );
}

/** Yes or no, and why. Read-only it is text, since locked buttons cannot be reached with the keyboard. */
export function YesNo({ field, value, faults, isReadOnly, onChange }: FieldProps<YesNoField>) {
  const { writing } = useText();
  const { language } = useReader();
  const answer = partOf(value, 'answer');
  const explanation = asText(partOf(value, 'explanation'));
  const explanationFault = ownFault(faultsUnder(faults, 'explanation'));
  const isWanted = field.explainWhen !== null && answer === field.explainWhen;
  const change = (key: string, part: unknown) => {
    const changed = withPart(value, key, part);
    onChange(Object.keys(changed).length > 0 ? changed : undefined);
  };
  return (
    <QuestionSet asked={field} faults={faults} isEmpty={value === undefined}>
      {isReadOnly ? (
        <div>{answer === true ? writing.yes : answer === false ? writing.no : writing.noAnswer}</div>
      ) : (
        <RadioGroup
          layout="horizontal"
          aria-label={nameIn(field.title, language)}
          value={answer === true ? 'yes' : answer === false ? 'no' : ''}
          onChange={(_event, data) => change('answer', data.value === 'yes')}
        >
          <Radio value="yes" label={writing.yes} />
          <Radio value="no" label={writing.no} />
        </RadioGroup>
      )}
      {(!isReadOnly || explanation !== '') && (
        <Labelled
          label={isWanted ? writing.explanationNeeded : writing.explanation}
          required={isWanted}
          {...(explanationFault &&
            explanation !== '' && {
              validationMessage: faultText(explanationFault, language),
              validationState: 'error' as const,
            })}
        >
          <Textarea
            value={explanation}
            readOnly={isReadOnly}
            appearance={isReadOnly ? 'filled-darker' : 'outline'}
            onChange={(_event, data) => change('explanation', data.value === '' ? undefined : data.value)}
          />
        </Labelled>
      )}
    </QuestionSet>
  );
}

/** What the service's website should tell, and where it does. */
export function Checklist({ field, value, faults, isReadOnly, onChange }: FieldProps<ChecklistField>) {
  const { writing } = useText();
  const { language } = useReader();
  return (
    <QuestionSet asked={field} faults={faults} isEmpty={value === undefined}>
      {field.points.map((point) => {
        const title = nameIn(point.title, language);
        const given = partOf(value, point.key);
        const fault = ownFault(faultsUnder(faultsUnder(faults, point.key), 'link'));
        const change = (key: string, part: unknown) =>
          onChange(withPart(value, point.key, withPart(given, key, part)));
        return (
          <div key={point.key}>
            <Checkbox
              label={title}
              checked={partOf(given, 'done') === true}
              disabled={isReadOnly}
              onChange={(_event, data) => change('done', data.checked === true)}
            />
            <Labelled
              {...(fault && {
                validationMessage: faultText(fault, language),
                validationState: 'error' as const,
              })}
            >
              <Input
                type="url"
                placeholder="https://"
                aria-label={writing.linkTo(title)}
                value={asText(partOf(given, 'link'))}
                readOnly={isReadOnly}
                appearance={isReadOnly ? 'filled-darker' : 'outline'}
                onChange={(_event, data) => change('link', data.value.trim() || undefined)}
              />
            </Labelled>
          </div>
        );
      })}
    </QuestionSet>
  );
}
