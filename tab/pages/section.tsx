import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import { useEffect, useRef } from 'react';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import { useChanges } from '../changes.ts';
import { Answer } from '../fields/answer.tsx';
import { faultsUnder } from '../fields/field-props.ts';
import type { Sent } from '../json.ts';
import { Answers } from '../parts/answers.tsx';
import { ClashView } from '../parts/clash-view.tsx';
import { FaultList } from '../parts/fault-list.tsx';
import { useHeadings } from '../parts/headings.ts';
import { History } from '../parts/history.tsx';
import { LastYear } from '../parts/last-year.tsx';
import { MarkDone } from '../parts/mark-done.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { SavedLine } from '../parts/saved-line.tsx';
import { WhoWrites } from '../parts/who-writes.tsx';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { useSectionWriter, type Writing } from '../writing/use-section-writer.ts';

const useStyles = makeStyles({
  guidance: { whiteSpace: 'pre-line', maxWidth: '70ch' },
  form: { display: 'grid', gap: '32px', marginTop: '16px' },
});

/** One chapter: question, guidance, last year, the field, who is in it, and whether it is saved. */
export function SectionPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<SectionPageView>('section', { id });
  useChanges(view?.reportId, reread);
  const writing = useSectionWriter(view, reread);
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <Head view={view} />
      {writing && <Writer view={view} writing={writing} reread={reread} />}
      {!writing && <Answers fields={view.fields} content={view.content} />}
    </>
  );
}

type OfSection = { readonly view: Sent<SectionPageView> };

function Head({ view }: OfSection) {
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const { writing } = useText();
  const number = numberInWords(view.ordinal, language);
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'report', id: view.reportId })}>
          {`← ${writing.backToReport}: ${serviceName(view.service, language)}, ${view.year}`}
        </Link>
      </p>
      <h1 className={headings.first}>{writing.chapter(number, nameIn(view.title, language))}</h1>
      <p>
        {`${writing.states[view.state]}. ${writing.dueOn(dayWithDistance(dayOf(view.part.dueOn), reading))}`}
        {view.writtenBy &&
          view.writtenAt &&
          ` ${writing.writtenBy(view.writtenBy, momentInWords(new Date(view.writtenAt), reading))}.`}
      </p>
      {view.guidance && <p className={styles.guidance}>{nameIn(view.guidance, language)}</p>}
    </>
  );
}

type WriterProps = OfSection & { readonly writing: Writing; readonly reread: () => void };

function Writer({ view, writing: { writer, state }, reread }: WriterProps) {
  const { writing } = useText();
  const styles = useStyles();
  const form = useFirstFieldFocus(view.viewer.mayWrite && view.holder === null);
  const isOthers = state.mode !== 'writing' && state.mode !== 'asking' && view.holder !== null;
  const mayType =
    view.viewer.mayWrite && !view.isFrozen && view.state !== 'done' && !isOthers && state.mode !== 'blocked';
  if (state.mode === 'clashing' && state.clash) {
    return (
      <ClashView
        clash={state.clash}
        fields={view.fields}
        standing={view.content}
        writtenBy={view.writtenBy}
        refusal={state.refusal?.message ?? null}
        onMine={() => void writer.putInMine()}
        onTheirs={() => void writer.keepTheirs(view.content, view.revision)}
        onTogether={() => void writer.editTogether(view.content)}
      />
    );
  }
  const isShown = mayType || state.mode === 'writing';
  const content: SectionContent = isShown ? state.content : view.content;
  const change = (key: string, value: unknown) => writer.type(withAnswer(state.content, key, value));
  return (
    <>
      <WhoWrites view={view} state={state} writer={writer} reread={reread} />
      {state.wasRecovered && <Notice kind="success" text={writing.recovered} />}
      {state.clash && (
        <section aria-label={writing.yours}>
          <Answers fields={view.fields} content={state.clash.mine} against={content} />
          <Button onClick={() => writer.closeClash()}>{writing.close}</Button>
        </section>
      )}
      {isShown && <SavedLine state={state} />}
      <div className={styles.form} ref={form}>
        {view.fields.map((field) => {
          const lastYear = view.lastYear?.[field.key];
          return (
            <div key={field.key} id={`answer-${field.key}`}>
              <Answer
                field={field}
                value={content[field.key]}
                lastYear={lastYear}
                faults={faultsUnder(view.faults, field.key)}
                isReadOnly={!mayType}
                onChange={(value) => change(field.key, value)}
              />
              <LastYear
                field={field}
                answer={lastYear}
                onUse={mayType ? () => change(field.key, lastYear) : null}
              />
            </div>
          );
        })}
      </div>
      {view.viewer.mayWrite && <FaultList fields={view.fields} faults={view.faults} />}
      {mayType && <MarkDone view={view} state={state} writer={writer} reread={reread} />}
      <KeptTexts view={view} />
      <History view={view} onRestore={mayType ? (earlier) => writer.type(earlier) : null} />
    </>
  );
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

function withAnswer(content: SectionContent, key: string, value: unknown): SectionContent {
  const { [key]: _, ...rest } = content;
  return value === undefined ? rest : { ...rest, [key]: value };
}

function KeptTexts({ view }: OfSection) {
  const headings = useHeadings();
  const reading = useReading();
  const { writing } = useText();
  if (view.drafts.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{writing.keptTexts}</h2>
      {view.drafts.map((draft) => (
        <details key={draft.id}>
          <summary>{writing.keptAt(momentInWords(new Date(draft.keptAt), reading))}</summary>
          <Answers fields={view.fields} content={draft.content} against={view.content} />
        </details>
      ))}
    </section>
  );
}
