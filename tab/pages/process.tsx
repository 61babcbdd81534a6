import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useState } from 'react';
import type { ProcessStep } from '../../domain/process.ts';
import { fieldsOfStep, processDefinitions, stepOf } from '../../domain/process-kinds/kinds.ts';
import type { ProcessStepView, ProcessView } from '../../domain/views/process.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { dateIn, dayWithDistance, momentInWords, shortDay } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { nameIn, regionName, serviceName } from '../../text/names.ts';
import { happeningText, outcomeName, processKindName, stepOwnerName } from '../../text/process-words.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { Answers } from '../parts/answers.tsx';
import { Downloads } from '../parts/downloads.tsx';
import { useHeadings } from '../parts/headings.ts';
import { leadTo } from '../parts/lead-to.ts';
import { MoveStep } from '../parts/move-step.tsx';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { ProcessForm, placeOfStep, StepWordsLeft } from '../parts/process-form.tsx';
import { ServicePlanPart } from '../parts/service-plan.tsx';
import { WithNote } from '../parts/with-note.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useOnceMore } from '../use-once-more.ts';
import { useView } from '../use-view.ts';
import { formsLeftBehind } from '../writing/unsent-forms.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorPaletteGreenForeground1 },
  steps: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyle: 'none' },
  step: {
    padding: '12px 16px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '& h3': { margin: '0 0 4px' },
  },
  mine: { borderTopColor: tokens.colorBrandStroke1, borderTopWidth: '3px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  history: { margin: 0, paddingLeft: '20px' },
});

type OfProcess = {
  readonly view: Sent<ProcessView>;
  readonly deed: Deed;
  readonly reread: () => void;
};

/** One process of a service: its steps with their days and answers, what is to be written now, and what has happened. */
export function ProcessPage({ id, step: wanted }: { readonly id: string; readonly step: string | null }) {
  const { view, problem, reread } = useView<ProcessView>('process', { id });
  const headings = useHeadings();
  const styles = useStyles();
  const deed = useDeed(reread);
  const { process, servicePlan } = useText();
  const { language } = useReader();
  useStepInView(wanted, view !== null);
  if (!view) return <PageState problem={problem} reread={reread} about={id} />;
  const { page } = process;
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'processes' })}>{`← ${page.back}`}</Link>
      </p>
      <h1 className={headings.first}>
        {`${processKindName(view.kind, language)}: ${nameIn(view.name, language)}`}
      </h1>
      <p className={styles.quiet}>{nameIn(processDefinitions[view.kind].about, language)}</p>
      <Standing view={view} />
      {deed.said && !saidAtField.has(deed.refused?.code ?? '') && <PressAnswer said={deed.said} />}
      <Made view={view} />
      <Next view={view} deed={deed} />
      {view.plan && <ServicePlanPart view={view} plan={view.plan} deed={deed} />}
      <section>
        <h2 className={headings.second}>{page.steps}</h2>
        <ol className={styles.steps}>
          {view.steps.map((step) => (
            <Step
              key={step.id}
              step={step}
              view={view}
              deed={deed}
              reread={reread}
              isWanted={step.id === wanted}
            />
          ))}
        </ol>
      </section>
      <History view={view} />
      <section>
        <h2 className={headings.second}>{servicePlan.document.download}</h2>
        <Downloads query="process-document" about={{ id }} formats={['pdf', 'word']} />
      </section>
      <Stop view={view} deed={deed} />
    </>
  );
}

/** Refusals that stand beside the field that they are about. */
const saidAtField: ReadonlySet<string> = new Set(['content-invalid', 'plan-place-not-standing']);

/** Whoever came for one of the steps finds it in view, with the focus in its first field. */
function useStepInView(wanted: string | null, isRead: boolean) {
  useEffect(() => {
    if (!wanted || !isRead) return;
    // Its form opens with the page, and is there with the next frame.
    const frame = requestAnimationFrame(() => leadTo(placeInPage(wanted)));
    return () => cancelAnimationFrame(frame);
  }, [wanted, isRead]);
}

function placeInPage(stepId: string): string {
  return `step-${stepId}`;
}

