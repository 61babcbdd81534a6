import { momentInOslo } from '../../domain/calendar.ts';
import { dateOf, daysAfter } from './days.ts';
import type { Draft } from './draft.ts';
import type { DemoGroup } from './groups.ts';

const dayMilliseconds = 86_400_000;

const agendas = [
  ['Årsrapporten: hva skal gruppen si?', 'Pasienter per region', 'Eventuelt'],
  ['Nye retningslinjer', 'Kurs i regionene', 'Ledige plasser'],
  ['Henvisninger fra regionene', 'Forskning', 'Neste møte'],
] as const;

/** What a group does between the reports: the meeting that it had last, and for some the next one. */
export function addGroupLife(draft: Draft, group: DemoGroup): void {
  const { lastMetOn, cast } = group;
  const index = draft.rows.group_meeting.length;
  if (lastMetOn) addMeeting(draft, group, { day: lastMetOn, index });
  if (cast || index % 5 === 1) {
    const day = dateOf(daysAfter(draft.now, cast ? 16 : 10 + (index % 40)));
    addMeeting(draft, group, { day, index: index + 1 });
  }
}

type Plan = { readonly day: string; readonly index: number };

function addMeeting(draft: Draft, group: DemoGroup, { day, index }: Plan): void {
  const { service, leader, members } = group;
  const { rows, now } = draft;
  const path = `${service.path}/meeting/${day}`;
  const id = draft.id(path);
  const startsAt = momentInOslo(day, '12:00');
  const isOver = startsAt < now;
  const isDigital = index % 3 !== 2;
  const caller = leader ?? service.leader;
  const calledAt = daysAfter(
    new Date(Math.min(startsAt.getTime(), now.getTime() + 26 * dayMilliseconds)),
    -30,
  );
  rows.group_meeting.push({
    id,
    service_id: service.id,
    starts_at: startsAt.toISOString(),
    ends_at: momentInOslo(day, '14:00').toISOString(),
    form: isDigital ? 'digital' : 'in-person',
    place: isDigital ? null : 'Møterom 3, Demosykehuset',
    link: isDigital
      ? 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_demo_group%40thread.v2/0'
      : null,
    agenda: [...(agendas[index % agendas.length] ?? agendas[0])],
    minutes_link: isOver && index % 2 === 0 ? 'https://samrad.example/referat' : null,
    language: 'nb',
    called_by: caller.id,
    called_at: calledAt.toISOString(),
    recorded_by: isOver ? caller.id : null,
    recorded_at: isOver ? daysAfter(startsAt, 1).toISOString() : null,
    settled_at: isOver ? daysAfter(startsAt, 1).toISOString() : null,
    reminded_for: isOver ? startsAt.toISOString() : null,
    calendar_key: draft.id(`${path}/calendar`),
    version: 1,
  });
  const guests = new Set([...members, caller, service.leader].map((person) => person.id));
  for (const [place, personId] of [...guests].entries()) {
    const isSilent = !isOver && place % 3 === 2;
    const answer = isSilent ? null : place % 5 === 3 ? 'no' : 'yes';
    rows.group_meeting_guest.push({
      meeting_id: id,
      person_id: personId,
      invited_at: calledAt.toISOString(),
      answer,
      answered_at: answer && daysAfter(calledAt, 1).toISOString(),
      was_there: isOver ? answer === 'yes' : null,
    });
  }
}
