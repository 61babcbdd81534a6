import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { otherLanguages, wordingIn } from '../../domain/survey.ts';
import type { SurveyView } from '../../domain/views/survey.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import { FoldedTable } from '../charts/folded-table.tsx';
import { StackedBars } from '../charts/stacked-bars.tsx';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { ChangeSurvey } from '../parts/survey-form.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useDownload } from '../use-download.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  card: {
    maxWidth: '480px',
    padding: '16px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { whiteSpace: 'pre-line' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '8px', margin: '16px 0' },
  comment: { margin: '0 0 12px', maxWidth: '80ch', whiteSpace: 'pre-line' },
});

type OfSurvey = { readonly view: Sent<SurveyView>; readonly deed: Deed };

/** One question to many: how it looks and to how many it goes before it is sent, and what they answered. */
export function SurveyPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<SurveyView>('survey', { id });
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const deed = useDeed(reread);
  const { page } = useText().survey;
  if (!view) return <PageState problem={problem} reread={reread} about={id} />;
  const count = (value: number) => numberInWords(value, reading.language);
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'surveys' })}>{`← ${page.back}`}</Link>
      </p>
      <h1 className={headings.first}>{wordingIn(view, reading.language).title}</h1>
      <p>
        {page.states[view.state]}
        {view.state !== 'draft' && `, ${page.answered(count(view.answered), count(view.asked))}`}
        {view.state !== 'closed' && `. ${page.dueOn} ${dayWithDistance(dayOf(view.dueOn), reading)}`}
      </p>
      {deed.said && <PressAnswer said={deed.said} />}
      {view.state === 'draft' ? <Draft view={view} deed={deed} /> : <Results view={view} />}
      <div className={styles.buttons}>
        {view.state === 'open' && (
          <Button
            disabled={deed.isBusy}
            onClick={() => void deed.does('close-survey', { surveyId: view.id }, page.closed)}
          >
            {page.close}
          </Button>
        )}
        {view.answered > 0 && <Export view={view} />}
      </div>
    </>
  );
}

function Draft({ view, deed }: OfSurvey) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { survey } = useText();
  const { page } = survey;
  return (
    <>
      <h2 className={headings.second}>{page.looks}</h2>
      {wordingsOf(view).map((wording) => (
        <div key={wording.question} className={styles.card}>
          <strong>{wording.title}</strong>
          <p className={styles.words}>{wording.question}</p>
          <ul>
            {wording.choices.map((choice) => (
              <li key={choice}>{choice}</li>
            ))}
          </ul>
          <p className={styles.quiet}>{survey.from}</p>
        </div>
      ))}
      <p>{page.goesTo(numberInWords(view.audience, language))}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={deed.isBusy || view.audience === 0}
          onClick={() =>
            void deed.does('send-survey', { surveyId: view.id, version: view.version }, page.sent)
          }
        >
          {page.send}
        </Button>
        <ChangeSurvey deed={deed} survey={view} />
      </div>
    </>
  );
}

/** As its readers will see it: in bokmål, and in each language in which anything of it is said. */
function wordingsOf(view: Sent<SurveyView>) {
  const other = otherLanguages.filter((language) => view.others[language]);
  return (['nb', ...other] as const).map((language) => wordingIn(view, language));
}

/** The picture first, then the numbers by region, then what was written. */
function Results({ view }: Pick<OfSurvey, 'view'>) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { page } = useText().survey;
  const { answered, comments, counts } = view;
  const count = (value: number) => numberInWords(value, language);
  const { question, choices } = wordingIn(view, language);
  return (
    <>
      <p className={styles.words}>{question}</p>
      <h2 className={headings.second}>{page.results}</h2>
      {answered === 0 && <p>{page.noAnswers}</p>}
      {answered > 0 && !counts && <p>{page.fewInAll}</p>}
      {counts && choices.length > 0 && (
        <>
          <StackedBars
            bars={choices.map((choice, index) => ({
              key: choice,
              label: page.bar(choice, count(counts[index] ?? 0)),
              parts: [{ part: 'full', value: counts[index] ?? 0 }],
              of: answered,
            }))}
          />
          {view.kind === 'scale' && <p>{page.average(count(averageOf(counts)))}</p>}
        </>
      )}
      {view.byRegion.length > 0 && <h3 className={headings.third}>{page.byRegion}</h3>}
      <StackedBars
        bars={view.byRegion.map((one) => ({
          key: one.region ?? '',
          label: `${one.region ? regionName(one.region, language) : page.noRegion}: ${page.answered(count(one.answered), count(one.asked))}`,
          parts: [{ part: 'full', value: one.answered }],
          of: one.asked,
        }))}
      />
      {choices.length > 0 && counts && (
        <FoldedTable
          summary={page.table}
          label={page.byRegion}
          heading={page.region}
          columns={[...choices]}
          rows={view.byRegion.map((one) => ({
            key: one.region ?? '',
            name: one.region ? regionName(one.region, language) : page.noRegion,
            cells: one.counts?.map(count) ?? choices.map(() => '–'),
          }))}
        />
      )}
      {view.byRegion.some((one) => one.counts === null) && <p className={styles.quiet}>{page.few}</p>}
      {comments.length > 0 && <h3 className={headings.third}>{page.comments}</h3>}
      {comments.map(({ text, region }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same
        <p key={index} className={styles.comment}>
          {text}
          {region && <span className={styles.quiet}>{` (${regionName(region, language)})`}</span>}
        </p>
      ))}
    </>
  );
}

/** Of a scale from 1, to one decimal. */
function averageOf(counts: readonly number[]): number {
  const all = counts.reduce((sum, one) => sum + one, 0);
  const points = counts.reduce((sum, one, index) => sum + one * (index + 1), 0);
  return Math.round((points / all) * 10) / 10;
}

function Export({ view }: Pick<OfSurvey, 'view'>) {
  const { frame } = useReader();
  const { page } = useText().survey;
  const { isBusy, said, fetches } = useDownload();
  if (frame.isPhone) return null;
  return (
    <>
      <Button disabled={isBusy} onClick={() => void fetches('survey-workbook', { id: view.id })}>
        {page.export}
      </Button>
      {said && <PressAnswer said={said} />}
    </>
  );
}
