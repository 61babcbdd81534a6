import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import { nameIn } from '../../text/names.ts';
import { answerWords } from '../fields/answer-words.ts';
import { useReader, useText } from '../reader.ts';
import { isSameText } from '../writing/same-text.ts';
import { Prose } from './prose.tsx';

const useStyles = makeStyles({
  list: { margin: 0 },
  question: { marginTop: '12px', color: tokens.colorNeutralForeground3 },
  answer: { margin: 0, whiteSpace: 'pre-wrap' },
  changed: {
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: '8px',
  },
});

type AnswersProps = {
  readonly fields: readonly Field[];
  readonly content: SectionContent;
  /** Answers that differ from this text are marked. */
  readonly against?: SectionContent;
};

/** A section's answers to read, question by question. */
export function Answers({ fields, content, against }: AnswersProps) {
  const styles = useStyles();
  const { writing } = useText();
  const { language } = useReader();
  return (
    <dl className={styles.list}>
      {fields.map((field) => {
        const words = answerWords(field, content[field.key], language);
        const isChanged = against && !isSameText(content[field.key], against[field.key]);
        return (
          <div key={field.key} className={isChanged ? styles.changed : undefined}>
            <dt className={styles.question}>{nameIn(field.title, language)}</dt>
            <dd className={styles.answer}>
              {words.length === 0 && writing.noAnswer}
              {words.length > 0 &&
                (field.kind === 'long-text' ? <Prose text={String(content[field.key])} /> : words.join('\n'))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
