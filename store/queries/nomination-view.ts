import { sql } from 'kysely';
import {
  maySeeNomination,
  maySeeReach,
  maySeeRemark,
  relationsTo,
  verbsFor,
  verbsOf,
} from '../../domain/access.ts';
import type { Actor } from '../../domain/actor.ts';
import { asChannelSees, channelMaySee, channelRelationsTo, readsAs } from '../../domain/channel-access.ts';
import { usualStart } from '../../domain/leaving.ts';
import {
  appointingRegion,
  isOpen,
  type Nomination,
  type ProposalRoute,
  regionAtWork,
} from '../../domain/nomination.ts';
import type { NominationVerb } from '../../domain/verbs.ts';
import type { Ball, NominationRelation, NominationView } from '../../domain/views/nomination.ts';
import { seatOf, selectedSeat, selectedService, serviceOf } from '../case-columns.ts';
import { type LoadedNomination, loadNomination } from '../load-nomination.ts';
import { onOneConnection } from '../one-connection.ts';
import { prepared } from '../prepared.ts';
import { proposalRoute } from '../setting.ts';
import { startOfSeat } from '../start-of-seat.ts';
import type { Store } from '../store.ts';
import { day, dayOf } from './group-view.ts';
import { type FullTimelineEntry, nominationTimeline } from './nomination-timeline.ts';
import { isMailed, reachProblemOf } from './reach-problem.ts';

/** A nomination as the actor may see it; null when it does not exist for them. */
export async function nominationView(
  store: Store,
  actor: Actor,
  nominationId: string,
): Promise<NominationView | null> {
  // Asked together, since they travel together; what the actor may not see goes no further than this function.
  const [loaded, [description], all, route] = await onOneConnection(store.db, async (db) =>
    Promise.all([
      loadNomination(db, nominationId, actor),
      readDescription(db, { nominationId }),
      nominationTimeline(db, nominationId),
      proposalRoute(db),
    ]),
  );
  if (!loaded || !description) return null;
  const found = { loaded, description, all, route };
  const { nomination } = loaded;
  if (actor.kind === 'channel') {
    const inChannel = channelRelationsTo(actor, nomination);
    if (!channelMaySee(inChannel, nomination.step)) return null;
    const relations = readsAs(inChannel);
    const may = verbsFor(relations, nomination.step);
    return asChannelSees(await viewFor(store, found, { relations, may }), inChannel);
  }
  const relations = relationsTo(actor, loaded);
  if (!maySeeNomination(relations, nomination.step)) return null;
  return await viewFor(store, found, { relations, may: verbsOf(actor, loaded) });
}

type Found = {
  readonly loaded: LoadedNomination;
  readonly description: Description;
  readonly all: readonly FullTimelineEntry[];
  readonly route: ProposalRoute;
};

async function viewFor(
  store: Store,
  { loaded, description: row, all, route }: Found,
  viewer: { readonly relations: readonly NominationRelation[]; readonly may: readonly NominationVerb[] },
): Promise<NominationView> {
  const { nomination, stepSince } = loaded;
  const { relations } = viewer;
  const holder = await holderOf(store, loaded, row);
  return {
    id: nomination.id,
    version: nomination.version,
    route,
    step: nomination.step,
    stepSince,
    dueAt: row.dueAt,
    service: serviceOf(row),
    seat: seatOf(row),
    serviceRegion: nomination.serviceRegion,
    appointingRegion: appointingRegion(nomination),
    candidate: { name: row.candidate, trust: row.trust },
    proposer: row.proposer,
    lineLeader: row.lineLeader,
    competence: nomination.competence,
    suggestedBy: row.suggestedBy,
    effortPercent: nomination.effortPercent,
    ...(await startOf(store, nomination, row.startsOn)),
    consentedAt: lastTime(all, ['accepted']),
    clearedAt: lastTime(all, ['cleared']),
    ball: holder?.ball ?? null,
    ...(await reachOfHolder(store, relations, nomination, holder)),
    timeline: all.map(({ visibleTo, remark, ...entry }) => ({
      ...entry,
      remark: visibleTo && maySeeRemark(relations, visibleTo) ? remark : null,
    })),
    viewer,
  };
}

/** R20: as it was appointed; while it is to be decided, what the contact would choose. */
async function startOf(
  store: Store,
  { step, seat }: Nomination,
  startsOn: string | null,
): Promise<Pick<NominationView, 'startsOn' | 'replaces'>> {
  if (step === 'appointed') return { startsOn: dayOf(startsOn), replaces: null };
  if (step !== 'appointment') return { startsOn: null, replaces: null };
  const { today, holder, holderLeavesOn } = await startOfSeat(store.db, seat.id);
  return {
    startsOn: day(usualStart(holderLeavesOn, today)),
    replaces: holder && holderLeavesOn ? { name: holder, leavesOn: day(holderLeavesOn) } : null,
  };
}

