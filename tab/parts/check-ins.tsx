import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { longestCheckIn } from '../../domain/check-in.ts';
import type { CheckInView, GroupCheckIns } from '../../domain/views/check-in.ts';
import { readersInWords } from '../../text/check-in-words.ts';
import { momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { useHeadings } from './headings.ts';
import { PressAnswer } from './notice.tsx';
import { UnsentForm } from './unsent-form.tsx';
import { WithNote } from './with-note.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '8px 0', padding: 0, listStyle: 'none' },
  line: { padding: '8px 12px', borderRadius: '6px', border: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '8px', marginTop: '8px' },
});

/** Short questions to the group between its meetings; nothing for whoever was asked none and asks none (P11). */
export function CheckIns({ serviceId }: { readonly serviceId: string }) {
  const { view, reread } = useView<GroupCheckIns>('group-check-ins', { id: serviceId });
  const headings = useHeadings();
  const styles = useStyles();
  const deed = useDeed(reread);
  const { page } = useText().checkIn;
  if (!view) return null;
  return (
    <section>
      <h2 className={headings.second}>{page.title}</h2>
      {deed.said && <PressAnswer said={deed.said} />}
      {view.checkIns.length === 0 && <p>{page.none}</p>}
      <ul className={styles.list}>
        {view.checkIns.map((one) => (
          <CheckInLine key={one.id} checkIn={one} deed={deed} />
        ))}
      </ul>
      <AskGroup serviceId={serviceId} isOffered={view.mayAsk} deed={deed} />
    </section>
  );
}

function CheckInLine({ checkIn, deed }: { readonly checkIn: Sent<CheckInView>; readonly deed: Deed }) {
  const styles = useStyles();
  const reading = useReading();
  const words = useText().checkIn;
  const { page } = words;
  const { viewer, answers, closedAt } = checkIn;
  const count = (number: number) => numberInWords(number, reading.language);
  return (
    <li className={styles.line}>
      <div className={styles.text}>{checkIn.question}</div>
      <div className={styles.detail}>
        {page.asks(checkIn.askedBy, momentInWords(new Date(checkIn.askedAt), reading))}
        {closedAt && `. ${words.titles.closed}`}
      </div>
      {viewer.answer && <div className={styles.text}>{words.saidBy(words.ownAnswer, viewer.answer)}</div>}
      {!closedAt && <div className={styles.detail}>{readersInWords(checkIn.readers, reading.language)}</div>}
      {(answers || !viewer.isAsked) && (
        <div>{words.counts(count(checkIn.answered), count(checkIn.asked))}</div>
      )}
      {answers?.map(({ name, text, at }) => (
        <div key={`${name} ${at}`} className={styles.text}>
          {words.saidBy(name, text)}
        </div>
      ))}
      <div className={styles.buttons}>
        <WithNote
          title={viewer.answer ? words.change : words.send}
          label={words.answerLabel}
          deed={deed}
          place={`${checkIn.id}/answer-check-in`}
          isOffered={viewer.mayAnswer}
          press={(text, key) =>
            deed.does('answer-check-in', { checkInId: checkIn.id, text }, page.answered, key)
          }
        />
        {viewer.mayClose && (
          <Button
            disabled={deed.isBusy}
            onClick={() => void deed.does('close-check-in', { checkInId: checkIn.id }, page.closed)}
          >
            {page.close}
          </Button>
        )}
      </div>
    </li>
  );
}

type AskGroupProps = { readonly serviceId: string; readonly isOffered: boolean; readonly deed: Deed };

const nothing = { question: '' };

function AskGroup({ serviceId, isOffered, deed }: AskGroupProps) {
  const { page } = useText().checkIn;
  const unsent = useUnsentWords(`${serviceId}/ask-group`, nothing);
  const { question } = unsent.words;
  return (
    <UnsentForm
      title={page.ask}
      does={page.askSend}
      isBusy={deed.isBusy}
      isReady={question.trim() !== ''}
      isOffered={isOffered}
      unsent={unsent}
      press={() => deed.does('ask-group', { serviceId, question }, page.asked, unsent.key)}
    >
      <Field label={page.question} hint={page.questionHint} required>
        <Textarea
          value={question}
          maxLength={longestCheckIn}
          onChange={(_event, { value }) => unsent.type({ question: value })}
        />
      </Field>
    </UnsentForm>
  );
}
