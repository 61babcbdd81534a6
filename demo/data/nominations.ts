import type { Nomination } from '../../domain/nomination.ts';
import { candidateFor, lineLeaderFor } from './candidates.ts';
import type { Happening, SeatCase } from './cases.ts';
import { dateOf, momentBefore } from './days.ts';
import type { Draft } from './draft.ts';
import { fillSeatDuty, type OpenDuty, openDuty, settleDuty, stepDuty } from './duties.ts';
import type { DemoGroup } from './groups.ts';
import { askInStep, tellOfVacancy } from './messages.ts';
import { moveOf, regionThatActs, remarkVisibleTo } from './moves.ts';
import { type Cast, type DemoPerson, userOrganisation } from './people.ts';
import { standRequest } from './requests.ts';
import type { Contacts } from './roles.ts';
import { type DemoSeat, holdSeat } from './seats.ts';
import type { DemoService } from './services.ts';

type Case = {
  readonly draft: Draft;
  readonly path: string;
  readonly about: SeatCase;
  readonly service: DemoService;
  readonly seat: DemoSeat;
  readonly candidate: DemoPerson;
  readonly lineLeader: DemoPerson | null;
  readonly contacts: Contacts;
  readonly cast: Cast;
};

/** Puts the seat's vacancy on the ledger of duties and lives the case's story through, if it has one. */
export function liveThrough(draft: Draft, group: DemoGroup, cast: Cast, contacts: Contacts): void {
  const { seatCase, caseSeat, service } = group;
  if (!seatCase || !caseSeat) return;
  const since = caseSeat.row.vacant_since ?? momentBefore(draft.now, seatCase.vacantFor, 0.2).toISOString();
  const vacancy = openDuty(draft, fillSeatDuty(caseSeat, service.id, since));
  if (seatCase.request) {
    standRequest({ draft, group, cast, contacts, seat: caseSeat, vacancy });
    return;
  }
  const [first] = seatCase.story;
  if (!first) {
    tellOfVacancy(draft, caseSeat, service.leader, since, cast);
    return;
  }
  const path = `${service.path}/nomination/${seatCase.name}`;
  const candidate = candidateFor(draft, path, group, caseSeat);
  const lineLeader = lineLeaderFor(draft, path, seatCase, candidate, cast);
  const at = momentBefore(draft.now, first[1], draft.random.next()).toISOString();
  settleDuty(vacancy, at, service.leader.id);
  const roles = { candidate, lineLeader, contacts, cast };
  tellStory({ draft, path, about: seatCase, service, seat: caseSeat, ...roles }, at);
}

function tellStory(one: Case, proposedAt: string): void {
  const { draft, about, seat, service } = one;
  let nomination = newNomination(one);
  let since = proposedAt;
  record(one, nomination, { happening: ['propose-member', 0], at: since, actor: service.leader, from: null });
  let duty: OpenDuty | null = stepDuty(draft, nomination, since);
  ask(one, nomination, since, service.leader);
  seat.row.version = 2;
  for (const happening of about.story.slice(1)) {
    const before = nomination;
    const actor = actorOf(one, before, happening);
    since = momentBefore(draft.now, happening[1], draft.random.next()).toISOString();
    nomination = advance(one, before, happening);
    record(one, nomination, { happening, at: since, actor, from: before });
    if (duty) settleDuty(duty, since, actor.id);
    duty = stepDuty(draft, nomination, since);
    ask(one, nomination, since, actor);
    if (nomination.step === 'appointed') appoint(one, nomination, since, actor);
  }
  const isClosed = duty === null;
  addRow(one, nomination, { proposedAt, since, isClosed });
  if (!isClosed) return;
  seat.row.version = 3;
  if (seat.row.vacant_since) openDuty(draft, fillSeatDuty(seat, service.id, since));
}

function ask(one: Case, nomination: Nomination, at: string, actor: DemoPerson): void {
  const isLast = nomination.version === one.about.story.length;
  askInStep(one.draft, nomination, at, { ...one, serviceLeader: one.service.leader, actor }, isLast);
}

function newNomination({ draft, path, about, service, seat, candidate }: Case): Nomination {
  return {
    id: draft.id(path),
    serviceId: service.id,
    seat: { id: seat.id, serviceId: service.id, kind: seat.kind, region: seat.region },
    candidateId: candidate.id,
    proposedBy: service.leader.id,
    lineLeaderId: null,
    formerLeaderIds: [],
    step: 'consent',
    returnedFrom: null,
    serviceRegion: service.region,
    competence: candidate.competence,
    effortPercent: about.effort ?? null,
    version: 1,
  };
}

function advance(one: Case, before: Nomination, [verb]: Happening): Nomination {
  const move = moveOf(before, verb);
  return {
    ...before,
    step: move.step,
    returnedFrom: move.returnedFrom ?? null,
    lineLeaderId: verb === 'accept-nomination' ? (one.lineLeader?.id ?? null) : before.lineLeaderId,
    version: before.version + 1,
  };
}

function actorOf(
  { draft, service, candidate, lineLeader, contacts }: Case,
  before: Nomination,
  [verb]: Happening,
) {
  const region = regionThatActs(before, verb);
  if (region) return draft.random.pick(contacts[region]);
  if (before.step === 'consent' && verb !== 'withdraw-nomination') return candidate;
  if (before.step === 'clearance' && verb !== 'withdraw-nomination') return lineLeader ?? candidate;
  return service.leader;
}

type Told = {
  readonly happening: Happening;
  readonly at: string;
  readonly actor: DemoPerson;
  readonly from: Nomination | null;
};

/** The event as the command writes it, with the remark that belongs to this kind of press. */
function record({ draft, about, seat }: Case, after: Nomination, { happening, at, actor, from }: Told): void {
  const [verb] = happening;
  const region = from && regionThatActs(from, verb);
  const visibleTo = remarkVisibleTo[verb];
  draft.events.push({
    row: {
      at,
      actor_id: actor.id,
      verb,
      subject_type: 'nomination',
      subject_id: after.id,
      service_id: after.serviceId,
      version: after.version,
      codes: from
        ? { ...(region && { region }), from: from.step, to: after.step }
        : { to: after.step, seatId: seat.id },
      correlation_id: draft.id(`event/${after.id}/${after.version}`),
    },
    remark: about.remark && visibleTo ? { text: about.remark, visible_to: visibleTo } : null,
  });
}

function appoint({ draft, seat, candidate }: Case, nomination: Nomination, at: string, by: DemoPerson): void {
  const appointment = { nominationId: nomination.id, by: by.id, at };
  holdSeat(draft, seat, { person: candidate, since: dateOf(new Date(at)), appointment });
  seat.row.vacant_since = null;
}

type Dates = { readonly proposedAt: string; readonly since: string; readonly isClosed: boolean };

function addRow(
  { draft, candidate }: Case,
  nomination: Nomination,
  { proposedAt, since, isClosed }: Dates,
): void {
  draft.rows.nomination.push({
    id: nomination.id,
    service_id: nomination.serviceId,
    seat_id: nomination.seat.id,
    candidate_id: nomination.candidateId,
    candidate_trust_id: candidate.trust && draft.trust(candidate.trust).id,
    proposed_by: nomination.proposedBy,
    line_leader_id: nomination.lineLeaderId,
    competence: nomination.competence,
    effort_percent: nomination.effortPercent,
    step: nomination.step,
    returned_from: nomination.returnedFrom,
    step_since: since,
    version: nomination.version,
    created_at: proposedAt,
    closed_at: isClosed ? since : null,
    suggested_by: nomination.seat.kind === 'user' ? userOrganisation : null,
  });
}
