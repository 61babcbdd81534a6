import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { longestQuestion } from '../../domain/question.ts';
import type { QuestionView } from '../../domain/views/faq.ts';
import { momentInWords } from '../../text/dates.ts';
import { answeredInWords, ownerOfQuestion, ownQuestionTitle } from '../../text/question-words.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { HideName } from './hide-name.tsx';
import { framed, unmarked } from './lines.ts';
import { Unfold } from './unfold.tsx';

const useStyles = makeStyles({
  list: { ...unmarked, display: 'grid', gap: '8px', margin: '12px 0' },
  one: { ...framed, overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-line', fontWeight: tokens.fontWeightSemibold },
  answer: { whiteSpace: 'pre-line', margin: '8px 0 0' },
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '8px', marginTop: '8px' },
});

type OwnQuestionsProps = {
  readonly questions: readonly Sent<QuestionView>[];
  readonly deed: Deed;
  /** Where questions of several gatherings stand together. */
  readonly namesGathering?: boolean;
};

/** What the reader asked: where it stands, the answer, and until somebody has taken it up, to change or take back. */
export function OwnQuestions({ questions, deed, namesGathering = false }: OwnQuestionsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {questions.map((one) => (
        <li key={one.id} className={styles.one}>
          <div className={styles.text}>{one.text}</div>
          {namesGathering && one.gathering && <div className={styles.detail}>{one.gathering.title}</div>}
          <State one={one} />
          <Changing one={one} deed={deed} />
        </li>
      ))}
    </ul>
  );
}

function State({ one }: { readonly one: Sent<QuestionView> }) {
  const styles = useStyles();
  const reading = useReading();
  const { question } = useText();
  const { answer, askedAt, isPublished, reason, showsName, step } = one;
  const asked = askedAt ? question.asked(momentInWords(new Date(askedAt), reading)) : '';
  const isOpen = !answer && (step === 'waiting' || step === 'routed');
  return (
    <>
      <div className={styles.detail}>{showsName ? asked : `${asked} ${question.nameNotShown}`}</div>
      {isOpen && (
        <div>
          {`● ${question.waitsFor(ownerOfQuestion(one, reading.language))}`}
          {step === 'waiting' && ` ${isPublished ? question.isShown : question.notShown}.`}
        </div>
      )}
      {!isOpen && !answer && <div>{`○ ${ownQuestionTitle(one, reading.language)}.`}</div>}
      {!answer && step === 'merged' && <div>{question.mergedLead}</div>}
      {step === 'hidden' && <div>{question.hiddenLead(reason ?? '')}</div>}
      {answer && (
        <>
          <div>{`✔ ${answeredInWords({ by: answer.by, at: new Date(answer.at) }, reading)}`}</div>
          <div className={styles.answer}>{answer.text ?? question.inTalk}</div>
        </>
      )}
    </>
  );
}

function Changing({ one, deed }: { readonly one: Sent<QuestionView>; readonly deed: Deed }) {
  const styles = useStyles();
  const { question } = useText();
  /** null until something is changed, and again when that is saved. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly showsName: boolean } | null>(null);
  const { text, showsName } = typed ?? one;
  const mayChange = !one.isPublished && one.viewer.may.includes('edit-question');
  if (!mayChange) return null;
  const about = { questionId: one.id, version: one.version };
  return (
    <div className={styles.buttons}>
      <Unfold
        title={question.edit}
        about={one.text}
        does={question.save}
        isReady={text.trim() !== ''}
        isBusy={deed.isBusy}
        press={async () => {
          const isSaved = await deed.does('edit-question', { ...about, text, showsName }, question.saved);
          if (isSaved) setTyped(null);
          return isSaved;
        }}
      >
        <Field label={question.editLabel}>
          <Textarea
            value={text}
            maxLength={longestQuestion}
            resize="vertical"
            onChange={(_, data) => setTyped({ showsName, text: data.value })}
          />
        </Field>
        <HideName isHidden={!showsName} choose={(isHidden) => setTyped({ text, showsName: !isHidden })} />
      </Unfold>
      <Button
        aria-label={`${question.withdraw}: ${one.text}`}
        disabled={deed.isBusy}
        onClick={() => void deed.does('withdraw-question', about, question.withdrawn)}
      >
        {question.withdraw}
      </Button>
    </div>
  );
}
