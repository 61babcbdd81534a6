import { sql } from 'kysely';
import { type CandidateRequest, regionAtWorkOn } from '../domain/candidate-request.ts';
import type { DutyKind } from '../domain/duty.ts';
import { appointingRegion, type Nomination } from '../domain/nomination.ts';
import type { Cause, ProcessCause, RequestCause } from '../domain/views/cause.ts';
import { type Region, regions } from '../domain/vocabulary.ts';
import { type BoundChannel, channelsOf } from './channel.ts';
import type { CardName, NewMessage } from './outgoing.ts';
import { tell } from './outgoing.ts';
import type { Queue } from './queue/queue.ts';
import type { Tx } from './store.ts';

type About = { readonly subjectId: string; readonly version: number; readonly correlationId: string };
type Told = { readonly card: CardName; readonly cause: Cause | RequestCause | ProcessCause };

/** How many cases that wait a channel is given at once when it becomes a region's; the weekly card lists all. */
const mostOpenCases = 25;

/**
 * What channels are told of a step: a new message where somebody must act, and of an appointment where nothing about
 * the case lies yet (R20). Cards that lie there follow by themselves.
 */
export async function tellChannelsOfStep(
  tx: Tx,
  queue: Queue,
  nomination: Nomination,
  correlationId: string,
): Promise<void> {
  const about = { subjectId: nomination.id, version: nomination.version, correlationId };
  if (nomination.step === 'forward') {
    const channels = await channelsOf(tx, { regions: [nomination.serviceRegion] });
    return await tellIn(tx, queue, channels, about, { card: 'forward', cause: 'proposal-received' });
  }
  if (nomination.step === 'appointment') {
    const channels = await channelsOf(tx, { regions: [appointingRegion(nomination)] });
    return await tellIn(tx, queue, channels, about, { card: 'appointment', cause: 'proposal-to-appoint' });
  }
  if (nomination.step !== 'appointed') return;
  const channels = await channelsOf(tx, { regions, serviceId: nomination.serviceId });
  const without = await withoutCard(tx, channels, nomination.id);
  await tellIn(tx, queue, without, about, { card: 'nomination', cause: 'member-appointed' });
}

/** The channel of the region that a request for a candidate now waits on is asked there too (R21). */
export async function tellChannelOfRequest(
  tx: Tx,
  queue: Queue,
  request: CandidateRequest,
  correlationId: string,
): Promise<void> {
  const region = regionAtWorkOn(request);
  if (!region) return;
  const about = { subjectId: request.id, version: request.version, correlationId };
  const cause = request.step === 'passing' ? 'request-to-pass' : 'request-to-name';
  const channels = await channelsOf(tx, { regions: [region] });
  await tellIn(tx, queue, channels, about, { card: 'candidate-request', cause });
}

/** The channel of the region whose turn it is in a process is asked there too. */
export async function tellChannelOfStep(
  tx: Tx,
  queue: Queue,
  step: { readonly id: string; readonly region: Region | null; readonly version: number },
  correlationId: string,
): Promise<void> {
  if (!step.region) return;
  const about = { subjectId: step.id, version: step.version, correlationId };
  const channels = await channelsOf(tx, { regions: [step.region] });
  const without = await withoutCard(tx, channels, step.id);
  await tellIn(tx, queue, without, about, { card: 'process-step', cause: 'step-waits' });
}

/** A group's channel is told that nobody holds a seat any more. */
export async function tellChannelOfVacancy(
  tx: Tx,
  queue: Queue,
  seat: { readonly id: string; readonly serviceId: string; readonly version: number },
  correlationId: string,
): Promise<void> {
  const about = { subjectId: seat.id, version: seat.version, correlationId };
  const channels = await channelsOf(tx, { serviceId: seat.serviceId });
  await tellIn(tx, queue, channels, about, { card: 'vacancy', cause: 'seat-vacant' });
}

/**
 * A channel that begins, or works again, is shown what is open and not shown there yet: a region's what waits on
 * the region, longest first; a group's its vacant seats. Returns how many messages were put up.
 */
export async function showWhatIsOpen(
  tx: Tx,
  queue: Queue,
  channel: BoundChannel,
  correlationId: string,
): Promise<number> {
  const { rows } = await (channel.target.kind === 'region'
    ? sql<Open>`
        select duty.subject_id as "subjectId", coalesce(nomination.version, request.version, step.version) as version,
          duty.kind
        from duty
        left join nomination on nomination.id = duty.subject_id
        left join candidate_request request on request.id = duty.subject_id
        left join process_step step on step.id = duty.subject_id
        where duty.done_at is null and duty.role in ('regional-contact', 'assessor')
          and duty.region = ${channel.target.region}
          and duty.kind in ('forward-nomination', 'appoint-member', 'pass-request', 'name-candidate',
            'do-process-step')
          and coalesce(nomination.id, request.id, step.id) is not null
          and ${notShownIn(channel, sql`duty.subject_id`)}
        order by duty.since, duty.id limit ${mostOpenCases}`
    : sql<Open>`
        select seat.id as "subjectId", seat.version, 'fill-seat' as kind
        from seat
        where seat.service_id = ${channel.target.serviceId} and seat.vacant_since is not null
          and seat.retired_at is null and ${notShownIn(channel, sql`seat.id`)}
        order by seat.vacant_since, seat.id limit ${mostOpenCases}`
  ).execute(tx);
  await tell(
    tx,
    queue,
    rows.map(({ kind, subjectId, version }) => ({
      ...messageIn(channel, { subjectId, version, correlationId }),
      ...toldOfDuty[kind],
    })),
  );
  return rows.length;
}

const toldOfDuty = {
  'forward-nomination': { card: 'forward', cause: 'proposal-received' },
  'appoint-member': { card: 'appointment', cause: 'proposal-to-appoint' },
  'pass-request': { card: 'candidate-request', cause: 'request-to-pass' },
  'name-candidate': { card: 'candidate-request', cause: 'request-to-name' },
  'fill-seat': { card: 'vacancy', cause: 'seat-vacant' },
  'do-process-step': { card: 'process-step', cause: 'step-waits' },
} as const satisfies Partial<Record<DutyKind, Told>>;
type Open = {
  readonly subjectId: string;
  readonly version: number;
  readonly kind: keyof typeof toldOfDuty;
};

function notShownIn({ conversationId }: BoundChannel, subject: ReturnType<typeof sql>) {
  return sql`not exists (select from sent_card
    where sent_card.subject_id = ${subject} and sent_card.conversation_id = ${conversationId})`;
}

/** Channels in which no card of the subject lies or is on its way. */
async function withoutCard(
  tx: Tx,
  channels: readonly BoundChannel[],
  subjectId: string,
): Promise<BoundChannel[]> {
  if (channels.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from sent_card where subject_id = ${subjectId}
    union
    select conversation_id from outgoing_message
    where subject_id = ${subjectId} and state in ('waiting', 'unreachable') and conversation_id is not null
      and person_id is null and activity_id is null`.execute(tx);
  const shown = new Set(rows.map(({ id }) => id));
  return channels.filter(({ conversationId }) => !shown.has(conversationId));
}

async function tellIn(
  tx: Tx,
  queue: Queue,
  channels: readonly BoundChannel[],
  about: About,
  told: Told,
): Promise<void> {
  await tell(
    tx,
    queue,
    channels.map((channel) => ({ ...messageIn(channel, about), ...told })),
  );
}

function messageIn({ conversationId }: BoundChannel, about: About): Omit<NewMessage, 'card' | 'cause'> {
  return { to: { conversationId }, lane: 'notice', ...about };
}
