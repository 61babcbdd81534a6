import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useEffect, useState } from 'react';
import type { GatheringView, ShownQuestion } from '../../domain/views/gathering.ts';
import { numberInWords } from '../../text/lists.ts';
import { addressOf, placeBefore } from '../address.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { PageState } from '../parts/page-state.tsx';
import { useReader, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  page: {
    position: 'fixed',
    inset: 0,
    overflowY: 'auto',
    padding: 'clamp(16px, 3vw, 56px)',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '8px 32px' },
  title: {
    margin: 0,
    flex: '1 1 auto',
    fontSize: 'clamp(22px, 2.6vw, 48px)',
    lineHeight: 1.2,
    fontWeight: 600,
  },
  lead: { margin: '8px 0 0', fontSize: 'clamp(16px, 1.6vw, 28px)', color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gap: 'clamp(12px, 1.6vw, 28px)',
    margin: 'clamp(16px, 2.4vw, 40px) 0 0',
    padding: 0,
    listStyle: 'none',
  },
  one: {
    display: 'grid',
    gridTemplateColumns: 'clamp(56px, 8vw, 150px) 1fr',
    gap: 'clamp(8px, 2vw, 32px)',
    alignItems: 'start',
    borderTop: `2px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: 'clamp(12px, 1.6vw, 28px)',
  },
  votes: {
    fontSize: 'clamp(28px, 4vw, 72px)',
    lineHeight: 1,
    fontWeight: 600,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  unit: { display: 'block', fontSize: 'clamp(12px, 1.1vw, 20px)', fontWeight: 400, marginTop: '4px' },
  words: { fontSize: 'clamp(20px, 2.6vw, 48px)', lineHeight: 1.25, overflowWrap: 'anywhere' },
  close: { position: 'fixed', right: '16px', bottom: '16px', opacity: 0, ':focus-visible': { opacity: 1 } },
  seen: { opacity: 1 },
  who: { fontSize: 'clamp(14px, 1.3vw, 24px)', color: tokens.colorNeutralForeground2, marginTop: '8px' },
});

const mostQuestions = 8;
const closeSeenMilliseconds = 3_000;
type Order = 'votes' | 'time';

/**
 * For the hall: what everybody sees and waits for an answer, in letters that are read from the last row. It names those
 * who asked by name, and nobody else, and follows by itself.
 */
export function ScreenPage({ id }: { readonly id: string }) {
  const [order, setOrder] = useState<Order>('votes');
  const gathering = useView<GatheringView>('gathering', { id });
  const list = useView<{ questions: readonly ShownQuestion[] }>('questions', { id, order });
  const styles = useStyles();
  const { language } = useReader();
  const { gathering: words } = useText();
  useChanges(id, list.reread, 'gathering');
  if (!gathering.view || !list.view) {
    return (
      <>
        <Close id={id} />
        <PageState problem={gathering.problem ?? list.problem} reread={list.reread} />
      </>
    );
  }
  const open = list.view.questions.filter(({ step }) => step !== 'answered');
  const answered = list.view.questions.length - open.length;
  const other = order === 'votes' ? 'time' : 'votes';
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className={styles.title}>{words.moderateTitle(gathering.view.title)}</h1>
        <Button appearance="subtle" onClick={() => setOrder(other)}>
          {other === 'votes' ? words.pages.byVotes : words.pages.byTime}
        </Button>
        <Close id={id} />
      </div>
      <p className={styles.lead}>
        {words.pages.screenLead(numberInWords(open.length, language), numberInWords(answered, language))}
      </p>
      {open.length === 0 && <p className={styles.lead}>{words.pages.none}</p>}
      <ol className={styles.list}>
        {open.slice(0, mostQuestions).map((one) => (
          <Large key={one.id} one={one} />
        ))}
      </ol>
    </div>
  );
}

/**
 * Back to where one came from, by button or Escape. The hall sees the button only while the mouse moves or it has the
 * focus, and a window that began here stays whatever key is pressed.
 */
function Close({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { common } = useText();
  const [isSeen, setSeen] = useState(false);
  const [from] = useState(placeBefore);
  const address = addressOf(from ?? { page: 'questions', id });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      setSeen(true);
      clearTimeout(timer);
      timer = setTimeout(() => setSeen(false), closeSeenMilliseconds);
    };
    const hear = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && from) location.hash = address;
    };
    addEventListener('pointermove', show);
    addEventListener('keydown', hear);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', show);
      removeEventListener('keydown', hear);
    };
  }, [from, address]);
  return (
    <Button
      className={mergeClasses(styles.close, isSeen && styles.seen)}
      onClick={() => {
        location.hash = address;
      }}
    >
      {common.back}
    </Button>
  );
}

function Large({ one }: { readonly one: Sent<ShownQuestion> }) {
  const styles = useStyles();
  const { asking, summary } = useText().gathering;
  const [count = '', ...unit] = asking.votes(one.votes).split(' ');
  const who = [one.askedBy ? summary.asks(one.askedBy) : null, one.item].filter(Boolean).join(' · ');
  return (
    <li className={styles.one}>
      <div className={styles.votes}>
        {count} <span className={styles.unit}>{unit.join(' ')}</span>
      </div>
      <div>
        <div className={styles.words}>{one.wording}</div>
        {who !== '' && <div className={styles.who}>{who}</div>}
      </div>
    </li>
  );
}
