import { caseDueOn } from '../../domain/assessment.ts';
import { endOfDay } from '../../domain/calendar.ts';
import { daysAfter } from './days.ts';
import type { Draft } from './draft.ts';
import type { Cast } from './people.ts';

/** Last year's case, which is done, and this year's, which the coordinator owes; each with a challenge to begin with. */
export function addNationalCases(draft: Draft, cast: Cast): void {
  const newest = Math.max(...draft.rows.report_cycle.map(({ year }) => year));
  for (const { id: cycleId, year } of draft.rows.report_cycle) {
    const reports = new Set(
      draft.rows.report.filter(({ cycle_id }) => cycle_id === cycleId).map(({ id }) => id),
    );
    const assessed = draft.rows.assessment.filter((one) => reports.has(one.report_id));
    const [first] = assessed;
    if (!first) continue;
    const id = draft.id(`case/${year}`);
    const isDone = year < newest;
    const openedAt = String(first.opened_at ?? draft.now.toISOString());
    draft.rows.national_case.push({
      id,
      cycle_id: cycleId,
      goes_well: isDone ? 'De fleste tjenestene fungerer godt, og rapportene er bedre enn året før.' : '',
      proposal: isDone
        ? 'Fagdirektørene tar saken til orientering, og ber regionene følge opp ledige plasser.'
        : '',
      completed_at: isDone ? daysAfter(new Date(openedAt), 75).toISOString() : null,
      completed_by: isDone ? cast.coordinator.id : null,
    });
    addChallenge(draft, cast, {
      id,
      year,
      seenIn: assessed.filter((one) => one.follow_up === 'interregional'),
    });
    if (!isDone) owe(draft, { id, year, since: openedAt });
  }
}

type Seen = {
  readonly id: string;
  readonly year: number;
  readonly seenIn: readonly { readonly id: string }[];
};

function addChallenge(draft: Draft, cast: Cast, { id: caseId, year, seenIn }: Seen): void {
  const id = draft.id(`challenge/${year}`);
  draft.rows.challenge.push({
    id,
    case_id: caseId,
    title: 'Ledige plasser i referansegruppene',
    text: 'Flere tjenester finner ikke medlemmer i alle regioner, og plassene står ledige lenge.',
    proposal: 'Regionene deler navn på fagfolk som kan spørres.',
    created_by: cast.midContact.id,
    created_at: draft.now.toISOString(),
  });
  for (const one of seenIn.slice(0, 3)) {
    draft.rows.challenge_reference.push({ challenge_id: id, assessment_id: one.id });
  }
}

type Owed = { readonly id: string; readonly year: number; readonly since: string };

function owe(draft: Draft, { id, year, since }: Owed): void {
  draft.rows.duty.push({
    id: draft.id(`duty/prepare-case/${id}`),
    kind: 'prepare-case',
    subject_type: 'case',
    subject_id: id,
    service_id: null,
    person_id: null,
    role: 'national-coordinator',
    region: null,
    since,
    due_at: endOfDay(caseDueOn(year)).toISOString(),
    done_at: null,
    done_by: null,
  });
}
