import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import { useEffect } from 'react';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import { isGone } from '../api.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { Answers } from '../parts/answers.tsx';
import { GroupFacts } from '../parts/group-facts.tsx';
import { useHeadings } from '../parts/headings.ts';
import { TextsWithoutChapter } from '../parts/kept-texts.tsx';
import { KeptTextsLink } from '../parts/kept-texts-link.tsx';
import { leadTo } from '../parts/lead-to.ts';
import { LeftOutNotice } from '../parts/leave-out.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Supplement } from '../parts/supplement.tsx';
import { Writer } from '../parts/writer.tsx';
import { useReading, useText } from '../reader.ts';
import { useLeaseEnd } from '../use-lease-end.ts';
import { useView } from '../use-view.ts';
import { useOwnTexts } from '../writing/use-section-writer.ts';

const useStyles = makeStyles({
  guidance: { whiteSpace: 'pre-line', maxWidth: '70ch' },
});

type SectionPageProps = {
  readonly id: string;
  /** The question to go to. */
  readonly field: string | null;
};

/** One chapter: question, guidance, last year, the field, who is in it, and whether it is saved. */
export function SectionPage({ id, field }: SectionPageProps) {
  const { view, problem, reread } = useView<SectionPageView>('section', { id });
  useChanges(view?.reportId, reread);
  useLeaseEnd(view, [view?.holder ?? null], reread);
  const own = useOwnTexts(id, view, isGone(problem), reread);
  const { writing, supplementing } = own;
  const isThere = view !== null && writing !== null;
  useEffect(() => {
    if (isThere && field) leadTo(`answer-${field}`);
  }, [isThere, field]);
  if (!view) {
    return (
      <>
        <PageState problem={problem} reread={reread} />
        <TextsWithoutChapter own={own} />
        <KeptTextsLink />
      </>
    );
  }
  const supplement = <Supplement view={view} supplementing={supplementing} writing={writing} />;
  return (
    <>
      <Head view={view} />
      <LeftOutNotice view={view} reread={reread} />
      {writing ? (
        <Writer view={view} writing={writing} own={own} reread={reread}>
          {supplement}
        </Writer>
      ) : (
        <>
          <Answers fields={view.fields} content={view.content} />
          {supplement}
        </>
      )}
      {writing && <GroupFacts view={view} />}
    </>
  );
}

type OfSection = { readonly view: Sent<SectionPageView> };

function Head({ view }: OfSection) {
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const { handing, writing } = useText();
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
        {`${view.isSupplemented ? handing.cameLate : writing.states[view.state]}. `}
        {!view.care.isRoundClosed && writing.dueOn(dayWithDistance(dayOf(view.part.dueOn), reading))}
        {view.writtenBy &&
          view.writtenAt &&
          ` ${writing.writtenBy(view.writtenBy, momentInWords(new Date(view.writtenAt), reading))}.`}
      </p>
      {view.guidance && <p className={styles.guidance}>{nameIn(view.guidance, language)}</p>}
    </>
  );
}
