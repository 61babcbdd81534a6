import { describe, expect, it } from 'vitest';
import { openRequestSteps } from '../../../domain/candidate-request.ts';
import { groupBy, madeUp } from './made-up.ts';

const { rows, planted, cast } = madeUp;
const events = groupBy(rows.event, (event) => event.subject_id);

describe('requests for a candidate (R21)', () => {
  it('stand at each step, and one is about a user representative (R22)', () => {
    const steps = rows.candidate_request.map(({ step }) => step);
    expect(new Set(steps)).toEqual(new Set(openRequestSteps));
    for (const step of ['passing', 'naming', 'named', 'returned', 'user']) {
      const id = planted[`request/request-${step}`];
      expect(rows.candidate_request.some((request) => request.id === id)).toBe(true);
    }
  });

  it('have an event for each version, and the last one led to where they stand', () => {
    for (const request of rows.candidate_request) {
      const told = events.get(request.id) ?? [];
      expect(told.map((event) => event.version)).toEqual(told.map((_, index) => index + 1));
      expect(told).toHaveLength(request.version ?? 0);
      expect(told[0]).toMatchObject({ verb: 'report-no-candidate', at: request.created_at });
      expect(told.at(-1)).toMatchObject({ at: request.step_since, codes: { to: request.step } });
    }
  });

  it('stand beside no open nomination, and about vacant seats alone', () => {
    const nominated = rows.nomination.filter(({ closed_at: at }) => !at).map(({ seat_id: id }) => id);
    const vacant = rows.seat.filter(({ vacant_since: since }) => since).map(({ id }) => id);
    for (const { seat_id: id } of rows.candidate_request) {
      expect(nominated).not.toContain(id);
      expect(vacant).toContain(id);
    }
  });

  it('wait for the played contacts', () => {
    const waiting = rows.outgoing_message.filter(
      ({ card, state }) => card === 'candidate-request' && state === 'waiting',
    );
    expect(waiting.map((message) => message.person_id)).toEqual(
      expect.arrayContaining([cast.receivingContact, cast.appointingContact]),
    );
  });
});
