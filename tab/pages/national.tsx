import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Link } from '@fluentui/react-link';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { NationalView } from '../../domain/views/national.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import { isGone } from '../api.ts';
import type { Sent } from '../json.ts';
import { Challenges } from '../parts/challenges.tsx';
import { Downloads } from '../parts/downloads.tsx';
import { useHeadings } from '../parts/headings.ts';
import { NationalSummary } from '../parts/national-summary.tsx';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Prose } from '../parts/prose.tsx';
import { TwoTexts } from '../parts/two-texts.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useTyping } from '../use-typing.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  signals: { display: 'grid', gap: '12px', margin: '8px 0', padding: 0, listStyle: 'none', maxWidth: '80ch' },
  detail: { color: tokens.colorNeutralForeground3 },
  form: { display: 'grid', gap: '12px', maxWidth: '80ch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
});

/** What the assessments of a year have in common, gathered by the regions, and the case for the medical directors. */
export function NationalPage({ year }: { readonly year: number | null }) {
  const { view, problem, reread } = useView<NationalView>('national', year ? { year: String(year) } : {});
  const headings = useHeadings();
  const deed = useDeed(reread);
  const { national, assessment } = useText();
  const { page } = national;
  const reading = useReading();
  if (!view && isGone(problem)) {
    return (
      <>
        <h1 className={headings.first}>{page.nav}</h1>
        <p>{page.empty}</p>
      </>
    );
  }
  if (!view) return <PageState problem={problem} reread={reread} />;
  const { completed } = view;
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'assessments', year: view.year })}>{`← ${assessment.page.back}`}</Link>
      </p>
      <h1 className={headings.first}>{page.title(String(view.year))}</h1>
      <p>
        {completed
          ? page.completedBy(completed.by, momentInWords(new Date(completed.at), reading))
          : page.due(dayWithDistance(dayOf(view.dueOn), reading))}
      </p>
      {deed.said && <PressAnswer said={deed.said} />}
      <NationalSummary view={view} />
      <Signals view={view} />
      <Challenges view={view} deed={deed} />
      <OwnWords key={view.id} view={view} deed={deed} />
      <Documents view={view} />
      <Ends view={view} deed={deed} />
    </>
  );
}

type OfCase = { readonly view: Sent<NationalView> };

/** What the regions say may concern several services, with the way to where they say it. */
function Signals({ view }: OfCase) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { page } = useText().national;
  return (
    <section>
      <h2 className={headings.second}>{page.signals}</h2>
      {view.signals.length === 0 && <p>{page.noSignals}</p>}
      <ul className={styles.signals}>
        {view.signals.map(({ assessmentId, service, region, text, isInterregional, isTaken }) => (
          <li key={assessmentId}>
            <Link href={addressOf({ page: 'assessment', id: assessmentId })}>
              {serviceName(service, language)}
            </Link>
            <span className={styles.detail}>
              {[
                '',
                regionName(region, language),
                ...(isInterregional ? [page.interregional] : []),
                ...(isTaken ? [`✓ ${page.taken}`] : []),
              ].join(' · ')}
            </span>
            {text !== '' && <Prose text={text} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What goes well, and what the directors are asked to decide: the coordinator's own words. */
function OwnWords({ view, deed }: OfCase & { readonly deed: Deed }) {
  const styles = useStyles();
  const headings = useHeadings();
  const { page } = useText().national;
  const standing = {
    version: view.version,
    words: { goesWell: view.goesWell, proposal: view.proposal },
  };
  const typing = useTyping(standing, `${view.id}/own`);
  const mayWrite = view.viewer.may.includes('write-case');
  if (!mayWrite && view.goesWell === '' && view.proposal === '') return null;
  if (!mayWrite) {
    return (
      <section>
        <h2 className={headings.second}>{page.own}</h2>
        {view.goesWell !== '' && <h3 className={headings.third}>{page.goesWell}</h3>}
        <Prose text={view.goesWell} />
        {view.proposal !== '' && <h3 className={headings.third}>{page.caseProposal}</h3>}
        <Prose text={view.proposal} />
      </section>
    );
  }
  const { goesWell, proposal } = typing.typed;
  const save = () =>
    typing.save((words, version) =>
      deed.does('write-case', { caseId: view.id, version, ...words }, page.saved),
    );
  return (
    <section>
      <h2 className={headings.second}>{page.own}</h2>
      <TwoTexts
        typing={typing}
        standing={standing.words}
        labels={{ goesWell: page.goesWell, proposal: page.caseProposal }}
        by={view.writtenBy}
      />
      <div className={styles.form}>
        <Field label={page.goesWell}>
          <Textarea
            value={goesWell}
            rows={5}
            onChange={(_event, { value }) => typing.type({ goesWell: value })}
          />
        </Field>
        <Field label={page.caseProposal}>
          <Textarea
            value={proposal}
            rows={5}
            onChange={(_event, { value }) => typing.type({ proposal: value })}
          />
        </Field>
      </div>
      <div className={styles.buttons}>
        <Button disabled={deed.isBusy || !typing.isTouched || typing.isClash} onClick={() => void save()}>
          {page.save}
        </Button>
      </div>
    </section>
  );
}

function Documents({ view }: OfCase) {
  const headings = useHeadings();
  const { page } = useText().national;
  return (
    <section>
      <h2 className={headings.second}>{page.documents}</h2>
      <Downloads query="national-document" about={{ year: String(view.year) }} formats={['pdf', 'word']} />
    </section>
  );
}

function Ends({ view, deed }: OfCase & { readonly deed: Deed }) {
  const styles = useStyles();
  const { page } = useText().national;
  const { may } = view.viewer;
  const about = { caseId: view.id, version: view.version };
  return (
    <div className={styles.buttons}>
      {may.includes('complete-case') && (
        <Button
          appearance="primary"
          disabled={deed.isBusy}
          onClick={() => void deed.does('complete-case', about, page.completed)}
        >
          {page.complete}
        </Button>
      )}
      {may.includes('reopen-case') && (
        <Button
          disabled={deed.isBusy}
          onClick={() => void deed.does('reopen-case', { caseId: view.id }, page.reopened)}
        >
          {page.reopen}
        </Button>
      )}
    </div>
  );
}