/** The service that an application became, and what is to be done with it first. */
function Made({ view }: { readonly view: Sent<ProcessView> }) {
  const { isCoordinator } = useReader();
  const { language } = useReader();
  const { servicePlan } = useText();
  const { made } = view;
  if (!made) return null;
  return (
    <>
      <Notice kind="info" text={`${servicePlan.made}: ${serviceName(made, language)}`} />
      <p>
        <Link href={addressOf({ page: 'group', id: made.id })}>{servicePlan.group}</Link>
        {isCoordinator && (
          <>
            {' · '}
            <Link href={addressOf({ page: 'administration' })}>{servicePlan.giveLeader}</Link>
          </>
        )}
      </p>
    </>
  );
}

function Standing({ view }: { readonly view: Sent<ProcessView> }) {
  const reading = useReading();
  const { page } = useText().process;
  const when = (at: string) => momentInWords(new Date(at), reading);
  const { started, ended, state, outcome, stopReason } = view;
  return (
    <>
      {outcome && (
        <Notice kind="info" text={page.decided(outcomeName(view.kind, outcome, reading.language))} />
      )}
      <p>
        {page.startedBy(started.by, when(started.at))}
        {ended && (
          <>
            <br />
            {(state === 'stopped' ? page.stoppedBy : page.endedBy)(ended.by, when(ended.at))}
            {stopReason && `: ${stopReason}`}
          </>
        )}
      </p>
    </>
  );
}

/** What the decision leads to, with the second press since others are asked at once, and what hangs together with it. */
function Next({ view, deed }: Omit<OfProcess, 'reread'>) {
  const { now } = useReading();
  const { language } = useReader();
  const { process } = useText();
  const { mayStart } = view.viewer;
  const [isSure, setSure] = useState(false);
  const onceMore = useOnceMore(deed, 'process-beside');
  const begin = async (kind: NonNullable<typeof mayStart>) => {
    const given = { kind, serviceId: view.service?.id ?? '', from: dateIn(now), follows: view.id };
    await onceMore.does(kind, 'start-process', given, process.list.begun);
    const { processId } = deed.ids();
    if (processId) location.hash = addressOf({ page: 'process', id: processId });
  };
  return (
    <>
      {view.related.length > 0 && (
        <p>
          {`${process.page.related}: `}
          {view.related.map(({ id, kind }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link href={addressOf({ page: 'process', id })}>{processKindName(kind, language)}</Link>
            </span>
          ))}
        </p>
      )}
      {mayStart && (
        <>
          {isSure && <p>{process.page.nextMeans}</p>}
          <Button
            appearance="primary"
            disabled={deed.isBusy}
            onClick={() => (isSure ? void begin(mayStart) : setSure(true))}
          >
            {onceMore.isAsked(mayStart)
              ? process.list.beginAnyway
              : (isSure ? process.page.nextSure : process.page.next)(processKindName(mayStart, language))}
          </Button>
        </>
      )}
    </>
  );
}

type StepProps = OfProcess & { readonly step: Sent<ProcessStepView>; readonly isWanted: boolean };

function Step({ step, view, deed, reread, isWanted }: StepProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { page } = useText().process;
  const [isOpen, setOpen] = useState(false);
  const asked = stepOf(view.kind, step.key);
  if (!asked) return null;
  const { decision } = processDefinitions[view.kind];
  const isMine = step.may.includes('complete-process-step');
  const isRead = step.state === 'done';
  return (
    <li id={placeInPage(step.id)} className={`${styles.step} ${isMine ? styles.mine : ''}`}>
      <h3 className={headings.third}>{titleOf(step, asked, language)}</h3>
      <StepState step={step} view={view} />
      {isMine && <p>{nameIn(asked.guidance, language)}</p>}
      {step.state !== 'done' && decision.isByAuthority && decision.step === step.key && (
        <p className={styles.quiet}>{page.decides[view.decidedBy]}</p>
      )}
      {isMine ? (
        <Writing stepId={step.id} isAlone={isWanted || isAlone(step, view)}>
          <ProcessForm
            key={step.id}
            step={step}
            asked={asked}
            kind={view.kind}
            version={view.version}
            deed={deed}
            reread={reread}
          />
        </Writing>
      ) : (
        <StepWordsLeft step={step} asked={asked} />
      )}
      {(isRead || step.may.includes('undo-process-step')) && (
        <div className={styles.buttons}>
          {isRead && (
            <Button
              aria-expanded={isOpen}
              aria-label={`${page.read}: ${titleOf(step, asked, language)}`}
              onClick={() => setOpen(!isOpen)}
            >
              {page.read}
            </Button>
          )}
          {step.may.includes('undo-process-step') && (
            <Button
              disabled={deed.isBusy}
              onClick={() => void deed.does('undo-process-step', { stepId: step.id }, page.undone)}
            >
              {page.undo}
            </Button>
          )}
        </div>
      )}
      {isRead && isOpen && <Answers fields={fieldsOfStep(asked)} content={step.content} />}
      {view.viewer.mayMove && step.state !== 'done' && <MoveStep step={step} deed={deed} />}
    </li>
  );
}

