import { caseDueOn } from '../../domain/assessment.ts';
import { daysAfter } from './days.ts';
import type { Draft } from './draft.ts';
import { oweUntil } from './duties.ts';
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
    if (isDone) continue;
    const about = { kind: 'prepare-case', subjectType: 'case', subjectId: id, serviceId: null } as const;
    oweUntil(draft, { ...about, role: 'national-coordinator', since: openedAt, dueOn: caseDueOn(year) });
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
