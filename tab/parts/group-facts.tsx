import type { GroupMeetings } from '../../domain/views/group-meeting.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import type { Sent } from '../json.ts';
import { useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { MeetingTable } from './group-meetings.tsx';
import { useHeadings } from './headings.ts';
import { Spreads } from './spreads.tsx';

/** What is known of the group's year, beside the chapter that asks for it: its meetings, and what was spread. */
export function GroupFacts({ view }: { readonly view: Sent<SectionPageView> }) {
  const asksForMeetings = view.fields.some(({ key }) => key === 'group-meetings' || key === 'group-met');
  const isGroups = view.part.kind === 'group' || view.part.kind === 'regional';
  return (
    <>
      {asksForMeetings && <MeetingsOfYear serviceId={view.service.id} year={view.year} />}
      {isGroups && <Spreads serviceId={view.service.id} isAside />}
    </>
  );
}

type OfYear = { readonly serviceId: string; readonly year: number };

function MeetingsOfYear({ serviceId, year }: OfYear) {
  const { view } = useView<GroupMeetings>('group-meetings', { id: serviceId });
  const headings = useHeadings();
  const { page } = useText().groupMeeting;
  const held = (view?.meetings ?? []).filter(
    ({ startsAt, recordedAt }) => recordedAt !== null && new Date(startsAt).getFullYear() === year,
  );
  if (held.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{page.ofYear(String(year))}</h2>
      <MeetingTable meetings={held} />
    </section>
  );
}
