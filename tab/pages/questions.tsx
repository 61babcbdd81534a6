import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Link } from '@fluentui/react-link';
import { Radio, RadioGroup } from '@fluentui/react-radio';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { QuestionView } from '../../domain/views/faq.ts';
import type { GatheringView, ShownQuestion } from '../../domain/views/gathering.ts';
import { numberInWords } from '../../text/lists.ts';
import { addressOf } from '../address.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { AskedTooLate, Asking } from '../parts/asking.tsx';
import { useHeadings } from '../parts/headings.ts';
import { framed, unmarked, withButtons } from '../parts/lines.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { OwnQuestions } from '../parts/own-questions.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useReader, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: { ...unmarked, display: 'grid', gap: '8px', margin: '12px 0' },
  line: { ...framed, ...withButtons },
  words: { flex: '1 1 260px', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground3 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: '0 0 12px' },
  small: { margin: '0 0 12px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  own: { margin: '0 0 16px' },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
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
  const own = useView<{ questions: readonly QuestionView[] }>('own-questions', { id });
  const deed = useDeed(list.reread);
  const ownDeed = useDeed(own.reread);
  const headings = useHeadings();
  const styles = useStyles();
  const { language } = useReader();
  const { gathering: words } = useText();
  const owned = own.view?.questions ?? [];
  useChanges(
    id,
    () => {
      list.reread();
      // Of a hall, only those who asked: the rest have nothing there that could have changed.
      if (owned.length > 0) own.reread();
    },
    'gathering',
  );
  if (!gathering.view || !list.view) {
    const problem = gathering.problem ?? list.problem;
    return <PageState problem={problem} reread={list.reread} />;
  }
  return (
    <>
      <h1 className={isCompact ? styles.small : headings.first}>
        {words.moderateTitle(gathering.view.title)}
      </h1>
      <div className={styles.links}>
        {!isCompact && gathering.view.organising && (
          <Link href={addressOf({ page: 'queue', id })}>{words.openQueue}</Link>
        )}
        {!isCompact && <Link href={addressOf({ page: 'screen', id })}>{words.pages.openScreen}</Link>}
        {gathering.view.phase === 'over' && (
          <Link href={addressOf({ page: 'answers', id })}>{words.openAnswers}</Link>
        )}
      </div>
      {gathering.view.viewer.may.includes('ask-question') ? (
        <Asking
          id={id}
          items={gathering.view.items}
          isCompact={isCompact}
          done={() => {
            list.reread();
            own.reread();
          }}
        />
      ) : (
        <AskedTooLate id={id} />
      )}
      {ownDeed.said && <PressAnswer said={ownDeed.said} />}
      {owned.length > 0 && (
        <details className={styles.own} open={!isCompact}>
          <summary className={styles.summary}>
            {words.pages.ownHere(numberInWords(owned.length, language))}
          </summary>
          <OwnQuestions questions={owned} deed={ownDeed} />
        </details>
      )}
      {deed.said && <PressAnswer said={deed.said} />}
      <Field label={words.pages.order}>
        <RadioGroup
          layout={isCompact ? 'vertical' : 'horizontal'}
          value={order}
          onChange={(_, data) => setOrder(data.value as Order)}
        >
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
  const presses = one.viewer.voted ? asking.takeBack : asking.vote;
  const state = isOpen ? `●\u00a0${summary.open}` : one.answer ? asking.answered(one.answer) : summary.inTalk;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <div>{one.wording}</div>
        <div
          className={styles.detail}
        >{`${who}. ${asking.votes(one.votes)}. ${isOpen ? state : `✔\u00a0${state}`}`}</div>
      </div>
      {isOpen && (
        <Button aria-label={`${presses}: ${one.wording}`} onClick={vote}>
          {presses}
        </Button>
      )}
    </li>
  );
}
