import type { MessageCard } from '../../domain/sending.ts';
import type { MessageCause } from '../../domain/views/cause.ts';
import { momentBefore } from './days.ts';
import type { Draft } from './draft.ts';
import { addEmployeeOutside, type Cast } from './people.ts';
import { mailOf } from './people-names.ts';

/**
 * People whom Teams does not reach and who have something to do: the member for the municipalities in the group that is
 * played, somebody who helps to write its report, and a member elsewhere who has a part of one. Their mail comes to the
 * mailbox when the bot runs.
 */
export function addPeopleOutside(draft: Draft, cast: Cast): void {
  const { rows } = draft;
  const played = rows.role_grant.find((one) => one.person_id === cast.serviceLeader.id)?.service_id ?? '';
  askToMeeting(draft, played);
  askToHelp(draft, played, cast);
  askToWrite(draft, played);
}

/** From the municipalities: no trust's employee, and in no tenant. */
function askToMeeting(draft: Draft, serviceId: string): void {
  const { rows } = draft;
  const seat = rows.seat.find((one) => one.service_id === serviceId && one.kind === 'other');
  const member = rows.membership.find((one) => one.seat_id === seat?.id && !one.ends_on);
  const meeting = rows.group_meeting.find(
    (one) => one.service_id === serviceId && new Date(String(one.starts_at)) > draft.now,
  );
  if (!member || !meeting) return;
  takeOutside(draft, member.person_id);
  const asked = rows.group_meeting_guest.find(
    (one) => one.meeting_id === meeting.id && one.person_id === member.person_id,
  );
  if (asked) Object.assign(asked, { answer: null, answered_at: null });
  tell(draft, member.person_id, {
    card: 'group-meeting',
    subjectId: meeting.id ?? '',
    cause: 'meeting-called',
  });
}

function askToHelp(draft: Draft, serviceId: string, cast: Cast): void {
  const { rows } = draft;
  const report = openReport(draft, serviceId);
  const isOfService = new Set(
    rows.report_part.filter((one) => one.kind === 'service').map((one) => one.id ?? ''),
  );
  const section = rows.report_section.find(
    (one) => one.report_id === report && isOfService.has(one.part_id) && one.state === 'not-begun',
  );
  if (!section) return;
  const helper = addEmployeeOutside(draft, 'outside/helper', 'ous');
  takeOutside(draft, helper.id);
  rows.section_delegate.push({
    id: draft.id('outside/helper/delegate'),
    section_id: section.id,
    person_id: helper.id,
    given_by: cast.serviceLeader.id,
    given_at: momentBefore(draft.now, 2, 0.3).toISOString(),
  });
  tell(draft, helper.id, { card: 'section', subjectId: section.id, cause: 'section-delegated' });
}

/** The first report beside the played one that a member has not begun a part of, and who does nothing else. */
function askToWrite(draft: Draft, playedId: string): void {
  const { rows } = draft;
  const busy = new Set([
    ...rows.role_grant.map((one) => one.person_id),
    ...rows.reference_group.map((one) => one.leader_id),
  ]);
  const open = new Map(
    rows.report.filter((one) => one.state === 'open').map((one) => [one.id, one.service_id]),
  );
  for (const section of rows.report_section) {
    const part = rows.report_part.find((one) => one.id === section.part_id);
    const serviceId = open.get(section.report_id ?? '');
    if (section.state !== 'not-begun' || part?.kind !== 'regional' || serviceId === playedId) continue;
    const seat = rows.seat.find((one) => one.service_id === serviceId && one.region === part.region);
    const member = rows.membership.find((one) => one.seat_id === seat?.id && !one.ends_on);
    if (!member || busy.has(member.person_id)) continue;
    takeOutside(draft, member.person_id);
    tell(draft, member.person_id, {
      card: 'report',
      subjectId: section.report_id ?? '',
      cause: 'report-reminder',
    });
    return;
  }
}

function openReport({ rows }: Draft, serviceId: string): string | undefined {
  return rows.report.find((one) => one.service_id === serviceId && one.state === 'open')?.id;
}

/** Chance has decided about everybody already: the rest of the country stays as it is. */
function takeOutside({ rows, accounts }: Draft, personId: string): void {
  const person = rows.person.find(({ id }) => id === personId);
  if (!person) return;
  person.email = mailOf(person.name, 'demo');
  rows.identity.splice(0, rows.identity.length, ...rows.identity.filter((one) => one.person_id !== personId));
  accounts.splice(0, accounts.length, ...accounts.filter((one) => one.personId !== personId));
}

type Told = { readonly card: MessageCard; readonly subjectId: string; readonly cause: MessageCause };

/** Nothing reached them yet: it goes out as mail, as it does where a mail server is set up later. */
function tell(draft: Draft, personId: string, { card, subjectId, cause }: Told): void {
  const at = momentBefore(draft.now, 2, 0.2).toISOString();
  draft.rows.outgoing_message.push({
    id: draft.id(`message/${card}/${subjectId}/${personId}`),
    ...{ lane: 'notice', person_id: personId, card, subject_id: subjectId, version: 1, cause },
    correlation_id: draft.id(`outside/${personId}`),
    created_at: at,
    ...{ state: 'unreachable', attempts: 1, problem: 'outside-tenant', problem_at: at, settled_at: null },
  });
}
