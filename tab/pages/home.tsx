import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { DutyView, HelpedChapterView, HomeView } from '../../domain/views/home.ts';
import { dayWithDistance, isPast, sinceInWords } from '../../text/dates.ts';
import { dutyButtonText, dutyText, helpedText } from '../../text/duty-text.ts';
import { numberInWords } from '../../text/lists.ts';
import { ballHolder, seatName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf, type Place } from '../address.ts';
import type { Sent } from '../json.ts';
import { pageOfDuty } from '../page-of-duty.ts';
import { useHeadings } from '../parts/headings.ts';
import { HeldData } from '../parts/held-data.tsx';
import { KeptTextsLink } from '../parts/kept-texts-link.tsx';
import { framed, unmarked, withButtons } from '../parts/lines.ts';
import { MyReports } from '../parts/my-reports.tsx';
import { PageState } from '../parts/page-state.tsx';
import { UnsentElsewhere } from '../parts/unsent-elsewhere.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { openLink } from '../teams.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: { ...unmarked, display: 'grid', gap: '8px' },
  line: { ...framed, ...withButtons, backgroundColor: tokens.colorNeutralBackground1 },
  words: { flex: '1 1 260px', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What waits for the reader, most urgent first, and what they wait for. */
export function HomePage() {
  const { view, problem, reread } = useView<HomeView>('home');
  return (
    <>
      {view ? <Duties view={view} /> : <PageState problem={problem} reread={reread} />}
      {/* In one place, whether the rest could be read or not: it does not go away in between. */}
      <UnsentElsewhere />
      {view && (
        <>
          <MyReports />
          <KeptTextsLink />
          {view.waiting.length > 0 && <Waiting view={view} />}
          <HeldData />
        </>
      )}
    </>
  );
}

function Duties({ view }: { readonly view: Sent<HomeView> }) {
  const headings = useHeadings();
  const styles = useStyles();
  const { home } = useText();
  const { language } = useReader();
  const count = view.dutyCount + view.helping.length;
  const title = count === 0 ? home.titleEmpty : home.title(numberInWords(count, language));
  return (
    <>
      <h1 className={headings.first}>{title}</h1>
      {count === 0 && <p>{home.empty}</p>}
      <ul className={styles.list}>
        {view.duties.map((duty) => (
          <DutyLine key={duty.id} duty={duty} />
        ))}
        {view.helping.map((one) => (
          <HelpedLine key={one.sectionId} chapter={one} />
        ))}
      </ul>
    </>
  );
}

function DutyLine({ duty }: { readonly duty: Sent<DutyView> }) {
  const reading = useReading();
  const { home, writing } = useText();
  const owesChapter = 'sectionId' in duty && duty.sectionId !== null;
  return (
    <OwedLine
      text={dutyText(duty, reading.language)}
      due={duty.dueAt ? new Date(duty.dueAt) : null}
      noDue={home.noDue(sinceInWords(new Date(duty.since), reading))}
      button={owesChapter ? writing.write : dutyButtonText(duty.kind, reading.language)}
      page={pageOfDuty(duty)}
    />
  );
}

function HelpedLine({ chapter }: { readonly chapter: Sent<HelpedChapterView> }) {
  const { language } = useReader();
  const { writing } = useText();
  return (
    <OwedLine
      text={helpedText(chapter, language)}
      due={dayOf(chapter.dueOn)}
      button={writing.write}
      page={{ page: 'section', id: chapter.sectionId }}
    />
  );
}

type OwedLineProps = {
  readonly text: string;
  readonly due: Date | null;
  /** What is said where there is no day. */
  readonly noDue?: string;
  readonly button: string;
  /** null for what is done in the chat. */
  readonly page: Place | null;
};

function OwedLine({ text, due, noDue = '', button, page }: OwedLineProps) {
  const styles = useStyles();
  const reading = useReading();
  const { chatLink } = useReader();
  const { home } = useText();
  const isLate = due !== null && isPast(due, reading);
  const said = due ? (isLate ? home.overdue : home.due)(dayWithDistance(due, reading)) : noDue;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <div>{text}</div>
        <div className={isLate ? styles.late : styles.detail}>{isLate ? `⚠ ${said}` : said}</div>
      </div>
      {page ? (
        <Button appearance="primary" as="a" href={addressOf(page)} aria-label={`${button}: ${text}`}>
          {button}
        </Button>
      ) : (
        <Button appearance="primary" aria-label={`${button}: ${text}`} onClick={() => openLink(chatLink)}>
          {button}
        </Button>
      )}
    </li>
  );
}

function Waiting({ view }: { readonly view: Sent<HomeView> }) {
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { home } = useText();
  const { language } = reading;
  return (
    <>
      <h2 className={headings.second}>{home.waitingTitle(numberInWords(view.waitingCount, language))}</h2>
      <ul className={styles.list}>
        {view.waiting.map((one) => (
          <li key={one.nominationId} className={styles.line}>
            <div className={styles.words}>
              <div>
                {home.waiting({
                  person: one.personName,
                  seat: seatName(one.seat, language),
                  service: serviceName(one.service, language),
                })}
              </div>
              <div className={styles.detail}>
                {home.waitingOn(ballHolder(one.ball, language), sinceInWords(new Date(one.since), reading))}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
