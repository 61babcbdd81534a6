import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useId } from 'react';
import { longestQuestion } from '../../domain/question.ts';
import type { AnsweredAlready, GatheringView, SimilarQuestion } from '../../domain/views/gathering.ts';
import type { Sent } from '../json.ts';
import { useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useSettled } from '../use-settled.ts';
import { useView } from '../use-view.ts';
import { useUnsentQuestion } from '../writing/use-unsent-question.ts';
import { HideName } from './hide-name.tsx';
import { useNarrowForm } from './narrow-form.ts';
import { Notice, PressAnswer } from './notice.tsx';

const useStyles = makeStyles({
  form: { gap: '12px', maxWidth: '640px', marginBottom: '24px' },
  alike: { display: 'grid', gap: '8px', margin: '8px 0 0', padding: 0, listStyle: 'none' },
  detail: { overflowWrap: 'anywhere' },
  opens: { cursor: 'pointer' },
  answer: { whiteSpace: 'pre-line' },
  late: { margin: '8px 0 0', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

type AskingProps = {
  readonly id: string;
  readonly items: GatheringView['items'];
  /** Where there is little room, all but the question itself waits until something is written. */
  readonly isCompact: boolean;
  /** It was sent, or somebody voted for what is like it. */
  readonly done: () => void;
};

/** Where a question is written; meanwhile, what others have asked that is like it, to vote for instead. */
export function Asking({ id, items, isCompact, done }: AskingProps) {
  const styles = useStyles();
  const narrow = useNarrowForm();
  const notes = useId();
  const { ownTexts, gathering } = useText();
  const { asking, pages } = gathering;
  const { form } = ownTexts;
  const { asked, wasFound, type, send: goesOut, end } = useUnsentQuestion(id);
  const { text, isOwn, isHidden } = asked;
  // The programme may have changed since it was written.
  const item = items.some((one) => one.id === asked.item) ? asked.item : '';
  const deed = useDeed(done);
  const isShort = isCompact && text === '';
  async function send() {
    const { key, earlier } = goesOut();
    const question = {
      gatheringId: id,
      text,
      itemId: item === '' ? null : item,
      scope: isOwn ? 'own-service' : 'everybody',
      showsName: !isHidden,
      // In other words perhaps: whichever of them arrived, it is asked once.
      earlier: earlier.filter((one) => one !== key),
    };
    // What was written stays until the program has taken it.
    if (await deed.does('ask-question', question, pages.sent, asked.key)) end(asked);
  }
  return (
    <div className={mergeClasses(narrow.form, styles.form)}>
      {wasFound && (
        <Notice
          kind="info"
          text={form.unsent}
          buttons={[{ title: form.throwAway, press: () => end(asked) }]}
        />
      )}
      <Field label={asking.label} {...(!isCompact && { hint: asking.leadInTab })}>
        <Textarea
          value={text}
          maxLength={longestQuestion}
          onChange={(_, data) => type({ text: data.value })}
        />
      </Field>
      {text.trim() !== '' && (
        <Alike
          id={id}
          text={text}
          vote={async (questionId, vote) => {
            await deed.does('vote-question', { questionId, vote }, vote ? asking.thanks : asking.takenBack);
          }}
        />
      )}
      {items.length > 0 && !isShort && (
        <Field label={asking.item}>
          <Select value={item} onChange={(_, data) => type({ item: data.value })}>
            <option value="">{asking.inGeneral}</option>
            {items.map(({ id: itemId, title }) => (
              <option key={itemId} value={itemId}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {!isShort && (
        <>
          <Checkbox
            label={asking.ownService}
            aria-describedby={`${notes}-own`}
            checked={isOwn}
            onChange={(_, data) => type({ isOwn: data.checked === true })}
          />
          <div id={`${notes}-own`}>{asking.ownServiceNote}</div>
          <HideName isHidden={isHidden} choose={(hidden) => type({ isHidden: hidden })} />
        </>
      )}
      {isCompact && !isShort && <div>{asking.leadInTab}</div>}
      {deed.said && <PressAnswer said={deed.said} />}
      {!isShort && (
        <div>
          <Button
            appearance="primary"
            disabled={deed.isBusy || text.trim() === ''}
            onClick={() => void send()}
          >
            {asking.send}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What was written and not sent while asking was open: to be copied, since it cannot be sent any more. */
export function AskedTooLate({ id }: Pick<AskingProps, 'id'>) {
  const styles = useStyles();
  const { ownTexts, gathering } = useText();
  const { asking } = gathering;
  const { form } = ownTexts;
  const { asked, wasFound, end } = useUnsentQuestion(id);
  if (!wasFound) return null;
  return (
    <Notice
      kind="warning"
      text={asking.unsentLate}
      buttons={[{ title: form.throwAway, press: () => end(asked) }]}
    >
      <p className={styles.late}>{asked.text}</p>
    </Notice>
  );
}

type SimilarView = {
  readonly questions: readonly SimilarQuestion[];
  readonly answered: readonly AnsweredAlready[];
};
type AlikeProps = {
  readonly id: string;
  readonly text: string;
  readonly vote: (questionId: string, vote: boolean) => Promise<void>;
};

function Alike({ id, text, vote }: AlikeProps) {
  const { asking } = useText().gathering;
  const styles = useStyles();
  const { view, reread } = useView<SimilarView>('similar', { id, text: useSettled(text) });
  const { questions: found = [], answered = [] } = view ?? {};
  if (found.length + answered.length === 0) return null;
  return (
    <Notice kind="info" text={asking.similarTitle}>
      <ul className={styles.alike}>
        {answered.map(({ question, answer }) => (
          <li key={question}>
            <details className={styles.detail}>
              <summary className={styles.opens}>{question}</summary>
              <div className={styles.answer}>{answer}</div>
            </details>
          </li>
        ))}
        {found.map((one) => (
          <li key={one.id}>
            <AlikeOne one={one} vote={() => void vote(one.id, !one.voted).then(reread)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function AlikeOne({ one, vote }: { readonly one: Sent<SimilarQuestion>; readonly vote: () => void }) {
  const { asking } = useText().gathering;
  const styles = useStyles();
  const presses = `${one.voted ? asking.takeBack : asking.vote} (${asking.votes(one.votes)})`;
  return (
    <>
      <div className={styles.detail}>{one.wording}</div>
      {one.answer !== null && <div className={styles.detail}>{`✔ ${asking.answered(one.answer)}`}</div>}
      {one.answer === null && (
        <Button size="small" aria-label={`${presses}: ${one.wording}`} onClick={vote}>
          {presses}
        </Button>
      )}
    </>
  );
}
