import { Link } from '@fluentui/react-link';
import { mergeClasses } from '@griffel/react';
import type { ReachProblem } from '../../domain/views/reach.ts';
import type { DeliveryReport, ReminderReach, UnreachedPerson } from '../../domain/views/reminder-preview.ts';
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

/** Whom no message will reach before a deadline, and how the newest messages fared. */
export function Reach() {
  const headings = useHeadings();
  const { reminderPage } = useText();
  const { view, problem, reread } = useView<ReminderReach>('reminder-reach');
  return (
    <>
      <section>
        <h2 className={headings.second}>{reminderPage.reach}</h2>
        {!view && <PageState problem={problem} reread={reread} isPart />}
        {view && <p>{reachLead(view, reminderPage)}</p>}
        {view && view.unreached.length > 0 && <People people={view.unreached} sendsMail={view.sendsMail} />}
      </section>
      {view && (
        <section>
          <h2 className={headings.second}>{reminderPage.rounds}</h2>
          {view.rounds.length > 0 ? <Rounds rounds={view.rounds} /> : <p>{reminderPage.noRounds}</p>}
          <Reasons rounds={view.rounds} />
        </section>
      )}
    </>
  );
}

function reachLead(view: Sent<ReminderReach>, words: ReturnType<typeof useText>['reminderPage']): string {
  if (view.unreached.length === 0) return words.reachAll;
  return view.sendsMail ? words.reachLeadMail : words.reachLead;
}

/** Whoever has not been tried in Teams yet gets mail only when that fails. */
function mailWords(
  problem: UnreachedPerson['problem'],
  words: ReturnType<typeof useText>['reminderPage'],
): string {
  if (problem === 'mail-refused') return '';
  return problem === null ? words.byMailElse : words.byMail;
}

type PeopleProps = { readonly people: readonly Sent<UnreachedPerson>[]; readonly sendsMail: boolean };

function People({ people, sendsMail }: PeopleProps) {
  const styles = useTables();
  const { rows } = useRows();
  const reading = useReading();
  const { reminderPage } = useText();
  const { reachColumns: columns, problems } = reminderPage;
  return (
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
          {people.map((one) => (
            <tr key={one.personId}>
              <th scope="row">{one.name}</th>
              <td>{dayWithDistance(new Date(one.firstDueAt), reading)}</td>
              <td>{problems[one.problem ?? 'never']}</td>
              <td>
                {one.email && sendsMail && `${mailWords(one.problem, reminderPage)} `}
                {one.email ? <Link href={`mailto:${one.email}`}>{one.email}</Link> : reminderPage.noOtherWay}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
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

function Rounds({ rounds }: { readonly rounds: readonly Sent<DeliveryReport>[] }) {
  const styles = useTables();
  const { rows } = useRows();
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
