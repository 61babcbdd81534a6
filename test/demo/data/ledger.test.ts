import { describe, expect, it } from 'vitest';
import { onWorkingDay } from '../../../domain/calendar.ts';
import { daysToAnswer } from '../../../domain/duty.ts';
import { isOpen } from '../../../domain/nomination.ts';
import { regions } from '../../../domain/vocabulary.ts';
import { groupBy, isHolding, madeUp } from './made-up.ts';

const { rows, planted, cast } = madeUp;
const openDuties = groupBy(
  rows.duty.filter((duty) => !duty.done_at),
  (duty) => duty.subject_id,
);
const openNominations = rows.nomination.filter((nomination) => !nomination.closed_at);

describe('vacancies', () => {
  const holders = new Set(rows.membership.filter(isHolding).map((one) => one.seat_id));

  it('are exactly the seats without a holder', () => {
    for (const seat of rows.seat) expect(holders.has(seat.id)).toBe(!seat.vacant_since);
  });

  it('have one open nomination at most', () => {
    expect(new Set(openNominations.map((one) => one.seat_id)).size).toBe(openNominations.length);
  });

  it('are owed by somebody: the service leader, or whoever has the ball of the nomination', () => {
    for (const seat of rows.seat.filter((one) => one.vacant_since)) {
      const nomination = openNominations.find((one) => one.seat_id === seat.id);
      const request = rows.candidate_request.find((one) => one.seat_id === seat.id);
      const duties = openDuties.get(nomination?.id ?? request?.id ?? seat.id) ?? [];
      expect(duties).toHaveLength(1);
      if (nomination || request) expect(openDuties.get(seat.id)).toBeUndefined();
      else expect(duties[0]).toMatchObject({ kind: 'fill-seat', role: 'service-leader', person_id: null });
    }
  });

  it.each([
    ['vacant-longest', 400],
    ['vacant-newest', 3],
    ['main', 43],
  ])('%s is %i days old', (name, days) => {
    const seat = rows.seat.find((one) => one.id === planted[`case/${name}`]);
    const since = new Date(String(seat?.vacant_since)).getTime();
    expect(Math.round((new Date(madeUp.now).getTime() - since) / 86_400_000)).toBe(days);
  });
});

describe('nominations', () => {
  it('have an event for each version, and the last one led to where they stand', () => {
    const events = groupBy(rows.event, (event) => event.subject_id);
    for (const nomination of rows.nomination) {
      const told = events.get(nomination.id) ?? [];
      expect(told.map((event) => event.version)).toEqual(told.map((_, index) => index + 1));
      expect(told).toHaveLength(nomination.version ?? 0);
      expect(told[0]?.verb).toBe('propose-member');
      expect(told.at(-1)).toMatchObject({ at: nomination.step_since, codes: { to: nomination.step } });
      expect(isOpen(nomination.step)).toBe(!nomination.closed_at);
    }
  });

  it.each([
    ['consent', 'answer-consent', 'person_id'],
    ['clearance', 'answer-clearance', 'person_id'],
    ['forward', 'forward-nomination', 'region'],
    ['appointment', 'appoint-member', 'region'],
    ['returned', 'resend-nomination', 'role'],
  ] as const)('in step %s put the duty %s on its owner', (step, kind, owner) => {
    const standing = openNominations.filter((nomination) => nomination.step === step);
    expect(standing.length).toBeGreaterThan(0);
    for (const { id, step_since: since } of standing) {
      const [duty, ...more] = openDuties.get(id) ?? [];
      expect(more).toEqual([]);
      expect(duty).toMatchObject({ kind, since });
      expect(duty?.[owner]).toBeTruthy();
      const asked = new Date(String(since)).getTime() + daysToAnswer[kind] * 86_400_000;
      expect(new Date(String(duty?.due_at))).toEqual(onWorkingDay(new Date(asked)));
    }
  });

  it('name a line leader once the candidate said yes, and never for users (R18)', () => {
    const seats = new Map(rows.seat.map((seat) => [seat.id, seat.kind]));
    for (const nomination of rows.nomination) {
      const asked = (nomination.version ?? 0) > 1 && nomination.step !== 'declined-by-candidate';
      expect(Boolean(nomination.line_leader_id)).toBe(asked && seats.get(nomination.seat_id) !== 'user');
    }
  });

  it('wait for the played line leader, and for a candidate whom nobody reaches', () => {
    const byId = new Map(rows.nomination.map((nomination) => [nomination.id, nomination]));
    expect(byId.get(planted['nomination/clearance'] ?? '')?.line_leader_id).toBe(cast.lineLeader);
    const unreachable = byId.get(planted['nomination/candidate-unreachable'] ?? '')?.candidate_id;
    expect(rows.identity.some((identity) => identity.person_id === unreachable)).toBe(false);
  });
});

