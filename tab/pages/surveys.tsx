import { Link } from '@fluentui/react-link';
import type { SurveyBrief } from '../../domain/views/survey.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { SurveyForm } from '../parts/survey-form.tsx';
import { useTables } from '../parts/tables.ts';
import { useReading, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

/** What the coordinator asked all or some, and asks. */
export function SurveysPage() {
  const { view, problem, reread } = useView<{ readonly surveys: readonly SurveyBrief[] }>('surveys');
  const headings = useHeadings();
  const deed = useDeed(reread);
  const { page } = useText().survey;
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{page.title}</h1>
      <p>{page.lead}</p>
      {deed.said && <PressAnswer said={deed.said} />}
      <SurveyForm deed={deed} />
      {view.surveys.length === 0 ? <p>{page.none}</p> : <List surveys={view.surveys} />}
    </>
  );
}

function List({ surveys }: { readonly surveys: readonly Sent<SurveyBrief>[] }) {
  const tables = useTables();
  const reading = useReading();
  const { page } = useText().survey;
  const count = (value: number) => numberInWords(value, reading.language);
  return (
    <Sideways label={page.title}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{page.titleLabel}</th>
            <th scope="col">{page.state}</th>
            <th scope="col">{page.results}</th>
            <th scope="col">{page.dueOn}</th>
          </tr>
        </thead>
        <tbody>
          {surveys.map(({ id, title, state, dueOn, asked, answered }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={addressOf({ page: 'survey', id })}>{title}</Link>
              </th>
              <td style={{ whiteSpace: 'nowrap' }}>{page.states[state]}</td>
              <td>{state === 'draft' ? '' : page.answered(count(answered), count(asked))}</td>
              <td>{state === 'closed' ? '' : dayWithDistance(dayOf(dueOn), reading)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
