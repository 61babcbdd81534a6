import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { onTheWall } from '../../domain/calendar.ts';
import {
  type FollowUpVerb,
  followUpRelationsOf,
  mayWithFollowUp,
  seesFollowUp,
} from '../../domain/follow-up.ts';
import { isId } from '../../domain/ids.ts';
import type { FollowUpView } from '../../domain/views/feedback.ts';
import { type LoadedFollowUp, loadFollowUps } from '../load-follow-up.ts';
import type { Store } from '../store.ts';
import { businessTime } from './business-time.ts';

/** Something to be followed up, as the actor may see it; null for whoever has nothing to do with it. */
export async function followUpView(store: Store, actor: Actor, id: string): Promise<FollowUpView | null> {
  if (!isId(id)) return null;
  const [found] = await followUps(store, actor, sql`follow_up.id = ${id}`);
  return found ?? null;
}

/** What was found in one assessment. */
export async function followUpsOfAssessment(store: Store, actor: Actor, id: string): Promise<FollowUpView[]> {
  return await followUps(store, actor, sql`follow_up.assessment_id = ${id} and follow_up.state <> 'dropped'`);
}

/**
 * What was found at the service in earlier years, and is open or was done since the report of the year before: for the
 * next report and its assessment.
 */
export async function followUpsBefore(
  store: Store,
  actor: Actor,
  { serviceId, year }: { readonly serviceId: string; readonly year: number },
): Promise<FollowUpView[]> {
  const isEarlier = sql`follow_up.service_id = ${serviceId} and follow_up.state not in ('dropped', 'planned')
    and cycle.year < ${year} and (cycle.year = ${year - 1} or follow_up.state in ('open', 'done'))`;
  return await followUps(store, actor, isEarlier);
}

async function followUps(store: Store, actor: Actor, where: ReturnType<typeof sql>): Promise<FollowUpView[]> {
  const [found, now] = await Promise.all([loadFollowUps(store.db, where, actor), businessTime(store)]);
  const today = onTheWall(now).day;
  return found.flatMap((one) => viewOf(one, actor, today) ?? []);
}

function viewOf(found: LoadedFollowUp, actor: Actor, today: string): FollowUpView | null {
  const { facts, state, owner, region } = found;
  const relations = followUpRelationsOf(actor, facts, found);
  if (relations.length === 0 || !seesFollowUp(actor, facts, found)) return null;
  const { id, version, service, year, text, dueOn, note, createdBy, confirmed, reportId, feedbackId } = found;
  return {
    ...{ id, version, state, owner, region, service, year, text, dueOn, note, createdBy, confirmed },
    ...{ reportId, feedbackId },
    isLate: state === 'open' && dueOn < today,
    done: found.done && { at: found.done.at, by: found.done.by },
    viewer: { may: mayWithFollowUp(relations, state).filter((verb) => !isOwnWork(found, actor, verb)) },
  };
}

/** Nobody is asked to confirm what they did themselves (P25). */
function isOwnWork({ done }: LoadedFollowUp, actor: Actor, verb: FollowUpVerb): boolean {
  return verb === 'confirm-follow-up' && actor.kind === 'person' && done?.personId === actor.personId;
}
