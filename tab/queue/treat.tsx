import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useEffect, useRef, useState } from 'react';
import type { QuestionView } from '../../domain/views/faq.ts';
import type { QueuedQuestion } from '../../domain/views/gathering.ts';
import type { Sent } from '../json.ts';
import { useNarrowForm } from '../parts/narrow-form.ts';
import { useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  form: { gap: '8px', marginTop: '12px', maxWidth: '720px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What a key goes to in the question that one has in hand. */
const treatmentParts = ['wording', 'answer', 'merge', 'hide'] as const;
export type TreatmentPart = (typeof treatmentParts)[number];

/** What was written about a question that is not treated yet, whether one has it in hand or not. */
export type Written = {
  /** As it was shown when it was written about. */
  readonly about: string;
  readonly wording: string;
  readonly answer: string;
  readonly reason: string;
};

/** What of it is nowhere else; empty when there is nothing. */
export function ownWords({ about, wording, answer, reason }: Written): string {
  return [wording === about ? '' : wording, answer, reason].filter((text) => text.trim() !== '').join('\n');
}

type TreatProps = {
  readonly one: Sent<QueuedQuestion>;
  readonly others: readonly Sent<QueuedQuestion>[];
  /** Where the focus goes when it is taken up; null where it stays. */
  readonly at: TreatmentPart | null;
  /** What was written before it was let go of, by question: it is there when it is taken up again. */
  readonly kept: Map<string, Written>;
  readonly isBusy: boolean;
  readonly does: (verb: string, more?: object) => void;
  readonly letGo: () => void;
};

/** Whatever can be done with the question that one has in hand. */
export function Treat({ one, others, at, kept, isBusy, does, letGo }: TreatProps) {
  const styles = useStyles();
  const narrow = useNarrowForm();
  const { moderation, pages } = useText().gathering;
  const [written, setWritten] = useState<Written>(
    kept.get(one.id) ?? {
      about: one.wording ?? one.text,
      wording: one.wording ?? one.text,
      answer: '',
      reason: '',
    },
  );
  const { wording, answer, reason } = written;
  const put =
    (field: keyof Written) =>
    (_event: unknown, { value }: { readonly value: string }) => {
      const now = { ...written, [field]: value };
      kept.set(one.id, now);
      setWritten(now);
    };
  const [into, setInto] = useState('');
  const { view } = useView<QuestionView>('question', { id: one.id });
  const alike = view?.viewer.others ?? [];
  // Whoever asked it themselves leaves the answer to others.
  const mayAnswer = view?.viewer.may.includes('answer-question') ?? true;
  const rest = others.filter(({ id }) => id !== one.id && !alike.some((like) => like.id === id));
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at) form.current?.querySelector<HTMLElement>(`[data-part="${at}"]`)?.focus();
  }, [at]);
  return (
    <div className={mergeClasses(narrow.form, styles.form)} ref={form}>
      <Field label={moderation.wording}>
        <Textarea data-part="wording" value={wording} onChange={put('wording')} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={isBusy} onClick={() => does('publish-question', { wording })}>
          {one.isPublished ? moderation.publishEdited : moderation.publish}
        </Button>
        <Button disabled={isBusy} onClick={() => does('answer-in-talk')}>
          {moderation.talk}
        </Button>
        <Button disabled={isBusy} onClick={() => does('route-question')}>
          {moderation.route}
        </Button>
        <Button onClick={letGo}>{pages.letGo}</Button>
      </div>
      {mayAnswer && (
        <>
          <Field label={moderation.answerLabel}>
            <Textarea
              data-part="answer"
              value={answer}
              onChange={put('answer')}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                if (!isBusy && answer.trim() !== '') does('answer-question', { answer });
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button
              disabled={isBusy || answer.trim() === ''}
              onClick={() => does('answer-question', { answer })}
            >
              {moderation.answer}
            </Button>
          </div>
        </>
      )}
      {alike.length + rest.length > 0 && (
        <>
          <Field label={moderation.mergeLabel}>
            <Select data-part="merge" value={into} onChange={(_, data) => setInto(data.value)}>
              <option value="">{pages.chooseQuestion}</option>
              {alike.length > 0 && (
                <optgroup label={pages.alike}>
                  {alike.map(({ id, wording: words }) => (
                    <option key={id} value={id}>
                      {words}
                    </option>
                  ))}
                </optgroup>
              )}
              {rest.length > 0 && (
                <optgroup label={pages.otherWaiting}>
                  {rest.map((other) => (
                    <option key={other.id} value={other.id}>
                      {other.wording ?? other.text}
                    </option>
                  ))}
                </optgroup>
              )}
            </Select>
          </Field>
          <div className={styles.buttons}>
            <Button disabled={isBusy || into === ''} onClick={() => does('merge-question', { intoId: into })}>
              {moderation.merge}
            </Button>
          </div>
        </>
      )}
      <Field label={moderation.hideLabel} hint={pages.hideNote}>
        <Textarea data-part="hide" value={reason} onChange={put('reason')} />
      </Field>
      <div className={styles.buttons}>
        <Button disabled={isBusy || reason.trim() === ''} onClick={() => does('hide-question', { reason })}>
          {moderation.hide}
        </Button>
      </div>
    </div>
  );
}
