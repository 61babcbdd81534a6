import { Link } from '@fluentui/react-link';
import type { GroupMeetingBrief, GroupMeetings as Meetings } from '../../domain/views/group-meeting.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { numberInWords } from '../../text/lists.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useOnceMore } from '../use-once-more.ts';
import { useView } from '../use-view.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { useHeadings } from './headings.ts';
import { emptyMeeting, isFilledIn, MeetingFields } from './meeting-fields.tsx';
import { PressAnswer } from './notice.tsx';
import { Sideways } from './sideways.tsx';
import { useTables } from './tables.ts';
import { UnsentForm } from './unsent-form.tsx';

type OfGroup = { readonly serviceId: string; readonly reread: () => void };

/** The meetings of a group, for whoever takes part in it or answers for it: to come, and those that were. */
export function GroupMeetings({ serviceId, reread }: OfGroup) {
  const found = useView<Meetings>('group-meetings', { id: serviceId });
  const headings = useHeadings();
  const deed = useDeed(() => {
    found.reread();
    reread();
  });
  const { page } = useText().groupMeeting;
  if (!found.view) return null;
  const { meetings, mayCall } = found.view;
  return (
    <section>
      <h2 className={headings.second}>{page.title}</h2>
      {deed.said && <PressAnswer said={deed.said} />}
      {meetings.length === 0 ? <p>{`${page.none} ${page.lead}`}</p> : <MeetingTable meetings={meetings} />}
      <div style={{ marginTop: '12px' }}>
        <CallMeeting serviceId={serviceId} isOffered={mayCall} deed={deed} />
      </div>
    </section>
  );
}

export function MeetingTable({ meetings }: { readonly meetings: readonly Sent<GroupMeetingBrief>[] }) {
  const tables = useTables();
  const { groupMeeting } = useText();
  const { page } = groupMeeting;
  return (
    <Sideways label={page.title}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{page.when}</th>
            <th scope="col">{page.form}</th>
            <th scope="col">{page.state}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} />
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

function MeetingRow({ meeting }: { readonly meeting: Sent<GroupMeetingBrief> }) {
  const reading = useReading();
  const { groupMeeting } = useText();
  const { page } = groupMeeting;
  const times = { startsAt: new Date(meeting.startsAt), endsAt: new Date(meeting.endsAt) };
  const when = whenItIs(times, reading);
  const state = meeting.cancelledAt
    ? 'cancelled'
    : meeting.recordedAt
      ? 'recorded'
      : times.startsAt > reading.now
        ? 'ahead'
        : 'over';
  const count = numberInWords(meeting.present, reading.language);
  const counted = { ahead: page.coming(count), recorded: page.were(count), over: null, cancelled: null };
  return (
    <tr>
      <th scope="row">
        <Link href={addressOf({ page: 'group-meeting', id: meeting.id })} aria-label={page.open(when)}>
          {when}
        </Link>
      </th>
      <td>{groupMeeting.forms[meeting.form]}</td>
      <td>
        {[page.states[state], counted[state]].filter(Boolean).join('. ')}
        {meeting.minutesLink && (
          <>
            {'. '}
            <Link href={meeting.minutesLink} target="_blank" rel="noreferrer">
              {groupMeeting.openMinutes}
            </Link>
          </>
        )}
      </td>
    </tr>
  );
}

type CallProps = {
  readonly serviceId: string;
  readonly isOffered: boolean;
  readonly deed: ReturnType<typeof useDeed>;
};

function CallMeeting({ serviceId, isOffered, deed }: CallProps) {
  const { page } = useText().groupMeeting;
  const unsent = useUnsentWords(`${serviceId}/call-group-meeting`, emptyMeeting);
  const typed = unsent.words;
  const onceMore = useOnceMore(deed, 'meeting-near');
  const { day } = typed;
  const given = { serviceId, ...typed };
  return (
    <UnsentForm
      title={page.call}
      does={onceMore.isAsked(day) ? page.callAnyway : page.callSend}
      isBusy={deed.isBusy}
      isReady={isFilledIn(typed)}
      isOffered={isOffered}
      unsent={unsent}
      press={() => onceMore.does(day, 'call-group-meeting', given, page.called, unsent.key)}
    >
      <MeetingFields typed={typed} onChange={unsent.type} />
    </UnsentForm>
  );
}
