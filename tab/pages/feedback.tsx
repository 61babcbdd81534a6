import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useState } from 'react';
import type { FeedbackQuestion, FeedbackView } from '../../domain/views/feedback.ts';
import { momentInWords } from '../../text/dates.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { AssessedChapter } from '../parts/assessed-chapter.tsx';
import { Downloads } from '../parts/downloads.tsx';
import { FollowUpLine } from '../parts/follow-ups.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Prose } from '../parts/prose.tsx';
import { WithNote } from '../parts/with-note.tsx';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '8px 0', padding: 0, listStyle: 'none' },
  letter: {
    maxWidth: '70ch',
    padding: '4px 16px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  question: { maxWidth: '70ch', marginBottom: '16px' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: '4px 0 8px' },
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

/** What the region tells the service and its group: the letter, what has to be followed up, and the assessment. */
export function FeedbackPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<FeedbackView>('feedback', { id });
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { feedback } = useText();
  const deed = useDeed(reread);
  useChanges(view?.reportId, reread);
  useReceipt(view, deed);
  if (!view) return <PageState problem={problem} reread={reread} />;
  const { page } = feedback;
  const { language } = reading;
  return (
    <>
      <h1 className={headings.first}>
        {`${feedback.title(String(view.year))}: ${serviceName(view.service, language)}`}
      </h1>
      <p>
        {page.sentBy(
          view.sent.by,
          regionName(view.region, language),
          momentInWords(new Date(view.sent.at), reading),
        )}
      </p>
      {deed.said && <PressAnswer said={deed.said} />}
      {view.letter !== '' && (
        <section className={styles.letter} aria-label={page.letter}>
          <Prose text={view.letter} />
        </section>
      )}
      <Downloads query="feedback-document" about={{ id: view.id }} formats={['pdf', 'word']} />
      <section>
        <h2 className={headings.second}>{page.followUps}</h2>
        {view.followUps.length === 0 && <p>{page.noFollowUps}</p>}
        <ul className={styles.list}>
          {view.followUps.map((one) => (
            <li key={one.id}>
              <FollowUpLine followUp={one} deed={deed} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className={headings.second}>{page.chapters}</h2>
        {view.chapters.map((chapter) => (
          <AssessedChapter key={chapter.id} chapter={chapter} />
        ))}
      </section>
      <Questions view={view} deed={deed} />
      <Readers view={view} />
    </>
  );
}

/** Whoever it was sent to has read it once it is open before them. */
function useReceipt(view: Sent<FeedbackView> | null, { does }: Deed) {
  const id = view?.id;
  const isUnread = view !== null && view.viewer.relation === 'addressee' && view.viewer.readAt === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each feedback, whatever is drawn anew meanwhile
  useEffect(() => {
    if (id && isUnread) void does('read-feedback', { feedbackId: id });
  }, [id, isUnread]);
}

type OfFeedback = { readonly view: Sent<FeedbackView> };

function Questions({ view, deed }: OfFeedback & { readonly deed: Deed }) {
  const headings = useHeadings();
  const { page } = useText().feedback;
  return (
    <section>
      <h2 className={headings.second}>{page.questions}</h2>
      {view.questions.length === 0 && <p>{page.noQuestions}</p>}
      {view.questions.map((question) => (
        <Question key={question.id} question={question} view={view} deed={deed} />
      ))}
      <WithNote
        title={page.ask}
        does={page.askSend}
        label={page.askLabel}
        deed={deed}
        place={`${view.id}/ask-feedback`}
        isOffered={view.viewer.mayAsk}
        press={(text, key) => deed.does('ask-feedback', { feedbackId: view.id, text }, page.asked, key)}
      />
    </section>
  );
}

type QuestionProps = OfFeedback & {
  readonly question: Sent<FeedbackQuestion>;
  readonly deed: Deed;
};

function Question({ question, view, deed }: QuestionProps) {
  const styles = useStyles();
  const reading = useReading();
  const { page } = useText().feedback;
  const [text, setText] = useState('');
  const { answer } = question;
  const given = { feedbackId: view.id, questionId: question.id, text };
  return (
    <div className={styles.question}>
      <div className={styles.detail}>
        {page.asks(question.askedBy, momentInWords(new Date(question.askedAt), reading))}
      </div>
      <p className={styles.text}>{question.text}</p>
      {answer ? (
        <>
          <div className={styles.detail}>
            {page.answers(answer.by, momentInWords(new Date(answer.at), reading))}
          </div>
          <p className={styles.text}>{answer.text}</p>
        </>
      ) : view.viewer.mayAnswer ? (
        <>
          <Field label={page.answerLabel} required>
            <Textarea value={text} onChange={(_event, { value }) => setText(value)} />
          </Field>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={deed.isBusy || text.trim() === ''}
              onClick={() => void deed.does('answer-feedback', given, page.answered)}
            >
              {page.answerSend}
            </Button>
          </div>
        </>
      ) : (
        <p className={styles.detail}>{page.waits}</p>
      )}
    </div>
  );
}

/** The receipt: for whoever sent it alone. */
function Readers({ view }: OfFeedback) {
  const headings = useHeadings();
  const reading = useReading();
  const { page } = useText().feedback;
  if (view.readers.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{page.readers}</h2>
      <ul>
        {view.readers.map(({ name, readAt }) => (
          <li key={name}>
            {`${name}: ${readAt ? page.readAt(momentInWords(new Date(readAt), reading)) : page.unread}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
