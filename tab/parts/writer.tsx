import { makeStyles } from '@griffel/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ContentFault, SectionContent } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import { perRegion } from '../../domain/report-numbers.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { momentInWords } from '../../text/dates.ts';
import { nameIn } from '../../text/names.ts';
import { AccessChart } from '../charts/access-chart.tsx';
import { VolumeNote } from '../charts/volume-note.tsx';
import { Answer } from '../fields/answer.tsx';
import { answerWords } from '../fields/answer-words.ts';
import { faultsWhileTyping } from '../fields/faults-while-typing.ts';
import { faultsUnder, withPart } from '../fields/field-props.ts';
import type { Sent } from '../json.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { isSameText } from '../writing/same-text.ts';
import type { SectionWriter } from '../writing/section-writer.ts';
import { isOpenToWrite, type OwnTexts, type Writing } from '../writing/use-section-writer.ts';
import type { WriterState } from '../writing/writer-state.ts';
import { ClashView, OwnBeside } from './clash-view.tsx';
import { FaultList } from './fault-list.tsx';
import { Helpers } from './helpers.tsx';
import { History } from './history.tsx';
import { KeptTexts, LateNotices } from './kept-texts.tsx';
import { LastYear } from './last-year.tsx';
import { LeaveOut } from './leave-out.tsx';
import { MarkDone } from './mark-done.tsx';
import { Notice } from './notice.tsx';
import { InSight, SavedLine } from './saved-line.tsx';
import { TakeoverQuestions } from './takeover-questions.tsx';
import { HeldByOther, WhoWrites } from './who-writes.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '32px', marginTop: '16px' },
  ends: { '& > *': { margin: '0 8px 8px 0' } },
});

type WriterProps = {
  readonly view: Sent<SectionPageView>;
  readonly writing: Writing;
  readonly own: OwnTexts;
  readonly reread: () => void;
  /** What came late, which stands right below the text. */
  readonly children?: ReactNode;
};

/** The chapter's text: written, or read while somebody else writes; and what there is to do about it. */
export function Writer({ view, writing: { writer, state }, own, reread, children }: WriterProps) {
  const { handing, writing } = useText();
  const styles = useStyles();
  const form = useFirstFieldFocus(isOpenToWrite(view) && view.holder === null);
  const isOthers = state.mode !== 'writing' && state.mode !== 'asking' && view.holder !== null;
  const isOpen = isOpenToWrite(view);
  const mayType = isOpen && !isOthers && state.mode !== 'blocked';
  const isGiven = useReceived(view, writer, isOpen);
  if (state.mode === 'clashing' && state.clash) {
    const isHeld = view.holder !== null && !view.holder.isYou;
    const giver = view.holder === null && view.care.handover?.isYours ? view.care.handover.other : null;
    // Who has it is said already.
    const refusal = isHeld && state.refusal?.code === 'section-held' ? null : state.refusal;
    return (
      <>
        <ClashView
          clash={state.clash}
          fields={view.fields}
          standing={view.content}
          last={view}
          isHeld={isHeld}
          holder={
            <>
              {isHeld && <HeldByOther view={view} writer={null} reread={reread} />}
              {giver && <Notice kind="success" text={handing.receivedChoice(giver)} />}
            </>
          }
          refusal={refusal?.message ?? (state.isCutOff ? writing.notReached : null)}
          onMine={() => void writer.putInMine(view.revision)}
          onTheirs={() => void writer.keepTheirs(view.content, view.revision)}
          onTogether={() => void writer.editTogether(view.content, view.revision)}
        />
        {children}
      </>
    );
  }
  // What is not saved stays on the screen, also in a second tab, or while somebody else has the chapter.
  const isShown = mayType || state.mode === 'writing' || state.isUnsaved;
  const content: SectionContent = isShown ? state.content : view.content;
  const faults = [...refusedOf(state), ...faultsWhileTyping(view.fields, view, content)];
  // What was handed in late stands below, and the chapter's own questions were never answered.
  const cameLate = view.isSupplemented || view.care.maySupplement;
  const change = (key: string, value: unknown) => writer.type(withPart(state.content, key, value));
  return (
    <>
      <LateNotices own={own} />
      {view.care.returned && <ReturnedNotice returned={view.care.returned} />}
      <WhoWrites view={view} state={state} writer={writer} reread={reread} />
      {isGiven && <Notice kind="success" text={handing.received(isGiven)} />}
      {state.wasRecovered && <Notice kind="success" text={writing.recovered} />}
      {state.clash && (
        <OwnBeside
          fields={view.fields}
          mine={state.clash.mine}
          standing={content}
          onClose={() => writer.closeClash()}
        />
      )}
      <InSight>
        <TakeoverQuestions view={view} writer={writer} reread={reread} />
        {isShown && <SavedLine state={state} />}
      </InSight>
      {!cameLate && (
        <div className={styles.form} ref={form}>
          {view.fields.map((field) => (
            <Asked
              key={field.key}
              view={view}
              field={field}
              value={content[field.key]}
              faults={faultsUnder(faults, field.key)}
              onChange={mayType ? (value) => change(field.key, value) : null}
              onReplace={(value) => void writer.replace((now) => withPart(now, field.key, value))}
            />
          ))}
        </div>
      )}
      {isOpen && <FaultList fields={view.fields} faults={faults} />}
      <div className={styles.ends}>
        {mayType && <MarkDone view={view} faults={faults} state={state} writer={writer} reread={reread} />}
        <LeaveOut view={view} reread={reread} />
      </div>
      {children}
      <KeptTexts
        view={view}
        own={own}
        reread={reread}
        onUse={mayType ? (kept) => void writer.replace(() => kept) : null}
      />
      {view.part.kind !== 'assessment' && <Helpers view={view} reread={reread} />}
      <History view={view} onRestore={mayType ? async (revision) => await writer.restore(revision) : null} />
    </>
  );
}

