import { Link } from '@fluentui/react-link';
import type { FigureLine, FigurePlace, ReportFigures } from '../../domain/views/report-figures.ts';
import { numberInWords, numberOrDash } from '../../text/lists.ts';
import { nameIn, serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import { AccessChart } from '../charts/access-chart.tsx';
import { ChangeSince } from '../charts/change-since.tsx';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { YearsBeside } from '../parts/years-beside.tsx';
import { useReader, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

/** A report's numbers: what is worth a look, against last year, and against the population. */
export function FiguresPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<ReportFigures>('figures', { id });
  const headings = useHeadings();
  const { language } = useReader();
  const { comparison, pages, writing } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  const hasNone = [...view.numbers, ...view.access].every(
    ({ now }) => now === null || (typeof now === 'object' && Object.keys(now).length === 0),
  );
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'report', id })}>{`← ${writing.backToReport}`}</Link>
      </p>
      <h1 className={headings.first}>
        {`${pages.figures.title(String(view.year))}: ${serviceName(view.service, language)}`}
      </h1>
      <p>
        <Link href={addressOf({ page: 'years', id: view.service.id })}>{comparison.link}</Link>
      </p>
      {hasNone && <p>{pages.figures.none}</p>}
      <Flags view={view} />
      <Numbers view={view} />
      <Access view={view} />
      <YearsBeside serviceId={view.service.id} reportId={id} />
    </>
  );
}

type OfFigures = { readonly view: Sent<ReportFigures> };

function Flags({ view }: OfFigures) {
  const headings = useHeadings();
  const { language } = useReader();
  const { figures } = useText().pages;
  const flagged = view.numbers.flatMap((line) => (line.flag && line.now !== null ? [line] : []));
  if (flagged.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{figures.flagsTitle}</h2>
      {flagged.map((line) => (
        <Notice
          key={keyOf(line)}
          kind="info"
          text={`${titleOf(line, language)}: ${line.flag ? figures.flags[line.flag](numberInWords(line.now ?? 0, language)) : ''}`}
        />
      ))}
      <p>{figures.flagsNote}</p>
    </section>
  );
}

function Numbers({ view }: OfFigures) {
  const headings = useHeadings();
  const tables = useTables();
  const { language } = useReader();
  const { figures } = useText().pages;
  return (
    <section>
      <h2 className={headings.second}>{figures.numbers}</h2>
      <Sideways label={figures.numbers}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{figures.question}</th>
              <th scope="col" className={tables.number}>
                {figures.now}
              </th>
              <th scope="col" className={tables.number}>
                {figures.before}
              </th>
              <th scope="col">{figures.change}</th>
            </tr>
          </thead>
          <tbody>
            {view.numbers.map((line) => (
              <tr key={keyOf(line)}>
                <th scope="row">
                  <Link href={addressOf({ page: 'section', id: line.sectionId })}>
                    {titleOf(line, language)}
                  </Link>
                </th>
                <td className={tables.number}>{numberOrDash(line.now, language)}</td>
                <td className={tables.number}>{numberOrDash(line.before, language)}</td>
                <td>
                  {line.before === null ? (
                    figures.noBefore
                  ) : (
                    <ChangeSince now={line.now} before={line.before} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}

function Access({ view }: OfFigures) {
  const headings = useHeadings();
  const { language } = useReader();
  const { figures } = useText().pages;
  if (view.access.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{figures.access}</h2>
      {view.access.map((one) => (
        <section key={keyOf(one)}>
          <h3 className={headings.third}>{titleOf(one, language)}</h3>
          <AccessChart title={titleOf(one, language)} counts={one.now} population={view.population} />
        </section>
      ))}
    </section>
  );
}

type Titled = Sent<FigurePlace> & { readonly field: Pick<FigureLine['field'], 'key' | 'title'> };

function titleOf({ field, site }: Titled, language: Parameters<typeof nameIn>[1]): string {
  const title = nameIn(field.title, language);
  return site ? `${title}, ${site}` : title;
}

function keyOf({ sectionId, field }: Titled): string {
  return `${sectionId} ${field.key}`;
}
