import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useEffect, useRef, useState } from 'react';
import type { ReachProblem } from '../../domain/views/reach.ts';
import type { DeliveryReport, ReminderReach, UnreachedPerson } from '../../domain/views/reminder-preview.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { dayInWords, dayWithDistance } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { dayOf } from '../../text/report-words.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PageState } from '../parts/page-state.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { useRows } from './fields.ts';
import { partIds } from './parts-of-page.tsx';

/** Whom no message will reach before a deadline, and how the newest messages fared. */
export function Reach() {
  const headings = useHeadings();
  const { reminderPage } = useText();
  const { language } = useReading();
  const { view, problem, reread } = useView<ReminderReach>('reminder-reach');
  return (
    <>
      <section>
        <h2 id={partIds.reach} tabIndex={-1} className={headings.second}>
          {reminderPage.reach}
        </h2>
        {!view && <PageState problem={problem} reread={reread} isPart />}
        {view && <p>{reachLead(view, reminderPage, language)}</p>}
        {view && view.unreached.length > 0 && <People people={view.unreached} sendsMail={view.sendsMail} />}
      </section>
      {view && (
        <section>
          <h2 id={partIds.rounds} tabIndex={-1} className={headings.second}>
            {reminderPage.rounds}
          </h2>
          {view.rounds.length > 0 ? <Rounds rounds={view.rounds} /> : <p>{reminderPage.noRounds}</p>}
          <Reasons rounds={view.rounds} />
        </section>
      )}
    </>
  );
}

/** What the rows say: how many get it by mail, and who is left to be called. */
function reachLead(
  { unreached, sendsMail }: Sent<ReminderReach>,
  words: ReturnType<typeof useText>['reminderPage'],
  language: Language,
): string {
  if (unreached.length === 0) return words.reachAll;
  if (!sendsMail) return words.reachLead;
  const byMail = unreached.filter(({ email, problem }) => email && problem !== 'mail-refused').length;
  const noWay = unreached.length - byMail;
  const inWords = (many: number) => numberInWords(many, language);
  return [
    words.reachLeadMail,
    ...(byMail > 0 ? [words.reachByMail(inWords(byMail), byMail)] : []),
    ...(noWay > 0 ? [words.reachNoWay(capital(inWords(noWay), language), noWay)] : []),
  ].join(' ');
}

/** Whoever has not been tried in Teams yet gets mail only when that fails. */
function mailWords(
  problem: UnreachedPerson['problem'],
  words: ReturnType<typeof useText>['reminderPage'],
): string {
  if (problem === 'mail-refused') return '';
  return problem === null ? words.byMailElse : words.byMail;
}

/** Those with the first deadlines; the others are shown for the asking, since more stands below them. */
const mostAtFirst = 10;

type PeopleProps = { readonly people: readonly Sent<UnreachedPerson>[]; readonly sendsMail: boolean };

function People({ people, sendsMail }: PeopleProps) {
  const styles = useTables();
  const { rows } = useRows();
  const reading = useReading();
  const { reminderPage } = useText();
  const [showsAll, setShowsAll] = useState(people.length <= mostAtFirst);
  const eleventh = useRef<HTMLTableRowElement>(null);
  const isPressed = useRef(false);
  // The button is gone: whoever pressed it goes on where the new rows begin.
  useEffect(() => {
    if (showsAll && isPressed.current) eleventh.current?.focus({ preventScroll: true });
  }, [showsAll]);
  const showAll = () => {
    isPressed.current = true;
    setShowsAll(true);
  };
  const { reachColumns: columns, problems } = reminderPage;
  return (
    <>
      <Sideways label={reminderPage.reach}>
        <table className={mergeClasses(styles.table, rows)}>
          <thead>
            <tr>
              <th scope="col">{columns.person}</th>
              <th scope="col">{columns.first}</th>
              <th scope="col">{columns.problem}</th>
              <th scope="col">{columns.way}</th>
            </tr>
          </thead>
          <tbody>
            {(showsAll ? people : people.slice(0, mostAtFirst)).map((one, place) => (
              <tr key={one.personId} {...(place === mostAtFirst && { ref: eleventh, tabIndex: -1 })}>
                <th scope="row">{one.name}</th>
                <td>{dayWithDistance(new Date(one.firstDueAt), reading)}</td>
                <td>{problems[one.problem ?? 'never']}</td>
                <td>
                  {one.email && sendsMail && `${mailWords(one.problem, reminderPage)} `}
                  {one.email ? (
                    <Link href={`mailto:${one.email}`}>{one.email}</Link>
                  ) : (
                    reminderPage.noOtherWay
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      {!showsAll && people.length > mostAtFirst && (
        <Button onClick={showAll}>
          {reminderPage.everybody(numberInWords(people.length, reading.language))}
        </Button>
      )}
    </>
  );
}

const counted = [
  'reminders',
  'messages',
  'sent',
  'waiting',
  'obsolete',
  'unreachable',
  'dead',
  'retried',
] as const satisfies readonly (keyof DeliveryReport)[];

/** Nine columns in a window of a small screen, the words of their heads whole. */
const useNumbers = makeStyles({
  rows: {
    '& th, & td': { overflowWrap: 'normal', minWidth: '2.5rem', paddingRight: '8px' },
    '& tbody th': { minWidth: '5rem' },
    '& thead th': { fontSize: tokens.fontSizeBase200 },
  },
});

function Rounds({ rounds }: { readonly rounds: readonly Sent<DeliveryReport>[] }) {
  const styles = useTables();
  const { rows } = useNumbers();
  const reading = useReading();
  const { reminderPage } = useText();
  const { roundColumns } = reminderPage;
  return (
    <Sideways label={reminderPage.rounds}>
      <table className={mergeClasses(styles.table, rows)}>
        <thead>
          <tr>
            <th scope="col">{roundColumns.day}</th>
            {counted.map((key) => (
              <th key={key} scope="col">
                {roundColumns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.day}>
              <th scope="row">{dayInWords(dayOf(round.day), reading)}</th>
              {counted.map((key) => (
                <td key={key}>{numberInWords(round[key], reading.language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

/** Why some did not arrive, or not at once, below the numbers: beside them it would be out of sight. */
function Reasons({ rounds }: { readonly rounds: readonly Sent<DeliveryReport>[] }) {
  const headings = useHeadings();
  const reading = useReading();
  const { reminderPage } = useText();
  const { failures, problems, roundColumns } = reminderPage;
  const withReasons = rounds.filter(({ reasons }) => reasons.length > 0);
  if (withReasons.length === 0) return null;
  return (
    <>
      <h3 className={headings.third}>{reminderPage.whyNot}</h3>
      <p>{reminderPage.seeEach}</p>
      <ul>
        {withReasons.flatMap(({ day, reasons }) =>
          reasons.map(({ outcome, why, messages }) => (
            <li key={`${day} ${outcome} ${why}`}>
              {reminderPage.reason(
                capital(dayInWords(dayOf(day), reading), reading.language),
                roundColumns[outcome],
                why in failures ? failures[why as keyof typeof failures] : problems[why as ReachProblem],
                numberInWords(messages, reading.language),
              )}
            </li>
          )),
        )}
      </ul>
    </>
  );
}
