import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { type ProblemVerb, problemSteps } from '../../domain/problem.ts';
import type { ProblemView } from '../../domain/views/problem.ts';
import { shortDay } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { groupName } from '../../text/names.ts';
import { doneInWords, entryInWords, passInWords, waitsInWords } from '../../text/problem-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { FactList } from '../parts/fact-list.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { WithNote } from '../parts/with-note.tsx';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  text: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    padding: '12px 16px',
    margin: '0 0 16px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  path: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    margin: '16px 0',
    padding: 0,
    listStyle: 'none',
  },
  here: { fontWeight: tokens.fontWeightSemibold },
  ahead: { color: tokens.colorNeutralForeground3 },
  said: { display: 'grid', gap: '8px', margin: '8px 0', padding: '0 0 0 20px' },
  entry: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '8px', margin: '16px 0' },
});

type OfProblem = { readonly view: Sent<ProblemView> };

/** A problem: what it is, how far on its way, all that was said of it, and what the reader can do about it (R26). */
export function ProblemPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<ProblemView>('problem', { id });
  const headings = useHeadings();
  const styles = useStyles();
  const deed = useDeed(reread);
  const { language } = useReading();
  const words = useText().problem;
  if (!view) return <PageState problem={problem} reread={reread} about={id} />;
  return (
    <>
      <h1 className={headings.first}>{words.titles[view.state]}</h1>
      <p>
        <Link href={addressOf({ page: 'group', id: view.service.id })}>
          {capital(groupName(view.service, language), language)}
        </Link>
      </p>
      {deed.said && <PressAnswer said={deed.said} />}
      <p className={styles.text}>{view.text}</p>
      <ProblemFacts view={view} />
      <Path view={view} />
      <Said view={view} />
      <Deeds view={view} deed={deed} />
    </>
  );
}

function ProblemFacts({ view }: OfProblem) {
  const reading = useReading();
  const { facts, raised } = useText().problem;
  const waits = waitsInWords(view, reading);
  return (
    <FactList
      facts={[
        [view.state === 'answered' ? facts.waitsFor : facts.with, waits?.who ?? null],
        [facts.due, waits?.until ?? null],
        [facts.raisedBy, raised(view.raisedBy, shortDay(new Date(view.raisedAt), reading))],
      ]}
    />
  );
}

/** From the service to between the regions: where it has been, where it is, and where it would go. */
function Path({ view }: OfProblem) {
  const styles = useStyles();
  const { page } = useText().problem;
  const at = problemSteps.indexOf(view.step);
  const mark = {
    open: page.here,
    answered: page.answeredHere,
    settled: null,
    disputed: null,
    withdrawn: null,
  };
  const isAt = mark[view.state];
  return (
    <ol className={styles.path} aria-label={page.path}>
      {problemSteps.map((step, index) => (
        <li
          key={step}
          className={index === at ? styles.here : index > at ? styles.ahead : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {index > 0 && <span aria-hidden="true">{'› '}</span>}
          {index < at ? `✓ ${page.steps[step]}` : page.steps[step]}
          {index === at && isAt && ` (${isAt})`}
        </li>
      ))}
    </ol>
  );
}

function Said({ view }: OfProblem) {
  const styles = useStyles();
  const headings = useHeadings();
  const reading = useReading();
  const { page } = useText().problem;
  return (
    <section id={historyOf(view)} tabIndex={-1} aria-label={page.history}>
      <h2 className={headings.second}>{page.history}</h2>
      {view.entries.length === 0 && <p>{page.nothingYet}</p>}
      <ol className={styles.said}>
        {view.entries.map((entry) => (
          <li key={`${entry.at} ${entry.kind}`} className={styles.entry}>
            {entryInWords({ ...entry, at: new Date(entry.at) }, reading)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function historyOf({ id }: Sent<ProblemView>): string {
  return `${id}/history`;
}

function Deeds({ view, deed }: OfProblem & { readonly deed: Deed }) {
  const styles = useStyles();
  const words = useText().problem;
  const reading = useReading();
  const { language } = reading;
  const { page } = words;
  const last = view.entries.at(-1);
  const news = {
    ...{ version: view.version, placeId: historyOf(view) },
    newest: last ? doneInWords({ ...last, at: new Date(last.at) }, reading) : '',
  };
  const about = { problemId: view.id };
  const seen = { ...about, version: view.version };
  const may = (verb: ProblemVerb) => view.viewer.may.includes(verb);
  const noted = (verb: ProblemVerb, title: string, label: string, confirms: string, sends = title) => (
    <WithNote
      title={title}
      does={sends}
      label={label}
      deed={deed}
      place={`${view.id}/${verb}`}
      isOffered={may(verb)}
      news={news}
      press={(note, key) => deed.does(verb, { ...seen, note }, confirms, key)}
    />
  );
  return (
    <div className={styles.buttons}>
      {may('agree-problem') && (
        <Button
          appearance="primary"
          disabled={deed.isBusy}
          onClick={() => void deed.does('agree-problem', seen, page.agreed)}
        >
          {words.agree}
        </Button>
      )}
      {noted('answer-problem', words.answer, words.answerLabel, page.answered)}
      {noted('pass-problem', passInWords(view, language), words.passLabel, page.passed)}
      {noted('comment-problem', page.comment, page.commentLabel, page.commented, page.commentSend)}
      {may('withdraw-problem') && (
        <Unfold
          title={page.withdraw}
          does={page.withdraw}
          isBusy={deed.isBusy}
          isReady
          isPrimary={false}
          press={() => deed.does('withdraw-problem', about, page.withdrawn)}
        >
          <p>{page.withdrawSure}</p>
        </Unfold>
      )}
    </div>
  );
}
