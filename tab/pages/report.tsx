import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { SectionState } from '../../domain/report.ts';
import type { PartView, ReportView, SectionBrief } from '../../domain/views/report.ts';
import { clockInWords, dayWithDistance, momentInWords } from '../../text/dates.ts';
import { listInWords, numberInWords } from '../../text/lists.ts';
import { nameIn, regionName, serviceName } from '../../text/names.ts';
import { dayOf, withLeftOut } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { HandIn } from '../parts/hand-in.tsx';
import { useHeadings } from '../parts/headings.ts';
import { ruled, unmarked } from '../parts/lines.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { ReportCare } from '../parts/report-care.tsx';
import { ReportOutcomePart } from '../parts/report-outcome.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { useLeaseEnd } from '../use-lease-end.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: unmarked,
  line: { ...ruled, alignItems: 'baseline' },
  words: { flex: '1 1 280px', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  now: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A report: who hands it in and when, its parts, and for each chapter how it stands and who is in it. */
export function ReportPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<ReportView>('report', { id });
  useChanges(id, reread);
  useLeaseEnd(view, view?.sections.map(({ holder }) => holder) ?? [], reread);
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <Head view={view} />
      <ReportOutcomePart reportId={id} />
      {view.parts.map((part) => (
        <Part key={part.id} part={part} view={view} />
      ))}
      <HandIn view={view} reread={reread} />
      <ReportCare view={view} reread={reread} />
    </>
  );
}

type OfReport = { readonly view: Sent<ReportView> };

function Head({ view }: OfReport) {
  const headings = useHeadings();
  const reading = useReading();
  const styles = useStyles();
  const { language } = reading;
  const { pages, report, review, writing } = useText();
  const day = dayWithDistance(dayOf(view.dueOn), reading);
  const count = (state: SectionState) => view.sections.filter((one) => one.state === state).length;
  const progress = writing.progress(
    numberInWords(count('done'), language),
    numberInWords(view.sections.length, language),
  );
  // Opened again, the last thing that happened stands last.
  const isHandedIn = view.state === 'submitted';
  const submitted = view.submitted && (
    <Notice
      kind={isHandedIn ? 'success' : 'info'}
      text={writing.submittedBy(view.submitted.by, momentInWords(new Date(view.submitted.at), reading))}
    />
  );
  return (
    <>
      <h1 className={headings.first}>
        {`${writing.reportTitle(String(view.year))}: ${serviceName(view.service, language)}`}
      </h1>
      <p>
        <Submitter view={view} /> {writing.dueOn(day)}
      </p>
      {view.extended && (
        <p>{writing.extendedTo(dayWithDistance(dayOf(view.extended.to), reading), view.extended.reason)}</p>
      )}
      {view.isRoundClosed && !view.submitted && <Notice kind="info" text={report.closedNote} />}
      {!isHandedIn && submitted}
      {view.returned && !view.isRoundClosed && (
        <Notice
          kind="warning"
          text={writing.returned(
            view.returned.by,
            momentInWords(new Date(view.returned.at), reading),
            view.returned.reason,
          )}
        />
      )}
      {isHandedIn && submitted}
      <p>{withLeftOut(progress, count('left-out'), language)}</p>
      <p className={styles.links}>
        {!view.submitted && !view.isRoundClosed && (
          <Link href={addressOf({ page: 'review', id: view.id })}>{review.link}</Link>
        )}
        <Link href={addressOf({ page: 'figures', id: view.id })}>{pages.figures.link}</Link>
        {view.parts.some(({ kind }) => kind === 'group') && (
          <Link href={addressOf({ page: 'group', id: view.service.id })}>{pages.group.link}</Link>
        )}
        {view.submitted && (
          <Link href={addressOf({ page: 'handed-in', id: view.id })}>{pages.handedIn.link}</Link>
        )}
      </p>
      <WhoIsIn view={view} />
    </>
  );
}

/** R35: the form names whoever hands in, from the first day. */
function Submitter({ view }: OfReport) {
  const { writing } = useText();
  const { language } = useReader();
  if (view.viewer.maySubmit) return <strong>{writing.youSubmit}</strong>;
  if (view.submitters.length === 0) return <>{writing.nobodySubmits}</>;
  return <>{writing.submitter(listInWords(view.submitters, language))}</>;
}

function WhoIsIn({ view }: OfReport) {
  const { writing } = useText();
  const { language } = useReader();
  const names = view.sections.flatMap(({ holder }) => (holder ? [holder.name] : []));
  const text =
    names.length === 0
      ? writing.nobodyInTheReport
      : writing.inTheReport(listInWords([...new Set(names)], language));
  return <p role="status">{text}</p>;
}

function Part({ part, view }: OfReport & { readonly part: Sent<PartView> }) {
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const { writing } = useText();
  const sections = view.sections.filter(({ partId }) => partId === part.id);
  const place = part.region ? regionName(part.region, language) : (part.site?.name ?? '');
  const isYours = sections.some(({ viewer }) => viewer.owns);
  const owners =
    part.owners.length === 0 ? writing.vacant : writing.ownedBy(listInWords(part.owners, language));
  return (
    <section>
      <h2 className={headings.second}>{writing.parts[part.kind](place)}</h2>
      <p>
        {`${isYours ? writing.ownedByYou : owners}. ${writing.dueOn(dayWithDistance(dayOf(part.dueOn), reading))}`}
      </p>
      <ol className={styles.list}>
        {sections.map((section) => (
          <SectionLine key={section.id} section={section} />
        ))}
      </ol>
    </section>
  );
}

function SectionLine({ section }: { readonly section: Sent<SectionBrief> }) {
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const { writing } = useText();
  const title = writing.chapter(numberInWords(section.ordinal, language), nameIn(section.title, language));
  const { holder } = section;
  const now = holder
    ? holder.isYou
      ? writing.youWriteNow
      : writing.writesNow(holder.name, clockInWords(new Date(holder.since), reading))
    : null;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <Link href={addressOf({ page: 'section', id: section.id })}>{title}</Link>
        <div className={styles.detail}>
          {section.leftOut
            ? (section.leftOut.reason ?? writing.vacant)
            : section.writtenBy &&
              section.writtenAt &&
              writing.writtenBy(section.writtenBy, momentInWords(new Date(section.writtenAt), reading))}
        </div>
      </div>
      {now && <span className={styles.now}>{`✎ ${now}`}</span>}
      <StateMark state={section.state} isLate={section.isSupplemented} />
    </li>
  );
}
