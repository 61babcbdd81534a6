import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useRef } from 'react';
import type { ContentFault, SectionContent } from '../../domain/content-faults.ts';
import type { ProcessKind, ProcessStep } from '../../domain/process.ts';
import { hasEffect } from '../../domain/process-card.ts';
import { fieldsOfStep, processDefinitions } from '../../domain/process-kinds/kinds.ts';
import type { Field } from '../../domain/report-field.ts';
import type { ProcessStepView } from '../../domain/views/process.ts';
import { momentInWords } from '../../text/dates.ts';
import { nameIn } from '../../text/names.ts';
import { act } from '../api.ts';
import { VolumeNote } from '../charts/volume-note.tsx';
import { Answer } from '../fields/answer.tsx';
import { answerWords } from '../fields/answer-words.ts';
import { faultsUnder } from '../fields/field-props.ts';
import type { Sent } from '../json.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useSettled } from '../use-settled.ts';
import { type OwnTyping, useTyping } from '../use-typing.ts';
import { mayTryAgain } from '../writing/writer-state.ts';
import { Answers as ReadAnswers } from './answers.tsx';
import { EffectPreview } from './effect-preview.tsx';
import { FaultList } from './fault-list.tsx';
import { Notice, PressAnswer } from './notice.tsx';
import { TwoTexts } from './two-texts.tsx';
import { WordsLeft } from './words-to-keep.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '20px', maxWidth: '80ch', margin: '12px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Answers = Readonly<Record<string, string>>;

type ProcessFormProps = {
  readonly step: Sent<ProcessStepView>;
  readonly asked: ProcessStep;
  readonly kind: ProcessKind;
  /** Of the process: what a press would do is asked anew with it. */
  readonly version: number;
  /** The page's own: the form goes when the step is done, and what came of it is told above; which answers it lacks, here. */
  readonly deed: Deed;
  readonly reread: () => void;
};

/** The answers of a step, saved while they are typed; who else writes them at the same time is not written over. */
export function ProcessForm({ step, asked, kind, version, deed, reread }: ProcessFormProps) {
  const styles = useStyles();
  const { language } = useReader();
  const { process } = useText();
  const fields = fieldsOfStep(asked);
  const standing = { version: step.revision, words: wordsOf(step.content, fields) };
  const typing = useTyping<Answers>(standing, placeOfStep(step.id));
  const draft = useDeed(reread);
  useSaving(step, typing, draft);
  const content = contentOf(typing.typed);
  const refused = draft.refused ?? deed.refused;
  const faults = (refused?.code === 'content-invalid' ? refused.details.faults : null) as
    | readonly ContentFault[]
    | null;
  const complete = () =>
    typing.save((answers, revision) => {
      const given = { stepId: step.id, revision, content: contentOf(answers) };
      return deed.does('complete-process-step', given, process.page.completed);
    });
  return (
    <>
      <TwoTexts
        typing={typing}
        standing={standing.words}
        labels={Object.fromEntries(fields.map(({ key, title }) => [key, nameIn(title, language)]))}
        inWords={(key, words) => inWords(fields, key, words, language)}
        by={step.written?.by ?? null}
      />
      <div className={styles.form}>
        {fields.map((field) => (
          <div key={field.key} id={`answer-${field.key}`}>
            <Answer
              field={field}
              value={content[field.key]}
              lastYear={undefined}
              faults={faultsUnder(faults ?? [], field.key)}
              isReadOnly={false}
              onChange={(value) => typing.type({ [field.key]: wordOf(value) })}
            />
            <VolumeNote field={field} value={content[field.key]} />
          </div>
        ))}
      </div>
      {deed.said && deed.refused?.code === 'content-invalid' && <PressAnswer said={deed.said} />}
      {faults && <FaultList fields={fields} faults={faults} title={process.page.missing} />}
      {draft.said?.kind === 'error' && <Notice kind="error" text={draft.said.text} />}
      {hasEffect(processDefinitions[kind], step.key) && (
        <EffectPreview stepId={step.id} kind={kind} content={content} version={version} />
      )}
      <SavedLine step={step} typing={typing} isBusy={draft.isBusy} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={deed.isBusy || draft.isBusy || typing.isClash || typing.version !== step.revision}
          onClick={() => void complete()}
        >
          {process.page.complete}
        </Button>
      </div>
      <p className={styles.quiet}>{process.page.draft}</p>
    </>
  );
}

