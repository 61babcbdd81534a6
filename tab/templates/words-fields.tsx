import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import type { Words } from '../../domain/report-schema.ts';
import { languages } from '../../domain/vocabulary.ts';
import { useText } from '../reader.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: '8px 16px',
  },
});

type WordsFieldsProps = {
  readonly label: string;
  readonly words: Words;
  readonly isLong?: boolean;
  /** None of them has to be there. */
  readonly isOptional?: boolean;
  readonly most?: number;
  readonly onChange: (words: Words) => void;
};

/** The same in three languages; the two Norwegian ones have to be there unless all are optional. */
export function WordsFields({
  label,
  words,
  isLong = false,
  isOptional = false,
  most,
  onChange,
}: WordsFieldsProps) {
  const styles = useStyles();
  const { templates } = useText().pages;
  return (
    <div className={styles.all}>
      {languages.map((language) => {
        const value = words[language] ?? '';
        const change = (text: string) =>
          onChange({ ...words, [language]: language === 'en' && text === '' ? null : text });
        return (
          <Field
            key={language}
            label={templates.inLanguage(label, templates.languages[language])}
            required={!isOptional && language !== 'en'}
          >
            {isLong ? (
              <Textarea value={value} maxLength={most} onChange={(_event, data) => change(data.value)} />
            ) : (
              <Input value={value} onChange={(_event, data) => change(data.value)} />
            )}
          </Field>
        );
      })}
    </div>
  );
}