type AskedProps = {
  readonly view: Sent<SectionPageView>;
  readonly field: Field;
  readonly value: unknown;
  readonly faults: readonly ContentFault[];
  /** null where it is only read. */
  readonly onChange: ((value: unknown) => void) | null;
  /** An answer that is put in whole: the one that it takes the place of is not lost. */
  readonly onReplace: (value: unknown) => void;
};

/** A question, with last year's answer and what its number is to be seen against. */
function Asked({ view, field, value, faults, onChange, onReplace }: AskedProps) {
  const { language } = useReader();
  const { handing } = useText();
  const [replaced, setReplaced] = useState<{ readonly answer: unknown } | null>(null);
  const lastYear = view.lastYear?.[field.key];
  const known = view.known[field.key];
  const before = known ? known.answer : lastYear;
  const isAnswered = answerWords(field, value, language).length > 0;
  const use = () => {
    if (!isAnswered || onChange === null) return (onChange ?? onReplace)(before);
    setReplaced({ answer: value });
    onReplace(before);
  };
  const undo = () => {
    onReplace(replaced?.answer);
    setReplaced(null);
  };
  const isAgainstPopulation = field.kind === 'region-table' && field.feeds.includes('equal-access');
  return (
    <div id={`answer-${field.key}`}>
      <Answer
        field={field}
        value={value}
        lastYear={lastYear}
        faults={faults}
        isReadOnly={onChange === null}
        onChange={(changed) => onChange?.(changed)}
      />
      <VolumeNote field={field} value={value} />
      <LastYear field={field} answer={before} known={known ?? null} onUse={onChange && use} />
      {replaced && onChange && isSameText(value, before) && (
        <Notice kind="success" text={handing.replaced} buttons={[{ title: handing.undo, press: undo }]} />
      )}
      {isAgainstPopulation && value !== undefined && (
        <AccessChart
          title={nameIn(field.title, language)}
          counts={perRegion(value)}
          population={view.care.population}
        />
      )}
    </div>
  );
}

/** What the program refused of what was typed, shown where it stands. */
function refusedOf({ refusal }: WriterState): readonly ContentFault[] {
  return refusal?.code === 'content-invalid' ? ((refusal.details.faults ?? []) as ContentFault[]) : [];
}

/** Whoever was let write has the chapter from the moment at which their page hears of it. Gives who let them. */
function useReceived(view: Sent<SectionPageView>, writer: SectionWriter, isOpen: boolean): string | null {
  const [from, setFrom] = useState<string | null>(null);
  const { content, revision } = view;
  const { handover } = view.care;
  const giver = isOpen && handover?.isYours ? handover.other : null;
  useEffect(() => {
    if (giver === null) return;
    setFrom(giver);
    // What the giver wrote last is in the fields before anything is typed there.
    writer.show(content, revision);
    void writer.resume();
  }, [giver, writer, content, revision]);
  return view.holder?.isYou ? from : null;
}

function ReturnedNotice({
  returned,
}: {
  readonly returned: NonNullable<Sent<SectionPageView>['care']['returned']>;
}) {
  const reading = useReading();
  const { writing } = useText();
  const { by, at, reason } = returned;
  return <Notice kind="warning" text={writing.returned(by, momentInWords(new Date(at), reading), reason)} />;
}

/** Somebody who came to write begins to write: the first field has the focus, once. */
function useFirstFieldFocus(wanted: boolean) {
  const form = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    if (!wanted || isDone.current) return;
    isDone.current = true;
    form.current?.querySelector<HTMLElement>('textarea, input, select')?.focus({ preventScroll: true });
  }, [wanted]);
  return form;
}