/** "Andre regioners syn: Helse Nord". */
function titleOf({ region }: Sent<ProcessStepView>, { title }: ProcessStep, language: Language): string {
  const name = nameIn(title, language);
  return region ? `${name}: ${regionName(region, language)}` : name;
}

/** The one thing that the reader is to do is open; where they could do several, they choose. */
function isAlone(step: Sent<ProcessStepView>, view: Sent<ProcessView>): boolean {
  const mine = view.steps.filter(({ may }) => may.includes('complete-process-step'));
  return mine.length === 1 && mine[0]?.id === step.id;
}

function Writing({
  stepId,
  isAlone: isOpenAtOnce,
  children,
}: {
  readonly stepId: string;
  readonly isAlone: boolean;
  readonly children: React.ReactNode;
}) {
  const { page } = useText().process;
  const { personId } = useReader();
  const [isOpen, setOpen] = useState(false);
  // Where something was typed and not saved, it is seen without being looked for.
  useEffect(() => {
    let isHere = true;
    void formsLeftBehind(personId, placeOfStep(stepId)).then(
      ({ length }) => isHere && length > 0 && setOpen(true),
    );
    return () => {
      isHere = false;
    };
  }, [personId, stepId]);
  if (isOpenAtOnce || isOpen) return children;
  return <Button onClick={() => setOpen(true)}>{page.write}</Button>;
}

function StepState({
  step,
  view,
}: {
  readonly step: Sent<ProcessStepView>;
  readonly view: Sent<ProcessView>;
}) {
  const styles = useStyles();
  const reading = useReading();
  const { process } = useText();
  const owner = capital(stepOwnerName(step, reading.language), reading.language);
  if (step.done) {
    const { by, at } = step.done;
    return (
      <p className={styles.done}>{`✓ ${process.page.doneBy(by, momentInWords(new Date(at), reading))}`}</p>
    );
  }
  const isOpen = step.state === 'open' && view.state === 'open';
  const day = dayOf(step.dueOn);
  const said = isOpen
    ? process.page.dueOn(dayWithDistance(day, reading))
    : process.page.planned(shortDay(day, reading));
  return (
    <p className={step.isLate ? styles.late : styles.quiet}>
      {`${isOpen ? '◐' : '○'} ${[owner, ...(view.state === 'open' ? [said] : [])].join(', ')}`}
    </p>
  );
}

function History({ view }: { readonly view: Sent<ProcessView> }) {
  const styles = useStyles();
  const headings = useHeadings();
  const reading = useReading();
  const { page } = useText().process;
  if (view.history.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{page.history}</h2>
      <ul className={styles.history}>
        {view.history.map((one) => (
          <li key={`${one.at} ${one.what} ${one.step} ${one.region}`}>
            {happeningText(view.kind, one, reading.language)}
            <span className={styles.quiet}>{` ${momentInWords(new Date(one.at), reading)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stop({ view, deed }: Omit<OfProcess, 'reread'>) {
  const { page } = useText().process;
  return (
    <div style={{ marginTop: '24px' }}>
      <WithNote
        title={page.stop}
        label={page.stopReason}
        deed={deed}
        place={`${view.id}/stop-process`}
        isOffered={view.viewer.mayStop}
        isPrimary={false}
        press={(reason, key) => deed.does('stop-process', { processId: view.id, reason }, page.stopped, key)}
      />
    </div>
  );
}
