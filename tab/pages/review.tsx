import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { isFinished, lacksOnlyWord } from '../../domain/report-gate.ts';
import { perRegion } from '../../domain/report-numbers.ts';
import type { PartView, SectionBrief } from '../../domain/views/report.ts';
import type { ReportReview, ReviewChapter } from '../../domain/views/report-review.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
import { nameIn, serviceName } from '../../text/names.ts';
import { dayOf, partName } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import { useChanges } from '../changes.ts';
import { AccessChart } from '../charts/access-chart.tsx';
import { faultText } from '../fields/fault-text.ts';
import type { Sent } from '../json.ts';
import { Answers } from '../parts/answers.tsx';
import { HandInButtons } from '../parts/hand-in.tsx';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  detail: { color: tokens.colorNeutralForeground3 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 16px' },
  chapter: {
    padding: '4px 0 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '80ch',
  },
});

/** The whole report as it will be handed in: what is missing on top, with links to it, then every chapter to read. */
export function ReviewPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<ReportReview>('report-review', { id });
  const headings = useHeadings();
  const { language } = useReader();
  const { review, writing } = useText();
  useChanges(id, reread);
  if (!view) return <PageState problem={problem} reread={reread} />;
  const { report } = view;
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'report', id })}>{`← ${writing.backToReport}`}</Link>
      </p>
      <h1 className={headings.first}>
        {`${review.title(String(report.year))}: ${serviceName(report.service, language)}`}
      </h1>
      {report.submitted && report.state === 'submitted' ? (
        <HandedIn report={report} />
      ) : (
        <>
          <p>{review.lead}</p>
          <Missing view={view} />
        </>
      )}
      <HandInButtons view={report} reread={reread} isReview />
      {report.parts.map((part) => (
        <Part key={part.id} part={part} view={view} />
      ))}
    </>
  );
}

function HandedIn({ report }: { readonly report: Sent<ReportReview>['report'] }) {
  const reading = useReading();
  const { pages, writing } = useText();
  const { submitted, id } = report;
  if (!submitted) return null;
  const when = momentInWords(new Date(submitted.at), reading);
  return (
    <>
      <Notice kind="success" text={writing.submittedBy(submitted.by, when)} />
      <p>
        <Link href={addressOf({ page: 'handed-in', id })}>{pages.handedIn.link}</Link>
      </p>
    </>
  );
}

type OfReview = { readonly view: Sent<ReportReview> };
type OfChapter = { readonly section: Sent<SectionBrief>; readonly chapter: Sent<ReviewChapter> | undefined };

function chapterOf({ chapters }: Sent<ReportReview>, sectionId: string): Sent<ReviewChapter> | undefined {
  return chapters.find((one) => one.sectionId === sectionId);
}