type Description = Awaited<ReturnType<typeof readDescription>>[number];

const readDescription = prepared((db, { nominationId }: { nominationId: string }) =>
  db
    .selectFrom('nomination')
    .innerJoin('service', 'service.id', 'nomination.service_id')
    .innerJoin('person as candidate', 'candidate.id', 'nomination.candidate_id')
    .innerJoin('person as proposer', 'proposer.id', 'nomination.proposed_by')
    .innerJoin('seat', 'seat.id', 'nomination.seat_id')
    .leftJoin('person as leader', 'leader.id', 'nomination.line_leader_id')
    .leftJoin('trust', 'trust.id', 'nomination.candidate_trust_id')
    .leftJoin('duty', (join) =>
      join.onRef('duty.subject_id', '=', 'nomination.id').on('duty.done_at', 'is', null),
    )
    .select([
      'candidate.name as candidate',
      'proposer.name as proposer',
      'leader.name as lineLeader',
      'trust.name as trust',
      'nomination.suggested_by as suggestedBy',
      'duty.due_at as dueAt',
    ])
    .select(selectedService)
    .select(selectedSeat)
    .select(({ selectFrom }) =>
      selectFrom('membership')
        .select('membership.starts_on')
        .whereRef('membership.nomination_id', '=', 'nomination.id')
        .limit(1)
        .as('startsOn'),
    )
    .where('nomination.id', '=', nominationId),
);

type Holder = { readonly ball: Ball; readonly personId: string | null };

async function holderOf(
  store: Store,
  { nomination, withoutContacts }: LoadedNomination,
  row: Description,
): Promise<Holder | null> {
  if (!isOpen(nomination.step)) return null;
  const region = regionAtWork(nomination);
  // Whoever the case is about, or cleared it as leader, does not decide it: it does not wait for them.
  const concerned = [nomination.candidateId, nomination.lineLeaderId];
  if (region && withoutContacts.includes(region)) {
    const names = await namesOf(store, { role: 'national-coordinator' }, concerned);
    return { ball: { kind: 'coordinators', region, names }, personId: null };
  }
  if (region) {
    const names = await namesOf(store, { role: 'regional-contact', region }, concerned);
    return { ball: { kind: 'contacts', region, names }, personId: null };
  }
  if (nomination.step === 'consent') {
    return { ball: { kind: 'candidate', name: row.candidate }, personId: nomination.candidateId };
  }
  if (nomination.step === 'clearance') {
    return { ball: { kind: 'line-leader', name: row.lineLeader ?? '' }, personId: nomination.lineLeaderId };
  }
  const [name] = await namesOf(store, { role: 'service-leader', serviceId: nomination.serviceId });
  return { ball: { kind: 'service-leader', name: name ?? row.proposer }, personId: null };
}

/** Who has the role today, by name, but for those in `without`. */
export async function namesOf(
  store: Store,
  who:
    | { role: 'regional-contact'; region: string }
    | { role: 'service-leader'; serviceId: string }
    | { role: 'national-coordinator' },
  without: readonly (string | null)[] = [],
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select person.name from role_grant join person on person.id = role_grant.person_id
    where role_grant.ended_at is null and role_grant.role = ${who.role}
      and ${reachOf(who)} and person.id <> all(${without.flatMap((id) => id ?? [])}::uuid[])
    order by person.name`.execute(store.db);
  return rows.map((row) => row.name);
}

function reachOf(who: Parameters<typeof namesOf>[1]) {
  if (who.role === 'regional-contact') return sql`role_grant.region = ${who.region}`;
  return who.role === 'service-leader' ? sql`role_grant.service_id = ${who.serviceId}` : sql`true`;
}

/** How whoever has the ball was written to, for those who can help. */
async function reachOfHolder(
  store: Store,
  relations: readonly NominationRelation[],
  nomination: Nomination,
  holder: Holder | null,
): Promise<Pick<NominationView, 'unreachable' | 'mailed'>> {
  const isSeen = holder?.personId && 'name' in holder.ball && maySeeReach(relations, nomination.step);
  if (!isSeen) return { unreachable: null, mailed: null };
  const { name } = holder.ball;
  const [problem, byMail] = await Promise.all([
    reachProblemOf(store, holder.personId, nomination.id),
    isMailed(store, holder.personId, nomination.id),
  ]);
  return { unreachable: problem && { name, problem }, mailed: byMail ? name : null };
}

function lastTime(
  timeline: readonly { readonly kind: string; readonly at: Date; readonly undone: boolean }[],
  kinds: readonly string[],
): Date | null {
  return timeline.findLast((entry) => kinds.includes(entry.kind) && !entry.undone)?.at ?? null;
}
