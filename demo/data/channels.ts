import { appointingRegion } from '../../domain/nomination.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import type { WorldTeam } from '../../sandbox/api.ts';
import { channelThreadId } from '../../sandbox/state/ids.ts';
import type { DemoData } from './demo-data.ts';
import type { Draft } from './draft.ts';
import type { Rows } from './rows.ts';
import { teamsOf } from './world-teams.ts';

/** Stands until the demo says where its sandbox listens. */
const nowhereYet = 'http://127.0.0.1/';
const weekMs = 7 * 86_400_000;

/**
 * The four regions have their channels, and the group in which the cast sits has its own; the second group's is left
 * for trying. What waits on a region, and what is vacant in the group, is on its way into them. The last week has been
 * begun, so that the figures of this week come when the bot starts.
 */
export function addChannels(data: DemoData, newId: Draft['id']): void {
  const made = { ...data, newId };
  const { teams } = teamsOf(data);
  const { rows, now } = data;
  rows.weekly_round.push({ week: mondayBefore(new Date(Date.parse(now) - weekMs)) });
  for (const region of regions) {
    const team = teams.find(({ id }) => id === `team-${region}`);
    const contact = rows.role_grant.find((grant) => grant.region === region);
    if (!team || !contact) continue;
    const channel = bind(made, team, { region, service_id: null }, contact.person_id);
    for (const request of requestsOf(rows, region)) {
      tell(made, channel, {
        card: 'candidate-request',
        cause: request.step === 'passing' ? 'request-to-pass' : 'request-to-name',
        subject_id: request.id,
        version: request.version ?? 1,
      });
    }
    for (const question of rows.question) {
      const isAsked = question.region === region && question.step === 'routed' && !question.answered_at;
      if (!isAsked) continue;
      const told = { card: 'question', cause: 'question-asked', subject_id: question.id, version: 1 };
      tell(made, channel, told);
    }
    for (const nomination of waitingOn(rows, region)) {
      tell(made, channel, {
        card: nomination.step === 'forward' ? 'forward' : 'appointment',
        cause: nomination.step === 'forward' ? 'proposal-received' : 'proposal-to-appoint',
        subject_id: nomination.id,
        version: nomination.version ?? 1,
      });
    }
  }
  addGroupChannel(made, teams);
}

function addGroupChannel(made: Made, teams: readonly WorldTeam[]): void {
  const { rows, cast } = made;
  const team = teams.find(({ id }) => id === 'team-referansegruppe-1');
  const serviceId = rows.role_grant.find((grant) => grant.person_id === cast.serviceLeader)?.service_id;
  if (!team || !serviceId) return;
  const channel = bind(made, team, { region: null, service_id: serviceId }, cast.serviceLeader);
  for (const seat of rows.seat) {
    if (seat.service_id !== serviceId || !seat.vacant_since) continue;
    const told = { card: 'vacancy', cause: 'seat-vacant', subject_id: seat.id, version: seat.version ?? 1 };
    tell(made, channel, told);
  }
}

type Made = DemoData & { readonly newId: Draft['id'] };
type Whose = { readonly region: Region | null; readonly service_id: string | null };

function bind({ rows, now, newId }: Made, team: WorldTeam, whose: Whose, boundBy: string): string {
  const channelId = channelThreadId(team.id, team.channels[0]?.id ?? '');
  rows.conversation.push({
    id: channelId,
    kind: 'channel',
    tenant_id: team.tenantId,
    service_url: nowhereYet,
    team_id: channelId,
    team_name: team.name,
  });
  rows.channel_binding.push({
    id: newId(`channel/${team.id}`),
    conversation_id: channelId,
    ...whose,
    bound_by: boundBy,
    bound_at: new Date(Date.parse(now) - 30 * 86_400_000).toISOString(),
  });
  return channelId;
}

/** The open nominations that the region's contacts have, waiting longest first. */
function waitingOn(rows: Rows, region: Region) {
  const trusts = new Map(rows.trust.map((trust) => [trust.id, trust.region as Region]));
  const hosts = new Map(
    rows.site.flatMap((site) => (site.is_responsible ? [[site.service_id, trusts.get(site.trust_id)]] : [])),
  );
  const seats = new Map(rows.seat.map((seat) => [seat.id, seat]));
  return rows.nomination
    .filter(({ step, seat_id, service_id }) => {
      const serviceRegion = hosts.get(service_id);
      const seat = seats.get(seat_id);
      if (!seat || !serviceRegion) return false;
      if (step === 'forward') return serviceRegion === region;
      const about = { id: seat.id, serviceId: service_id, kind: seat.kind, region: seat.region ?? null };
      return step === 'appointment' && appointingRegion({ seat: about, serviceRegion }) === region;
    })
    .sort((one, other) => String(one.step_since).localeCompare(String(other.step_since)))
    .slice(0, mostCases);
}
const mostCases = 25;

/** The requests for a candidate that the region's contacts have (R21). */
function requestsOf(rows: Rows, region: Region) {
  const waits = rows.duty.filter(
    (duty) => duty.subject_type === 'request' && duty.region === region && !duty.done_at,
  );
  const ids = new Set(waits.map((duty) => duty.subject_id));
  return rows.candidate_request.filter(({ id }) => ids.has(id));
}

type Told = Pick<Rows['outgoing_message'][number], 'card' | 'cause' | 'subject_id' | 'version'>;

function tell({ rows, now, newId }: Made, channelId: string, told: Told): void {
  const id = newId(`message/${told.subject_id}/${channelId}`);
  rows.outgoing_message.push({
    ...told,
    id,
    lane: 'notice',
    person_id: null,
    conversation_id: channelId,
    correlation_id: id,
    // Older than what may still be changing hands, so that the first round of the bot takes them with it.
    created_at: new Date(Date.parse(now) - 60_000).toISOString(),
    state: 'waiting',
    attempts: 0,
    problem: null,
    problem_at: null,
    settled_at: null,
  });
}

/** `2027-01-25` for any day from that Monday on. */
function mondayBefore(moment: Date): string {
  const oslo = new Date(moment.getTime() + 3_600_000);
  const days = (oslo.getUTCDay() + 6) % 7;
  return new Date(oslo.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}