describe('messages', () => {
  const messages = groupBy(rows.outgoing_message, (message) => message.subject_id);
  const toPeople = rows.outgoing_message.filter((message) => message.person_id);
  const withIdentity = new Set(rows.identity.map((identity) => identity.person_id));

  it('lie aside for exactly those outside every tenant who have the ball', () => {
    const aside = rows.outgoing_message.filter((message) => message.state === 'unreachable');
    const cases = new Set(rows.nomination.map(({ id }) => id));
    const ofCases = aside.map((message) => message.subject_id).filter((id) => cases.has(id));
    expect(ofCases.toSorted()).toEqual(
      [planted['nomination/candidate-unreachable'], planted['nomination/line-leader-unreachable']].toSorted(),
    );
    for (const message of toPeople) {
      expect(message.state !== 'unreachable').toBe(withIdentity.has(message.person_id ?? ''));
    }
  });

  it('wait for the played people alone, about what is still theirs to answer', () => {
    const played = new Set(Object.values(cast));
    const standing = new Map(rows.nomination.map((nomination) => [nomination.id, nomination]));
    const waiting = toPeople.filter((message) => message.state === 'waiting');
    expect(waiting.map((message) => message.person_id)).toEqual(
      expect.arrayContaining([
        cast.serviceLeader,
        cast.lineLeader,
        cast.receivingContact,
        cast.appointingContact,
      ]),
    );
    for (const message of waiting) {
      expect(played.has(message.person_id ?? '')).toBe(true);
      const nomination = standing.get(message.subject_id);
      const request = rows.candidate_request.find(({ id }) => id === message.subject_id);
      if (request) expect(message).toMatchObject({ card: 'candidate-request', version: request.version });
      else if (!nomination) expect(['vacancy', 'gathering', 'question']).toContain(message.card);
      else expect(message).toMatchObject({ card: nomination.step, version: nomination.version });
    }
  });

  it('go into the channels: of each region what waits on it, of the group its vacant seats', () => {
    const channels = rows.channel_binding.map(({ region }) => region);
    expect(channels).toEqual([...regions, null]);
    const toChannels = rows.outgoing_message.filter((message) => !message.person_id);
    const regional = rows.duty.filter((duty) => duty.role === 'regional-contact' && !duty.done_at);
    for (const { region, conversation_id } of rows.channel_binding) {
      const told = toChannels.filter((message) => message.conversation_id === conversation_id);
      expect(told.length).toBeGreaterThan(0);
      if (!region) expect(new Set(told.map(({ card }) => card))).toEqual(new Set(['vacancy']));
      else {
        const waits = regional.filter((duty) => duty.region === region);
        expect(told.map(({ subject_id }) => subject_id).toSorted()).toEqual(
          waits.map(({ subject_id }) => subject_id).toSorted(),
        );
      }
    }
  });

  it('told everybody who was asked', () => {
    for (const nomination of rows.nomination) {
      const told = (messages.get(nomination.id) ?? []).map((message) => message.person_id);
      expect(told).toContain(nomination.candidate_id);
      if (nomination.line_leader_id) expect(told).toContain(nomination.line_leader_id);
    }
  });

  it('belong to answers that only reachable people gave', () => {
    const contactsAndOthers = rows.event.map((event) => event.actor_id ?? '');
    for (const actor of contactsAndOthers) expect(withIdentity.has(actor)).toBe(true);
  });
});

describe('questions at webinars', () => {
  const open = rows.question.filter(({ answered_at }) => !answered_at);

  it('have an owner while they are open: the moderators, as one duty, or the region of whoever asked', () => {
    expect(open.length).toBeGreaterThan(5);
    for (const { id, gathering_id, step, region } of open) {
      const duty = openDuties.get(step === 'routed' ? id : (gathering_id ?? ''));
      expect(duty).toHaveLength(1);
      expect(duty?.[0]).toMatchObject(
        step === 'routed' ? { kind: 'answer-question', region } : { kind: 'moderate-questions' },
      );
    }
  });

  it('are of a webinar that is over, one that goes on, and one to come', () => {
    const now = new Date(madeUp.now);
    const phases = rows.gathering.map(({ starts_at, ends_at }) => {
      if (new Date(String(ends_at)) < now) return 'over';
      return new Date(String(starts_at)) < now ? 'on' : 'ahead';
    });
    expect(phases.sort()).toEqual(['ahead', 'on', 'over']);
  });
});
