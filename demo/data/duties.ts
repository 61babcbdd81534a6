import { endOfDay, onWorkingDay } from '../../domain/calendar.ts';
import { type AnswerDutyKind, daysToAnswer } from '../../domain/duty.ts';
import { appointingRegion, type Nomination, type OpenStep } from '../../domain/nomination.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { daysAfter } from './days.ts';
import type { Draft } from './draft.ts';
import type { Row } from './rows.ts';

export type OpenDuty = Row<'duty'>;

type Owner = { readonly personId?: string | null; readonly leader?: true; readonly region?: Region };
type NewDuty = {
  readonly kind: AnswerDutyKind;
  readonly subjectType: 'seat' | 'nomination' | 'request';
  readonly subjectId: string;
  readonly serviceId: string;
  readonly since: string;
  readonly owner: Owner;
};

/** Puts a duty on the ledger, due as many days after its start as the kind gives. */
export function openDuty(draft: Draft, duty: NewDuty): OpenDuty {
  const { owner } = duty;
  const row: OpenDuty = {
    id: draft.id(`duty/${duty.kind}/${duty.subjectId}/${duty.since}`),
    kind: duty.kind,
    subject_type: duty.subjectType,
    subject_id: duty.subjectId,
    service_id: duty.serviceId,
    person_id: owner.personId ?? null,
    role: owner.region ? 'regional-contact' : owner.leader ? 'service-leader' : null,
    region: owner.region ?? null,
    since: duty.since,
    due_at: onWorkingDay(daysAfter(new Date(duty.since), daysToAnswer[duty.kind])).toISOString(),
    done_at: null,
    done_by: null,
  };
  draft.rows.duty.push(row);
  return row;
}

type DutyUntil = {
  readonly kind: Row<'duty'>['kind'];
  readonly subjectType: string;
  readonly subjectId: string;
  /** null for what is about no service. */
  readonly serviceId: string | null;
  readonly role: NonNullable<Row<'duty'>['role']>;
  readonly region?: Region;
  readonly since: string;
  /** The day by whose end it is done. */
  readonly dueOn: string;
};

/** Puts a duty on the ledger that whoever has the role owes until the end of a day. */
export function oweUntil(draft: Draft, duty: DutyUntil): void {
  draft.rows.duty.push({
    id: draft.id(`duty/${duty.kind}/${duty.subjectId}`),
    kind: duty.kind,
    subject_type: duty.subjectType,
    subject_id: duty.subjectId,
    service_id: duty.serviceId,
    person_id: null,
    role: duty.role,
    region: duty.region ?? null,
    since: duty.since,
    due_at: endOfDay(duty.dueOn).toISOString(),
    done_at: null,
    done_by: null,
  });
}

export function settleDuty(duty: OpenDuty, at: string, by: string): void {
  duty.done_at = at;
  duty.done_by = by;
}

/** A vacant seat that nobody is proposed for is the service leader's to fill. */
export function fillSeatDuty(seat: { readonly id: string }, serviceId: string, since: string): NewDuty {
  const subject = { subjectType: 'seat', subjectId: seat.id, serviceId } as const;
  return { kind: 'fill-seat', ...subject, since, owner: { leader: true } };
}

type StepDuty = readonly [AnswerDutyKind, (nomination: Nomination) => Owner];

const dutyOfStep: Readonly<Record<OpenStep, StepDuty>> = {
  consent: ['answer-consent', ({ candidateId }) => ({ personId: candidateId })],
  question: ['answer-candidate', () => ({ leader: true })],
  clearance: ['answer-clearance', ({ lineLeaderId }) => ({ personId: lineLeaderId })],
  forward: ['forward-nomination', ({ serviceRegion }) => ({ region: serviceRegion })],
  appointment: ['appoint-member', (nomination) => ({ region: appointingRegion(nomination) })],
  returned: ['resend-nomination', () => ({ leader: true })],
};

/** What the step asks of whoever has the ball; null when the nomination is closed. */
export function stepDuty(draft: Draft, nomination: Nomination, since: string): OpenDuty | null {
  const found = (dutyOfStep as Partial<Record<string, StepDuty>>)[nomination.step];
  if (!found) return null;
  const [kind, ownerOf] = found;
  const { id: subjectId, serviceId } = nomination;
  return openDuty(draft, {
    kind,
    subjectType: 'nomination',
    subjectId,
    serviceId,
    since,
    owner: ownerOf(nomination),
  });
}
