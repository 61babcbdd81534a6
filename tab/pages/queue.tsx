import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useEffect, useRef, useState } from 'react';
import type { GatheringView, QueuedQuestion } from '../../domain/views/gathering.ts';
import { momentInWords } from '../../text/dates.ts';
import { act, Refused } from '../api.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '12px 0', padding: 0, listStyle: 'none' },
  line: {
    padding: '12px 16px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chosen: { border: `2px solid ${tokens.colorBrandStroke1}` },
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** A claim is renewed well before it runs out. */
const renewMilliseconds = 20_000;

type Held = { readonly questionId: string; readonly writerId: string; readonly fence: number };

/**
 * The moderators' queue: the oldest first, with what colleagues have in hand. A question is taken before it is treated, so
 * that two never treat the same; new ones come at the end, and nothing that is looked at moves.
 */
export function QueuePage({ id }: { readonly id: string }) {
  const gathering = useView<GatheringView>('gathering', { id });
  const queue = useView<{ questions: readonly QueuedQuestion[] }>('queue', { id });
  const [held, setHeld] = useState<Held | null>(null);
  const [refusal, setRefusal] = useState('');
  const [chosen, setChosen] = useState(0);
  const writerId = useRef(crypto.randomUUID());
  const headings = useHeadings();
  const styles = useStyles();
  const { gathering: words } = useText();
  const { personId } = useReader();
  useChanges(id, queue.reread, 'gathering');
  const waiting = (queue.view?.questions ?? []).filter(({ step }) => step === 'waiting');
  const at = Math.min(chosen, Math.max(0, waiting.length - 1));

  async function take(questionId: string): Promise<Held | null> {
    try {
      const given = { questionId, writerId: writerId.current };
      const { ids } = await act<{ ids: { fence: string } }>('claim-question', given);
      const claim = { ...given, fence: Number(ids.fence) };
      setHeld(claim);
      setRefusal('');
      return claim;
    } catch (error) {
      setRefusal(error instanceof Refused ? error.message : '');
      queue.reread();
      return null;
    }
  }
  useEffect(() => {
    if (!held) return;
    const timer = setInterval(() => {
      const { questionId, writerId: writer } = held;
      act('claim-question', { questionId, writerId: writer }).catch(() => setHeld(null));
    }, renewMilliseconds);
    return () => clearInterval(timer);
  }, [held]);

  const deed = useDeed(queue.reread);
  async function does(verb: string, questionId: string, more: object = {}): Promise<void> {
    const claim = held?.questionId === questionId ? held : await take(questionId);
    if (claim && (await deed.does(verb, { ...claim, ...more }))) setHeld(null);
  }
  const keys: Readonly<Record<string, () => void>> = {
    j: () => setChosen(Math.min(at + 1, waiting.length - 1)),
    k: () => setChosen(Math.max(at - 1, 0)),
    v: () => void (waiting[at] && does('publish-question', waiting[at].id, { wording: '' })),
    b: () => void (waiting[at] && does('answer-in-talk', waiting[at].id)),
    r: () => void (waiting[at] && does('route-question', waiting[at].id)),
  };
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof HTMLElement && event.target.closest('textarea, input') !== null;
      if (isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      newest.current[event.key.toLowerCase()]?.();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);

  if (!gathering.view || !queue.view) {
    const problem = gathering.problem ?? queue.problem;
    return <PageState problem={problem} reread={queue.reread} />;
  }
  const said = deed.said?.text ?? refusal;
  return (
    <>
      <h1 className={headings.first}>{words.pages.queueTitle(gathering.view.title)}</h1>
      <p className={styles.detail}>{words.pages.keys}</p>
      {said !== '' && <Notice kind="warning" text={said} />}
      {waiting.length === 0 && <p>{words.moderation.noneLead}</p>}
      <ul className={styles.list} aria-label={words.pages.queue}>
        {waiting.map((one, index) => (
          <li
            key={one.id}
            aria-current={index === at}
            className={mergeClasses(styles.line, index === at && styles.chosen)}
          >
            <Waiting one={one} isOthers={one.heldBy !== null && one.heldBy.personId !== personId} />
            {held?.questionId === one.id ? (
              <Treat one={one} does={(verb, more) => void does(verb, one.id, more)} />
            ) : (
              <div className={styles.buttons}>
                <Button onClick={() => void take(one.id)} aria-label={`${words.pages.take}: ${one.text}`}>
                  {words.pages.take}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type WaitingProps = { readonly one: Sent<QueuedQuestion>; readonly isOthers: boolean };

function Waiting({ one, isOthers }: WaitingProps) {
  const styles = useStyles();
  const reading = useReading();
  const { asking, moderation, pages } = useText().gathering;
  const who = one.showsName ? one.askedBy : moderation.hiddenName(one.askedBy);
  const parts = [
    who,
    momentInWords(new Date(one.askedAt), reading),
    one.item,
    one.votes > 0 ? asking.votes(one.votes) : null,
    one.isPublished ? `✔ ${pages.isShown}` : null,
  ];
  return (
    <>
      <div>{one.wording ?? one.text}</div>
      <div className={styles.detail}>{parts.filter(Boolean).join(' · ')}</div>
      {isOthers && one.heldBy && <div>{`⚠ ${moderation.heldBy(one.heldBy.name)}`}</div>}
    </>
  );
}

type TreatProps = {
  readonly one: Sent<QueuedQuestion>;
  readonly does: (verb: string, more?: object) => void;
};

/** Whatever can be done with the question that one has in hand. */
function Treat({ one, does }: TreatProps) {
  const styles = useStyles();
  const { moderation } = useText().gathering;
  const [wording, setWording] = useState(one.wording ?? one.text);
  const [answer, setAnswer] = useState('');
  const [reason, setReason] = useState('');
  return (
    <>
      <Field label={moderation.wording}>
        <Textarea value={wording} onChange={(_, data) => setWording(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => does('publish-question', { wording })}>
          {one.isPublished ? moderation.publishEdited : moderation.publish}
        </Button>
        <Button onClick={() => does('answer-in-talk')}>{moderation.talk}</Button>
        <Button onClick={() => does('route-question')}>{moderation.route}</Button>
      </div>
      <Field label={moderation.answerLabel}>
        <Textarea value={answer} onChange={(_, data) => setAnswer(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button disabled={answer.trim() === ''} onClick={() => does('answer-question', { answer })}>
          {moderation.answer}
        </Button>
      </div>
      <Field label={moderation.hideLabel}>
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button disabled={reason.trim() === ''} onClick={() => does('hide-question', { reason })}>
          {moderation.hide}
        </Button>
      </div>
    </>
  );
}
