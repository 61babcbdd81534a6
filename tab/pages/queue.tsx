import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { GatheringView, QueuedQuestion } from '../../domain/views/gathering.ts';
import { addressOf } from '../address.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { ownWords, Treat, type TreatmentPart, type Written } from '../queue/treat.tsx';
import { useClaim } from '../queue/use-claim.ts';
import { Waiting } from '../queue/waiting.tsx';
import { useReader, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    margin: '12px 0',
    padding: 0,
    listStyle: 'none',
  },
  line: {
    padding: '12px 16px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chosen: { border: `2px solid ${tokens.colorBrandStroke1}`, padding: '11px 15px' },
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: '0 0 12px' },
});

/** Keys that take a question up and go to a part of what can be done with it. */
const partOfKey: Readonly<Record<string, TreatmentPart>> = {
  e: 'wording',
  s: 'answer',
  m: 'merge',
  i: 'hide',
};

/**
 * The moderators' queue: the oldest first, with what colleagues have in hand. New ones come at the end, and nothing that
 * is looked at moves. All of it by keyboard: the keys work where the list has the focus, or nothing has.
 */
export function QueuePage({ id }: { readonly id: string }) {
  const gathering = useView<GatheringView>('gathering', { id });
  const queue = useView<{ questions: readonly QueuedQuestion[] }>('queue', { id });
  const claim = useClaim(queue.reread);
  const deed = useDeed(queue.reread);
  const [chosen, setChosen] = useState<string | null>(null);
  const [part, setPart] = useState<TreatmentPart | null>(null);
  const kept = useRef(new Map<string, Written>());
  const list = useRef<HTMLUListElement>(null);
  const headings = useHeadings();
  const styles = useStyles();
  const { gathering: words, ownTexts } = useText();
  const { personId } = useReader();
  useChanges(id, queue.reread, 'gathering');
  const questions = queue.view?.questions ?? [];
  const waiting = questions.filter(({ step }) => step === 'waiting');
  const hidden = questions.filter(({ step }) => step === 'hidden');
  const lastAt = useRef(0);
  const found = waiting.findIndex((one) => one.id === chosen);
  // When it is gone, what is in its place.
  const at = found < 0 ? Math.max(0, Math.min(lastAt.current, waiting.length - 1)) : found;
  lastAt.current = at;
  const current = waiting[at];
  const focused = useFocusThatStays(list, current?.id);

  /** What one has treated oneself may be ahead of the list. */
  const own = useRef(new Set<string>());
  const take = async ({ id: questionId, version }: Sent<QueuedQuestion>) =>
    await claim.take(questionId, own.current.has(questionId) ? null : version);

  /** What comes after it is chosen when it is gone. */
  async function does(verb: string, one: Sent<QueuedQuestion>, more: object = {}): Promise<void> {
    const held = await take(one);
    const index = waiting.indexOf(one);
    const next = waiting[index + 1] ?? waiting[index - 1];
    const confirms = words.moderation.done[verb as keyof typeof words.moderation.done];
    if (!held || !(await deed.does(verb, { ...held, ...more }, confirms))) return;
    kept.current.delete(one.id);
    own.current.add(one.id);
    claim.end();
    setPart(null);
    choose(verb === 'publish-question' ? one : next);
  }
  function choose(one: Sent<QueuedQuestion> | undefined): void {
    if (!one) return;
    setChosen(one.id);
    // Only once the list has been drawn with it.
    setTimeout(() => focused(one.id));
  }
  function takeUp(one: Sent<QueuedQuestion> | undefined, wanted: TreatmentPart | null): void {
    if (!one) return;
    setChosen(one.id);
    setPart(wanted);
    void take(one);
  }
  function letGo(): void {
    setPart(null);
    void claim.letGo();
    choose(current);
  }
  function press(event: Pick<KeyboardEvent, 'key' | 'preventDefault'>): void {
    const key = event.key.toLowerCase();
    const keys: Readonly<Record<string, () => void>> = {
      j: () => choose(waiting[Math.min(at + 1, waiting.length - 1)]),
      k: () => choose(waiting[Math.max(at - 1, 0)]),
      v: () => current && void does('publish-question', current, { wording: current.wording ?? '' }),
      b: () => current && void does('answer-in-talk', current),
      r: () => current && void does('route-question', current),
      enter: () => takeUp(current, null),
      escape: letGo,
    };
    const wanted = partOfKey[key];
    const pressed = wanted ? () => takeUp(current, wanted) : keys[key];
    if (!pressed) return;
    event.preventDefault();
    pressed();
  }
  useKeys(press);

  if (!gathering.view || !queue.view) {
    const problem = gathering.problem ?? queue.problem;
    return <PageState problem={problem} reread={queue.reread} />;
  }
  const lost = [...kept.current].filter(
    ([questionId, written]) => !waiting.some((one) => one.id === questionId) && ownWords(written) !== '',
  );
  const notShown = waiting.filter((one) => !one.isPublished).length;
  const { phase, viewer } = gathering.view;
  const isClosed = phase === 'over' && !viewer.may.includes('ask-question');
  const noneWait = isClosed ? words.pages.closed : words.moderation.noneLead;
  const { refusal } = claim;
  const isOver = refusal?.isHeld && !waiting.some((one) => one.id === refusal.questionId && one.heldBy);
  const said = refusal && !isOver ? { kind: 'error' as const, text: refusal.text } : deed.said;
  return (
    <>
      <h1 className={headings.first}>{words.pages.queueTitle(gathering.view.title)}</h1>
      <div className={styles.links}>
        <Link href={addressOf({ page: 'questions', id })}>{words.openQuestions}</Link>
        <Link href={addressOf({ page: 'screen', id })}>{words.pages.openScreen}</Link>
        <Link href={addressOf({ page: 'answers', id })}>{words.openAnswers}</Link>
      </div>
      <p className={styles.detail}>{words.pages.keys}</p>
      {said && <Notice kind={said.kind} text={said.text} />}
      {lost.map(([questionId, written]) => (
        <Notice
          key={questionId}
          kind="warning"
          text={words.pages.notTreated(written.about, ownWords(written))}
          buttons={[
            {
              title: ownTexts.form.throwAway,
              press: () => {
                kept.current.delete(questionId);
                queue.reread();
              },
            },
          ]}
        />
      ))}
      <p>{waiting.length === 0 ? noneWait : words.pages.howMany(waiting.length, notShown)}</p>
      <ul className={styles.list} aria-label={words.pages.queue} ref={list}>
        {waiting.map((one, index) => (
          <li
            key={one.id}
            data-question={one.id}
            tabIndex={index === at ? 0 : -1}
            aria-current={index === at}
            // Whoever goes to a question by mouse or by Tab means that one with the next key.
            onFocus={() => setChosen(one.id)}
            className={mergeClasses(styles.line, index === at && styles.chosen)}
          >
            <Waiting one={one} isOthers={one.heldBy !== null && one.heldBy.personId !== personId} />
            {claim.held?.questionId === one.id ? (
              <Treat
                one={one}
                others={waiting}
                at={part}
                kept={kept.current}
                isBusy={deed.isBusy}
                does={(verb, more) => void does(verb, one, more)}
                letGo={letGo}
              />
            ) : (
              <div className={styles.buttons}>
                <Button
                  onClick={() => takeUp(one, 'wording')}
                  aria-label={`${words.pages.take}: ${one.text}`}
                >
                  {words.pages.take}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <>
          <h2 className={headings.second}>{words.pages.hidden}</h2>
          <ul className={styles.list}>
            {hidden.map((one) => (
              <li key={one.id} className={styles.line}>
                <Waiting one={one} isOthers={false} />
                <div>{words.pages.hiddenBecause(one.reason ?? '')}</div>
                <div className={styles.buttons}>
                  <Button
                    aria-label={`${words.pages.showAfterAll}: ${one.text}`}
                    onClick={() =>
                      void deed.does('publish-question', {
                        questionId: one.id,
                        version: one.version,
                        wording: one.wording ?? '',
                      })
                    }
                  >
                    {words.pages.showAfterAll}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/**
 * Gives a question the focus. When it leaves the list with the focus on it, because a colleague was first or the list
 * was read late, the one in its place has it; nobody is left where no key is heard from.
 */
function useFocusThatStays(list: RefObject<HTMLUListElement | null>, currentId: string | undefined) {
  const last = useRef<HTMLElement | null>(null);
  const focus = (id: string | undefined) => {
    const wanted = [`[data-question="${id}"]`, '[data-question][tabindex="0"]'];
    const [found] = wanted.map((one) => list.current?.querySelector<HTMLElement>(one)).filter(Boolean);
    last.current = found ?? null;
    (last.current ?? list.current?.closest('main'))?.focus();
  };
  useEffect(() => {
    if (last.current && !last.current.isConnected && document.activeElement === document.body) {
      focus(currentId);
    }
  });
  return focus;
}

/** Keys of one letter: never while somebody writes or has another part of the page in hand. */
function useKeys(press: (event: globalThis.KeyboardEvent) => void): void {
  const newest = useRef(press);
  newest.current = press;
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const isWriting = target.closest('textarea, input, select') !== null;
      // Out of a field again, without what was written being sent.
      if (isWriting && event.key !== 'Escape') return;
      const isHere = isWriting || target === document.body || target.closest('main') !== null;
      const isButton = target.closest('button, a') !== null;
      if (!isHere || (isButton && event.key === 'Enter')) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      newest.current(event);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
