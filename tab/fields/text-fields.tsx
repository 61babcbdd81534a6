import { Button } from '@fluentui/react-button';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useRef } from 'react';
import type { DateField, LinkField, LongTextField, ShortTextField } from '../../domain/report-field.ts';
import { numberInWords } from '../../text/lists.ts';
import { useReader, useText } from '../reader.ts';
import type { FieldProps } from './field-props.ts';
import { listed, type Selected, surrounded } from './markdown-marks.ts';
import { Question } from './question.tsx';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginBottom: '4px' },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: 'right' },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  area: { width: '100%', '& textarea': { minHeight: '160px', maxHeight: 'none', fieldSizing: 'content' } },
});

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

/** A long answer: plain text with a few marks, which documents and cards read as Markdown. */
export function LongText({ field, value, faults, isReadOnly, onChange }: FieldProps<LongTextField>) {
  const styles = useStyles();
  const { writing } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = asText(value);
  const apply = (change: (selected: Selected) => Selected) => {
    const element = area.current;
    if (!element) return;
    const {
      text: changed,
      start,
      end,
    } = change({
      text: element.value,
      start: element.selectionStart,
      end: element.selectionEnd,
    });
    onChange(changed);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(start, end);
    });
  };
  return (
    <div>
      <Question asked={field} faults={faults} isEmpty={text === ''}>
        <Textarea
          textarea={{ ref: area }}
          className={styles.area}
          resize="vertical"
          value={text}
          readOnly={isReadOnly}
          onChange={(_event, data) => onChange(orNothing(data.value))}
        />
      </Question>
      <div className={styles.tools} role="toolbar" aria-label={writing.toolbar} hidden={isReadOnly}>
        <Button size="small" onClick={() => apply((selected) => surrounded(selected, '**'))}>
          <strong>{writing.bold}</strong>
        </Button>
        <Button size="small" onClick={() => apply((selected) => surrounded(selected, '*'))}>
          <em>{writing.italic}</em>
        </Button>
        <Button size="small" onClick={() => apply(listed)}>
          {writing.list}
        </Button>
      </div>
      <Count text={text} most={field.most} />
    </div>
  );
}

export function ShortText({ field, value, faults, isReadOnly, onChange }: FieldProps<ShortTextField>) {
  const text = asText(value);
  return (
    <div>
      <Question asked={field} faults={faults} isEmpty={text === ''}>
        <Input
          value={text}
          readOnly={isReadOnly}
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
        onChange={(_event, data) => onChange(orNothing(data.value))}
      />
    </Question>
  );
}

function Count({ text, most }: { readonly text: string; readonly most: number }) {
  const styles = useStyles();
  const { writing } = useText();
  const { language } = useReader();
  const words = writing.characters(numberInWords(text.length, language), numberInWords(most, language));
  return <div className={`${styles.count} ${text.length > most ? styles.over : ''}`}>{words}</div>;
}
