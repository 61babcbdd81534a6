import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { moved, withQuestions } from '../../domain/edit-template.ts';
import { type Field, fieldsOf } from '../../domain/report-field.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import { nameIn } from '../../text/names.ts';
import { useReader, useText } from '../reader.ts';
import { NewQuestion } from './new-question.tsx';
import { WordsFields } from './words-fields.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: '16px', padding: '8px 0 16px' },
  question: {
    display: 'grid',
    gap: '8px',
    padding: '12px 16px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  kind: { color: tokens.colorNeutralForeground3 },
});

type ChapterEditorProps = {
  readonly chapter: TemplateSection;
  readonly onChange: (chapter: TemplateSection) => void;
};

/** A chapter's name, guidance and questions. */
export function ChapterEditor({ chapter, onChange }: ChapterEditorProps) {
  const styles = useStyles();
  const { templates } = useText().pages;
  const fields = fieldsOf(chapter);
  const put = (changed: readonly Field[]) => onChange(withQuestions(chapter, changed));
  return (
    <div className={styles.all}>
      <WordsFields
        label={templates.chapterTitle}
        words={chapter.title}
        onChange={(title) => onChange({ ...chapter, title })}
      />
      <WordsFields
        label={templates.guidance}
        words={chapter.guidance}
        isLong
        onChange={(guidance) => onChange({ ...chapter, guidance })}
      />
      {fields.map((field) => (
        <QuestionEditor
          key={field.key}
          field={field}
          isOnly={fields.length === 1}
          onChange={(changed) => put(fields.map((one) => (one.key === field.key ? changed : one)))}
          onMove={(by) => put(moved(fields, field.key, by))}
          onRemove={() => put(fields.filter(({ key }) => key !== field.key))}
        />
      ))}
      <NewQuestion chapter={chapter} onAdd={(field) => put([...fields, field])} />
    </div>
  );
}

type QuestionEditorProps = {
  readonly field: Field;
  readonly isOnly: boolean;
  readonly onChange: (field: Field) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

const nothing = { nb: '', nn: '', en: null };
/** Answers of several parts are not demanded as a whole. */
const neverRequired: readonly Field['kind'][] = ['list'];

function QuestionEditor({ field, isOnly, onChange, onMove, onRemove }: QuestionEditorProps) {
  const styles = useStyles();
  const { language } = useReader();
  const { templates } = useText().pages;
  const title = nameIn(field.title, language);
  const named = (deed: string) => ({ 'aria-label': templates.about(deed, title) });
  return (
    <section className={styles.question} aria-label={title}>
      <div className={styles.kind}>{templates.kinds[field.kind]}</div>
      <WordsFields
        label={templates.question}
        words={field.title}
        onChange={(words) => onChange({ ...field, title: words })}
      />
      <WordsFields
        label={templates.guidance}
        words={field.guidance ?? nothing}
        isLong
        onChange={(guidance) => onChange({ ...field, guidance })}
      />
      <div className={styles.buttons}>
        {!neverRequired.includes(field.kind) && (
          <Checkbox
            label={templates.required}
            {...named(templates.required)}
            checked={field.required}
            onChange={(_event, { checked }) => onChange({ ...field, required: checked === true })}
          />
        )}
        <Button size="small" {...named(templates.moveUp)} onClick={() => onMove(-1)}>
          {templates.moveUp}
        </Button>
        <Button size="small" {...named(templates.moveDown)} onClick={() => onMove(1)}>
          {templates.moveDown}
        </Button>
        <Button size="small" {...named(templates.remove)} disabled={isOnly} onClick={onRemove}>
          {templates.remove}
        </Button>
      </div>
    </section>
  );
}
