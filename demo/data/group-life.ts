import { endOfDay, momentInOslo, onWorkingDay, workDayFrom } from '../../domain/calendar.ts';
import { daysToAnswerCheckIn } from '../../domain/check-in.ts';
import { dateOf, daysAfter, momentBefore } from './days.ts';
import type { Draft } from './draft.ts';
import type { DemoGroup } from './groups.ts';

const dayMilliseconds = 86_400_000;

const agendas = [
  ['Årsrapporten: hva skal gruppen si?', 'Pasienter per region', 'Eventuelt'],
  ['Nye retningslinjer', 'Kurs i regionene', 'Ledige plasser'],
  ['Henvisninger fra regionene', 'Forskning', 'Neste møte'],
] as const;

/** What a group does between the reports: the meeting that it had last, for some the next one, and for one a problem. */
export function addGroupLife(draft: Draft, group: DemoGroup): void {
  const { lastMetOn, cast } = group;
  const index = draft.rows.group_meeting.length;
  if (lastMetOn) addMeeting(draft, group, { day: lastMetOn, index });
  if (cast || index % 5 === 1) {
    const day = dateOf(daysAfter(draft.now, cast ? 16 : 10 + (index % 40)));
    addMeeting(draft, group, { day, index: index + 1 });
  }
}

/** Of the group that is played: raised by somebody who is not, and answered by the service. */
export function addProblem(draft: Draft, { service, members, leader }: DemoGroup): void {
  const raiser = members.find(({ id }) => id !== service.leader.id && id !== leader?.id);
  if (!raiser) return;
  const id = draft.id(`${service.path}/problem`);
  const at = (days: number) => momentBefore(draft.now, days, 0.4).toISOString();
  draft.rows.problem.push({
    id,
    service_id: service.id,
    text: 'Pasienter fra oss venter lenge på svar på henvisningen. Vi vet ikke hvem vi skal ringe.',
    raised_by: raiser.id,
    raised_at: at(19),
    region: service.region,
    step: 'service',
    state: 'answered',
    due_on: dateOf(daysAfter(draft.now, 2)),
  });
  draft.rows.problem_entry.push({
    problem_id: id,
    step: 'service',
    kind: 'answered',
    text: 'Vi svarer nå innen ti dager, og telefonnummeret står på nettsiden.',
    written_by: service.leader.id,
    written_at: at(6),
  });
  draft.rows.duty.push({
    id: draft.id(`duty/agree-problem/${id}`),
    kind: 'agree-problem',
    subject_type: 'problem',
    subject_id: id,
    service_id: service.id,
    person_id: raiser.id,
    role: null,
    region: null,
    since: at(6),
    due_at: onWorkingDay(daysAfter(draft.now, 8)).toISOString(),
    done_at: null,
    done_by: null,
  });
}

const answersInShort = [
  'Omtrent ti i året, og litt flere enn i fjor.',
  'Vi vet det ikke sikkert. Jeg spør poliklinikken.',
  'Nesten ingen. De fleste henvises fra fastlegene.',
] as const;

/** To the group that is played, from its leader: answered by some, and owed by those who are not played. */
export function addCheckIn(draft: Draft, { service, members, leader, cast }: DemoGroup): void {
  const asker = leader ?? service.leader;
  const id = draft.id(`${service.path}/check-in`);
  const askedAt = momentBefore(draft.now, 5, 0.4);
  const dueOn = workDayFrom(dateOf(daysAfter(askedAt, daysToAnswerCheckIn)));
  draft.rows.check_in.push({
    ...{ id, service_id: service.id, question: 'Hvor mange henviser dere i året?' },
    ...{ asked_by: asker.id, asked_at: askedAt.toISOString(), leader_id: leader?.id ?? null },
    ...{ due_on: dueOn, version: 1 },
  });
  const played = new Set(Object.values(cast ?? {}).map((one) => one.id));
  const asked = [...new Set(members.map((one) => one.id))].filter((one) => one !== asker.id);
  for (const [index, personId] of asked.entries()) {
    const isAnswered = played.has(personId) || index % 2 === 0;
    const answerId = draft.id(`${service.path}/check-in/${personId}`);
    draft.rows.check_in_answer.push({
      ...{ id: answerId, check_in_id: id, person_id: personId },
      text: isAnswered ? (answersInShort[index % answersInShort.length] ?? null) : null,
      answered_at: isAnswered ? daysAfter(askedAt, 1 + (index % 3)).toISOString() : null,
    });
    if (isAnswered) continue;
    draft.rows.duty.push({
      ...{ id: draft.id(`duty/check-in/${personId}`), kind: 'answer-check-in', subject_type: 'check-in' },
      ...{ subject_id: answerId, service_id: service.id, person_id: personId, role: null, region: null },
      ...{
        since: askedAt.toISOString(),
        due_at: endOfDay(dueOn).toISOString(),
        done_at: null,
        done_by: null,
      },
    });
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
  // The one that is played next: some meet, others are on a screen.
  const form = group.cast && !isOver ? 'both' : index % 3 !== 2 ? 'digital' : 'in-person';
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
    form,
    place: form === 'digital' ? null : 'Møterom 3, Demosykehuset',
    link:
      form === 'in-person'
        ? null
        : 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_demo_group%40thread.v2/0',
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
