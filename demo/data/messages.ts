import { type Nomination, type OpenStep, regionAtWork } from '../../domain/nomination.ts';
import type { Cause } from '../../domain/views/cause.ts';
import type { Draft } from './draft.ts';
import type { Cast, DemoPerson } from './people.ts';
import type { Contacts } from './roles.ts';
import type { DemoSeat } from './seats.ts';

const causeOfStep: Readonly<Record<OpenStep, Cause>> = {
  consent: 'nomination-received',
  question: 'candidate-asked',
  clearance: 'clearance-requested',
  forward: 'proposal-received',
  appointment: 'proposal-to-appoint',
  returned: 'nomination-returned',
};

export type Asked = {
  readonly candidate: DemoPerson;
  readonly lineLeader: DemoPerson | null;
  readonly serviceLeader: DemoPerson;
  readonly contacts: Contacts;
  /** Whoever took the nomination to this step has the receipt in hand and is not asked. */
  readonly actor: DemoPerson;
  readonly cast: Cast;
};

/**
 * What the step told those who have the ball. What stands open waits for the played people, so that their cards
 * come as soon as the bot runs; it lies aside for those outside every tenant; to all others it went long ago.
 */
export function askInStep(
  draft: Draft,
  nomination: Nomination,
  at: string,
  asked: Asked,
  isLast: boolean,
): void {
  const cause = (causeOfStep as Partial<Record<string, Cause>>)[nomination.step];
  if (!cause) return;
  for (const person of recipients(nomination, asked)) {
    if (person.id === asked.actor.id) continue;
    const id = draft.id(`message/${nomination.id}/${nomination.version}/${person.id}`);
    draft.rows.outgoing_message.push({
      id,
      lane: 'notice',
      person_id: person.id,
      card: nomination.step,
      subject_id: nomination.id,
      version: nomination.version,
      cause,
      correlation_id: draft.id(`event/${nomination.id}/${nomination.version}`),
      created_at: at,
      ...stateOf(person, at, isLast, asked.cast),
    });
  }
}

/** The service leader is told of a seat that stands empty. */
export function tellOfVacancy(
  draft: Draft,
  seat: DemoSeat,
  leader: DemoPerson,
  at: string,
  cast: Cast,
): void {
  draft.rows.outgoing_message.push({
    id: draft.id(`message/${seat.id}/${leader.id}`),
    lane: 'notice',
    person_id: leader.id,
    card: 'vacancy',
    subject_id: seat.id,
    version: 1,
    cause: 'seat-vacant',
    correlation_id: draft.id(`vacancy/${seat.id}`),
    created_at: at,
    ...stateOf(leader, at, true, cast),
  });
}

function recipients(nomination: Nomination, asked: Asked): readonly DemoPerson[] {
  const region = regionAtWork(nomination);
  if (region) return asked.contacts[region];
  if (nomination.step === 'consent') return [asked.candidate];
  if (nomination.step === 'returned') return [asked.serviceLeader];
  return asked.lineLeader ? [asked.lineLeader] : [];
}

/** How a message stands by now: on its way, lying aside, or long since read. */
export function stateOf(person: DemoPerson, at: string, isLast: boolean, cast: Cast) {
  const unsettled = { attempts: 0, problem: null, problem_at: null, settled_at: null };
  if (!person.reachable) {
    return {
      ...unsettled,
      state: 'unreachable',
      attempts: 1,
      problem: 'outside-tenant',
      problem_at: at,
    } as const;
  }
  const isPlayed = Object.values(cast).some((member) => member.id === person.id);
  if (isLast && isPlayed) return { ...unsettled, state: 'waiting' } as const;
  return { ...unsettled, state: 'sent', attempts: 1, settled_at: at } as const;
}
