import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import { type Piece, wordDifference } from '../../domain/word-difference.ts';
import { nameIn } from '../../text/names.ts';
import { answerWords } from '../fields/answer-words.ts';
import { useReader, useText } from '../reader.ts';

const useStyles = makeStyles({
  question: { marginTop: '12px', color: tokens.colorNeutralForeground3 },
  answer: { margin: 0, whiteSpace: 'pre-wrap' },
  added: { color: tokens.colorPaletteGreenForeground1, textDecorationLine: 'underline' },
  removed: { color: tokens.colorPaletteRedForeground1, textDecorationLine: 'line-through' },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

type DifferencesProps = {
  readonly fields: readonly Field[];
  readonly before: SectionContent;
  readonly after: SectionContent;
};

/** Two texts of a section in one, question by question: what went and what came, by words. */
export function Differences({ fields, before, after }: DifferencesProps) {
  const styles = useStyles();
  const { language } = useReader();
  const { pages, writing } = useText();
  const lines = (field: Field, content: SectionContent) =>
    answerWords(field, content[field.key], language).join('\n');
  return (
    <>
      <p>{pages.section.comparedHint}</p>
      <dl style={{ margin: 0 }}>
        {fields.map((field) => {
          const pieces = wordDifference(lines(field, before), lines(field, after));
          return (
            <div key={field.key}>
              <dt className={styles.question}>{nameIn(field.title, language)}</dt>
              <dd className={styles.answer}>
                {pieces.length === 0
                  ? writing.noAnswer
                  : // biome-ignore lint/suspicious/noArrayIndexKey: both texts are read anew as a whole
                    pieces.map((piece, index) => <Difference key={index} piece={piece} />)}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** Said as well as shown: a screen reader passes over underlines. */
function Difference({ piece }: { readonly piece: Piece }) {
  const styles = useStyles();
  const { section } = useText().pages;
  if (piece.kind === 'same') return <span>{piece.text}</span>;
  const Tag = piece.kind === 'added' ? 'ins' : 'del';
  const spoken = piece.kind === 'added' ? section.addedWord : section.removedWord;
  return (
    <Tag className={styles[piece.kind]}>
      <span className={styles.spoken}>{` [${spoken}:] `}</span>
      {piece.text}
    </Tag>
  );
}
