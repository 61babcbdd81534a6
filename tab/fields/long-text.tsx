import { Button } from '@fluentui/react-button';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { type ClipboardEvent, useRef, useState } from 'react';
import type { LongTextField } from '../../domain/report-field.ts';
import { Prose } from '../parts/prose.tsx';
import { useText } from '../reader.ts';
import { Count } from './count.tsx';
import type { FieldProps } from './field-props.ts';
import { listed, type Selected, surrounded } from './markdown-marks.ts';
import { pastedText } from './pasted-text.ts';
import { Question, QuestionSet } from './question.tsx';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
  area: { width: '100%', '& textarea': { minHeight: '160px', maxHeight: 'none', fieldSizing: 'content' } },
  prose: {
    padding: '4px 12px',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '80ch',
  },
});

/**
 * A long answer: plain text with a few marks, which are read as Markdown. A field of the browser and not an editor of
 * our own, since dictation, screen readers, spelling and phones work in it as people know them, and since what is
 * compared, counted and kept is exactly what was typed. How it will look is one press away.
 */
export function LongText({ field, value, faults, isReadOnly, onChange }: FieldProps<LongTextField>) {
  const styles = useStyles();
  const { pages, writing } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isPreview, setPreview] = useState(false);
  const text = typeof value === 'string' ? value : '';
  const apply = (change: (selected: Selected) => Selected) => {
    const element = area.current;
    if (!element) return;
    const { selectionStart, selectionEnd } = element;
    const changed = change({ text: element.value, start: selectionStart, end: selectionEnd });
    onChange(changed.text);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(changed.start, changed.end);
    });
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = pastedText(event.clipboardData.getData('text/html'));
    if (pasted === null) return;
    event.preventDefault();
    apply(({ text: all, start, end }) => {
      const at = start + pasted.length;
      return { text: all.slice(0, start) + pasted + all.slice(end), start: at, end: at };
    });
  };
  if (isReadOnly || isPreview) {
    return (
      <div>
        <QuestionSet asked={field} faults={[]} isEmpty={text === ''}>
          <div className={styles.prose}>
            {text === '' ? <p>{writing.noAnswer}</p> : <Prose text={text} />}
          </div>
        </QuestionSet>
        {isPreview && (
          <div className={styles.tools}>
            <Button size="small" onClick={() => setPreview(false)}>
              {pages.section.edit}
            </Button>
          </div>
        )}
      </div>
    );
  }
  return (
    <div>
      <Question asked={field} faults={faults} isEmpty={text === ''}>
        <Textarea
          textarea={{ ref: area, onPaste: paste }}
          className={styles.area}
          resize="vertical"
          value={text}
          onChange={(_event, data) => onChange(data.value === '' ? undefined : data.value)}
        />
      </Question>
      <div className={styles.tools} role="toolbar" aria-label={writing.toolbar}>
        <Button
          size="small"
          onClick={() => apply((selected) => surrounded(selected, '**', writing.boldSample))}
        >
          <strong>{writing.bold}</strong>
        </Button>
        <Button
          size="small"
          onClick={() => apply((selected) => surrounded(selected, '*', writing.italicSample))}
        >
          <em>{writing.italic}</em>
        </Button>
        <Button size="small" onClick={() => apply(listed)}>
          {writing.list}
        </Button>
        <Button size="small" disabled={text === ''} onClick={() => setPreview(true)}>
          {pages.section.preview}
        </Button>
      </div>
      <Count text={text} most={field.most} />
    </div>
  );
}
