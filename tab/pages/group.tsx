import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import type { GroupSeatView, GroupView } from '../../domain/views/group.ts';
import type { GroupYear } from '../../domain/views/group-year.ts';
import { shortDay } from '../../text/dates.ts';
import { markInWords, seatState } from '../../text/group-words.ts';
import { capital, listInWords } from '../../text/lists.ts';
import { groupName, seatName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { CheckIns } from '../parts/check-ins.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { GroupHistoryPart } from '../parts/group-history.tsx';
import { GroupMeetings } from '../parts/group-meetings.tsx';
import { GroupYearPart } from '../parts/group-year.tsx';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Problems } from '../parts/problems.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { Spreads } from '../parts/spreads.tsx';
import { useTables } from '../parts/tables.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  state: { margin: 0 },
});

/** A reference group: what somebody should look at, who leads it, and seat by seat who sits in it. */
export function GroupPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<GroupView>('group', { id });
  const year = useView<GroupYear>('group-year', { id });
  // A meeting that is called stands in the year at once.
  const rereadAll = () => {
    reread();
    year.reread();
  };
  const headings = useHeadings();
  const { language } = useReader();
  const { group } = useText();
  if (!view) return <PageState problem={problem} reread={reread} about={id} />;
  return (
    <>
      <h1 className={headings.first}>{capital(groupName(view.service, language), language)}</h1>
      {view.attention.length > 0 && <h2 className={headings.second}>{group.attentionTitle}</h2>}
      {view.attention.map((mark) => (
        <Notice key={`${mark.kind} ${mark.region}`} kind="warning" text={markInWords(mark, language)} />
      ))}
      <Facts view={view} />
      <GroupYearPart view={year.view} />
      <GroupMeetings serviceId={view.service.id} reread={rereadAll} />
      <CheckIns serviceId={view.service.id} />
      <Problems serviceId={view.service.id} />
      <Spreads serviceId={view.service.id} />
      <Seats seats={view.seats} />
      <GroupHistoryPart serviceId={view.service.id} />
    </>
  );
}

function Facts({ view }: { readonly view: Sent<GroupView> }) {
  const reading = useReading();
  const { group, standingFacts } = useText();
  const { leader, lastMetOn, closedOn, competences } = view;
  const seesFacts = closedOn === null;
  const on = leader?.decidedOn ? shortDay(new Date(leader.decidedOn), reading) : null;
  return (
    <>
      <FactList
        facts={[
          [group.leader, leader ? listed([leader.name, leader.trust]) : group.noLeader],
          [group.decidedBy, leader?.decidedBy ? listed([leader.decidedBy, on]) : null],
          [group.ended, closedOn && shortDay(new Date(closedOn), reading)],
          [group.lastMet, lastMetOn && shortDay(new Date(lastMetOn), reading)],
          [group.competences, competences.length > 0 ? listInWords(competences, reading.language) : null],
        ]}
      />
      {seesFacts && (
        <p>
          <Link href={addressOf({ page: 'website', id: view.service.id })}>
            {standingFacts.page.openPage}
          </Link>
        </p>
      )}
    </>
  );
}

function Seats({ seats }: { readonly seats: readonly Sent<GroupSeatView>[] }) {
  const headings = useHeadings();
  const tables = useTables();
  const styles = useStyles();
  const reading = useReading();
  const { group, pages } = useText();
  return (
    <section>
      <h2 className={headings.second}>{group.seatsTitle}</h2>
      <Sideways label={group.seatsTitle}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{pages.group.seat}</th>
              <th scope="col">{pages.group.holder}</th>
              <th scope="col">{pages.group.standing}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <tr key={seat.seat.id}>
                <th scope="row">{capital(seatName(seat.seat, reading.language), reading.language)}</th>
                <td>{(seat.holder ?? seat.next)?.name ?? pages.group.vacant}</td>
                <td>
                  {seatState(arrived(seat), reading).map((sentence) => (
                    <p key={sentence} className={styles.state}>
                      {sentence}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}

/** The moments of a seat, which were texts on the way. */
function arrived({ holder, next, vacantSince, nomination, requestedSince }: Sent<GroupSeatView>) {
  return {
    holder: holder && {
      ...holder,
      since: new Date(holder.since),
      leavesOn: holder.leavesOn === null ? null : new Date(holder.leavesOn),
    },
    next: next && { ...next, startsOn: new Date(next.startsOn) },
    vacantSince: vacantSince === null ? null : new Date(vacantSince),
    nomination: nomination && { ...nomination, since: new Date(nomination.since) },
    requestedSince: requestedSince === null ? null : new Date(requestedSince),
  };
}

function listed(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part).join(', ');
}