function SavedLine({
  step,
  typing,
  isBusy,
}: {
  readonly step: Sent<ProcessStepView>;
  readonly typing: OwnTyping<Answers>;
  readonly isBusy: boolean;
}) {
  const styles = useStyles();
  const reading = useReading();
  const { page } = useText().process;
  const { written } = step;
  const saved = written ? page.savedAt(written.by, momentInWords(new Date(written.at), reading)) : '';
  return (
    <p className={styles.quiet} role="status">
      {isBusy ? page.saving : typing.isTouched ? page.notSaved : saved}
    </p>
  );
}

const retryMilliseconds = 10_000;

/**
 * Saves when whoever types pauses, and what is left when they go. What the program refused is tried again with the next
 * word; what it was not reached with also by itself.
 */
function useSaving(step: Sent<ProcessStepView>, typing: OwnTyping<Answers>, draft: Deed) {
  const isReady = typing.isTouched && !typing.isClash && !draft.isBusy && typing.version === step.revision;
  const isPaused = useSettled(typing.typed, 1_000) === typing.typed;
  const latest = useRef({ stepId: step.id, typing, draft, isReady });
  latest.current = { stepId: step.id, typing, draft, isReady };
  const tried = useRef<Answers | null>(null);
  const mayPass = draft.said?.kind === 'error' && (draft.refused === null || mayTryAgain(draft.refused));
  useEffect(() => {
    const save = () => {
      const { stepId, typing: own, draft: deed } = latest.current;
      tried.current = own.typed;
      void own.save((answers, revision) =>
        deed.does('save-process-step', { stepId, revision, content: contentOf(answers) }),
      );
    };
    if (!isPaused || !isReady) return;
    if (tried.current !== latest.current.typing.typed) return save();
    if (!mayPass) return;
    const timer = setTimeout(save, retryMilliseconds);
    return () => clearTimeout(timer);
  }, [isPaused, isReady, mayPass]);
  useEffect(
    () => () => {
      const { stepId, typing: own, isReady: isOwn } = latest.current;
      if (!isOwn) return;
      void own.save(async (answers, revision) => {
        const given = { stepId, revision, content: contentOf(answers) };
        return await act('save-process-step', given).then(
          () => true,
          () => false,
        );
      });
    },
    [],
  );
}

type StepProps = { readonly step: Sent<ProcessStepView>; readonly asked: ProcessStep };

/** What was typed in a step and not saved, where it is not the reader's to write any more. */
export function StepWordsLeft({ step, asked }: StepProps) {
  return (
    <WordsLeft
      place={placeOfStep(step.id)}
      show={(answers) => <ReadAnswers fields={fieldsOfStep(asked)} content={contentOf(answers)} />}
    />
  );
}

export function placeOfStep(stepId: string): string {
  return `${stepId}/save-process-step`;
}

function wordsOf(content: SectionContent, fields: readonly Field[]): Answers {
  return Object.fromEntries(fields.map(({ key }) => [key, wordOf(content[key])]));
}

/** The database keeps no order of keys: the same answer is the same word, wherever it comes from. */
function wordOf(value: unknown): string {
  if (value === undefined) return '';
  const ordered = (one: object) =>
    Object.fromEntries(Object.entries(one).sort(([before], [after]) => (before < after ? -1 : 1)));
  return JSON.stringify(value, (_key, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? ordered(one) : one,
  );
}

function contentOf(answers: Answers): SectionContent {
  const given = Object.entries(answers).filter(([, text]) => text !== '');
  return Object.fromEntries(given.map(([key, text]) => [key, JSON.parse(text) as unknown]));
}

function inWords(
  fields: readonly Field[],
  key: string,
  words: string,
  language: Parameters<typeof answerWords>[2],
): string {
  const field = fields.find((one) => one.key === key);
  return field && words !== '' ? answerWords(field, JSON.parse(words), language).join('\n') : '';
}