function Missing({ view }: OfReview) {
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { report: words, review } = useText();
  const { gate, parts, sections } = view.report;
  if (gate.missing.length === 0) return <Notice kind="success" text={review.nothingMissing} />;
  return (
    <section>
      <h2 className={headings.second}>{review.missing}</h2>
      <ul>
        {gate.missing.map((missing) => {
          const part = parts.find(({ id }) => id === missing.partId);
          if (!part) return null;
          const day = dayWithDistance(dayOf(part.dueOn), reading);
          const isWord = lacksOnlyWord(missing);
          const owners = listInWords(part.owners, reading.language);
          const vacant = isWord ? words.missingWordVacant : words.missingVacant;
          const owed = isWord ? words.missingWord : words.missingFrom;
          return (
            <li key={part.id}>
              {capital(partName(part, reading.language), reading.language)}
              <span className={styles.detail}> {missing.isVacant ? vacant(day) : owed(owners, day)}</span>
              {missing.sectionIds.length > 0 && (
                <ul>
                  {missing.sectionIds.map((id) => {
                    const section = sections.find((one) => one.id === id);
                    return section && <Left key={id} section={section} chapter={chapterOf(view, id)} />;
                  })}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A chapter that is not done; of one that is begun also which answers are missing, each with a link to its field. */
function Left({ section, chapter }: OfChapter) {
  const { language } = useReader();
  const { review, writing } = useText();
  const { id } = section;
  const faults = section.state === 'not-begun' ? [] : (chapter?.faults ?? []);
  return (
    <li>
      <Link href={addressOf({ page: 'section', id })}>{titleOf(section, language, writing.chapter)}</Link>
      {`: ${section.state === 'draft' && faults.length === 0 ? review.allFilledIn : writing.states[section.state]}`}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => {
            const [, key = ''] = fault.path.split('/');
            const field = chapter?.fields.find((one) => one.key === key);
            return (
              <li key={`${fault.path} ${fault.code}`}>
                {field && (
                  <Link href={addressOf({ page: 'section', id, field: key })}>
                    {nameIn(field.title, language)}
                  </Link>
                )}
                {` ${faultText(fault, language)}`}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function Part({ part, view }: OfReview & { readonly part: Sent<PartView> }) {
  const headings = useHeadings();
  const { language } = useReader();
  const sections = view.report.sections.filter(({ partId }) => partId === part.id);
  return (
    <section>
      <h2 className={headings.second}>{capital(partName(part, language), language)}</h2>
      {sections.map((section) => (
        <Chapter key={section.id} section={section} view={view} />
      ))}
    </section>
  );
}

/** What is not done is read here too, and said not to be part of it. */
function Chapter({ section, view }: OfReview & { readonly section: Sent<SectionBrief> }) {
  const headings = useHeadings();
  const styles = useStyles();
  const { language } = useReader();
  const { review, writing } = useText();
  const chapter = chapterOf(view, section.id);
  const title = titleOf(section, language, writing.chapter);
  const isOpen = view.report.state !== 'submitted' && !isFinished(section.state);
  return (
    <section className={styles.chapter} aria-label={title}>
      <div className={styles.head}>
        <h3 className={headings.third}>{title}</h3>
        <StateMark state={section.state} />
        {isOpen && section.viewer.mayWrite && (
          <Link href={addressOf({ page: 'section', id: section.id })} aria-label={review.writeIn(title)}>
            {writing.write}
          </Link>
        )}
      </div>
      <Fate section={section} />
      {chapter && section.revision > 0 && section.leftOut === null && (
        <>
          <Answers fields={chapter.fields} content={chapter.content} />
          <Charts chapter={chapter} view={view} />
        </>
      )}
    </section>
  );
}

/** Why a chapter is not in what is handed in. */
function Fate({ section }: { readonly section: Sent<SectionBrief> }) {
  const styles = useStyles();
  const { review } = useText();
  const { leftOut, state, revision } = section;
  if (leftOut) {
    return <p>{leftOut.reason ? review.leftOut(leftOut.reason) : review.leftOutVacant}</p>;
  }
  if (isFinished(state)) return null;
  return <p className={styles.detail}>{revision > 0 ? review.notIn : review.notBegun}</p>;
}

/** Patients from each region against its people, as the documents have them. */
function Charts({ chapter, view }: OfReview & { readonly chapter: Sent<ReviewChapter> }) {
  const { language } = useReader();
  return chapter.fields.map((field) => {
    const value = chapter.content[field.key];
    if (field.kind !== 'region-table' || !field.feeds.includes('equal-access') || value === undefined) {
      return null;
    }
    const title = nameIn(field.title, language);
    return (
      <AccessChart key={field.key} title={title} counts={perRegion(value)} population={view.population} />
    );
  });
}

type Language = Parameters<typeof nameIn>[1];

function titleOf(
  { ordinal, title }: Pick<Sent<SectionBrief>, 'ordinal' | 'title'>,
  language: Language,
  words: (number: string, title: string) => string,
): string {
  return words(numberInWords(ordinal, language), nameIn(title, language));
}
