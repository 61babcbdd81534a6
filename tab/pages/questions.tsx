import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Link } from '@fluentui/react-link';
import { Radio, RadioGroup } from '@fluentui/react-radio';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { longestQuestion } from '../../domain/question.ts';
import type { GatheringView, ShownQuestion, SimilarQuestion } from '../../domain/views/gathering.ts';
import { addressOf } from '../address.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '12px 0', padding: 0, listStyle: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '12px 16px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 260px', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground3 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: '0 0 12px' },
  form: { display: 'grid', gap: '12px', maxWidth: '640px', marginBottom: '24px' },
});

type Order = 'votes' | 'time';

type QuestionsProps = {
  readonly id: string /** Beside a meeting, where there is little room. */;
  readonly isCompact?: boolean;
};

/** What everybody at a gathering sees: the questions with their votes, live, and a place to ask. */
export function QuestionsPage({ id, isCompact = false }: QuestionsProps) {
  const [order, setOrder] = useState<Order>('votes');
  const gathering = useView<GatheringView>('gathering', { id });
  const list = useView<{ questions: readonly ShownQuestion[] }>('questions', { id, order });
  const deed = useDeed(list.reread);
  const headings = useHeadings();
  const styles = useStyles();
  const { gathering: words } = useText();
  useChanges(id, list.reread, 'gathering');
  if (!gathering.view || !list.view) {
    const problem = gathering.problem ?? list.problem;
    return <PageState problem={problem} reread={list.reread} />;
  }
  return (
    <>
      <h1 className={headings.first}>{words.moderateTitle(gathering.view.title)}</h1>
      {!isCompact && (
        <div className={styles.links}>
          {gathering.view.organising && (
            <Link href={addressOf({ page: 'queue', id })}>{words.openQueue}</Link>
          )}
          <Link href={addressOf({ page: 'screen', id })}>{words.pages.openScreen}</Link>
          {gathering.view.phase === 'over' && (
            <Link href={addressOf({ page: 'answers', id })}>{words.openAnswers}</Link>
          )}
        </div>
      )}
      {gathering.view.viewer.may.includes('ask-question') && (
        <Asking id={id} items={gathering.view.items} isCompact={isCompact} />
      )}
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
      <Field label={words.pages.order}>
        <RadioGroup layout="horizontal" value={order} onChange={(_, data) => setOrder(data.value as Order)}>
          <Radio value="votes" label={words.pages.byVotes} />
          <Radio value="time" label={words.pages.byTime} />
        </RadioGroup>
      </Field>
      {list.view.questions.length === 0 && <p>{words.pages.none}</p>}
      <ul className={styles.list}>
        {list.view.questions.map((one) => (
          <Line
            key={one.id}
            one={one}
            vote={() => void deed.does('vote-question', { questionId: one.id, vote: !one.viewer.voted })}
          />
        ))}
      </ul>
    </>
  );
}

function Line({ one, vote }: { readonly one: Sent<ShownQuestion>; readonly vote: () => void }) {
  const styles = useStyles();
  const { asking, summary } = useText().gathering;
  const who = one.askedBy ? summary.asks(one.askedBy) : summary.notNamed;
  const isOpen = one.step !== 'answered';
  const state = isOpen ? `● ${summary.open}` : one.answer ? asking.answered(one.answer) : summary.inTalk;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <div>{one.wording}</div>
        <div
          className={styles.detail}
        >{`${who}. ${asking.votes(one.votes)}. ${isOpen ? state : `✔ ${state}`}`}</div>
      </div>
      {isOpen && (
        <Button aria-label={asking.voteOf(one.wording)} aria-pressed={one.viewer.voted} onClick={vote}>
          {one.viewer.voted ? asking.takeBack : asking.vote}
        </Button>
      )}
    </li>
  );
}

type AskingProps = {
  readonly id: string;
  readonly items: GatheringView['items'];
  readonly isCompact: boolean;
};

/** While somebody writes, what others have asked that is like it. */
function Asking({ id, items, isCompact }: AskingProps) {
  const styles = useStyles();
  const { asking, pages } = useText().gathering;
  const [text, setText] = useState('');
  const [item, setItem] = useState('');
  const [isOwn, setOwn] = useState(false);
  const [isHidden, setHidden] = useState(false);
  const deed = useDeed(() => undefined);
  const alike = useView<{ questions: readonly SimilarQuestion[] }>('similar', { id, text });
  async function send() {
    const question = {
      gatheringId: id,
      text,
      itemId: item === '' ? null : item,
      scope: isOwn ? 'own-service' : 'everybody',
      showsName: !isHidden,
    };
    // What was written stays until the program has taken it.
    if (await deed.does('ask-question', question, pages.sent)) setText('');
  }
  const found = alike.view?.questions ?? [];
  return (
    <div className={styles.form}>
      <Field label={asking.label} {...(!isCompact && { hint: asking.leadInTab })}>
        <Textarea value={text} maxLength={longestQuestion} onChange={(_, data) => setText(data.value)} />
      </Field>
      {text !== '' && found.length > 0 && (
        <Notice kind="info" text={asking.similarTitle}>
          <ul>
            {found.map((one) => (
              <li key={one.id}>{one.wording}</li>
            ))}
          </ul>
        </Notice>
      )}
      {items.length > 0 && (
        <Field label={asking.item}>
          <Select value={item} onChange={(_, data) => setItem(data.value)}>
            <option value="">{asking.inGeneral}</option>
            {items.map(({ id: itemId, title }) => (
              <option key={itemId} value={itemId}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Checkbox
        label={asking.ownService}
        checked={isOwn}
        onChange={(_, data) => setOwn(data.checked === true)}
      />
      <Checkbox
        label={asking.hideName}
        checked={isHidden}
        onChange={(_, data) => setHidden(data.checked === true)}
      />
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
      <div>
        <Button appearance="primary" disabled={deed.isBusy || text.trim() === ''} onClick={() => void send()}>
          {asking.send}
        </Button>
      </div>
    </div>
  );
}
