import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { mayStop } from '../../domain/process-access.ts';
import { effectOf, isPlanned } from '../../domain/process-kinds/kinds.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isDay } from '../../domain/report.ts';
import {
  changeLines,
  type EffectPreview,
  type EndingCounts,
  type EndingPlaces,
  endingLines,
  foundingLines,
} from '../../domain/service-effects.ts';
import {
  changed,
  placesThatGo,
  refuseChange,
  refuseFounding,
  type ServicePlan,
} from '../../domain/service-plan.ts';
import { planOf } from '../carry-out.ts';
import { type LoadedProcess, loadProcess, processOfStep } from '../load-process.ts';
import { standingService } from '../standing-service.ts';
import type { Store } from '../store.ts';
import { processStepView } from './process-view.ts';

export type AskedEffect = {
  readonly stepId: string;
  /** What is chosen in the step just now, where it decides. */
  readonly outcome?: string | null;
  /** The last day that is chosen. */
  readonly lastDay?: string | null;
};

/** What the press that completes a step would do to the service, for whoever may press; null for others. */
export async function processEffect(
  store: Store,
  actor: Actor,
  { stepId, outcome = null, lastDay = null }: AskedEffect,
): Promise<EffectPreview | null> {
  const view = await processStepView(store, actor, stepId);
  const processId = isId(stepId) ? await processOfStep(store.db, stepId) : null;
  const process = processId && (await loadProcess(store.db, processId, actor));
  if (!view?.may.includes('complete-process-step') || !process) return null;
  const effect = effectOf(process.kind, view.key, outcome ?? process.outcome);
  if (effect === null) return { effect, refusal: null, lines: [] };
  return { effect, ...(await readers[effect](store, process, lastDay)) };
}

/**
 * What a change would do if it were planned so, for those who may write the plan down; null for others, and for a
 * service that does not stand yet.
 */
export async function planEffect(
  store: Store,
  actor: Actor,
  { processId, plan }: { readonly processId: string; readonly plan: ServicePlan },
): Promise<EffectPreview | null> {
  const process = isId(processId) ? await loadProcess(store.db, processId, actor) : null;
  if (process?.state !== 'open' || !isPlanned(process.kind) || !mayStop(actor, process.facts)) return null;
  const { serviceId } = process.facts;
  return serviceId === null ? null : { effect: 'change', ...(await effectOfChange(store, serviceId, plan)) };
}

type Read = (
  store: Store,
  process: LoadedProcess,
  lastDay: string | null,
) => Promise<Omit<EffectPreview, 'effect'>>;

const readers: Readonly<Record<'found' | 'change' | 'end', Read>> = {
  async found(store, process) {
    const plan = await planOf(store.db, process);
    return { ...refused(refuseFounding(plan)), lines: foundingLines(plan, await namesOfTrusts(store)) };
  },
  async change(store, process) {
    const { serviceId } = process.facts;
    if (serviceId === null) return { refusal: null, lines: [] };
    return await effectOfChange(store, serviceId, await planOf(store.db, process));
  },
  async end(store, { facts: { serviceId } }, lastDay) {
    if (!serviceId || !lastDay || !isDay(lastDay)) return { refusal: null, lines: [] };
    return { refusal: null, lines: endingLines(lastDay, await countsOf(store, serviceId)) };
  },
};

async function effectOfChange(
  store: Store,
  serviceId: string,
  plan: ServicePlan,
): Promise<Omit<EffectPreview, 'effect'>> {
  const standing = await standingService(store.db, serviceId);
  if (!standing) return { refusal: null, lines: [] };
  const ending = await endingWith(store, serviceId, placesThatGo(standing, changed(plan, standing)));
  return {
    ...refused(refuseChange(plan, standing)),
    lines: changeLines(plan, standing, await namesOfTrusts(store), ending),
  };
}

/** As it stands today, of the places at these trusts. */
async function endingWith(
  store: Store,
  serviceId: string,
  trustIds: readonly string[],
): Promise<EndingPlaces> {
  const people = await store.db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('site', 'site.id', 'seat.site_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('person.name')
    .where('seat.service_id', '=', serviceId)
    .where('seat.retired_at', 'is', null)
    .where('membership.ends_on', 'is', null)
    .where('site.trust_id', 'in', trustIds.length > 0 ? [...trustIds] : [serviceId])
    .orderBy('person.name')
    .execute();
  return { counts: await countsOf(store, serviceId, trustIds), people: people.map(({ name }) => name) };
}

function refused(refusal: Refusal | null): Pick<EffectPreview, 'refusal'> {
  return { refusal: refusal?.code ?? null };
}

async function namesOfTrusts({ db }: Store) {
  const rows = await db.selectFrom('trust').select(['id', 'name']).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
}

/**
 * As it stands today; until the day much of it may be another.
 * @param trustIds only of the places at these trusts; null for the whole group
 */
async function countsOf(
  { db }: Store,
  serviceId: string,
  trustIds: readonly string[] | null = null,
): Promise<EndingCounts> {
  const { rows } = await sql<EndingCounts>`
    with ending as (
      select seat.id from seat left join site on site.id = seat.site_id
      where seat.service_id = ${serviceId} and seat.retired_at is null
        and (${trustIds}::uuid[] is null or site.trust_id = any(${trustIds}::uuid[]))
    )
    select
      (select count(*)::integer from membership
        where seat_id in (select id from ending) and ends_on is null) as "members-leave",
      (select count(*)::integer from ending) as "seats-end",
      (select count(*)::integer from nomination
        where seat_id in (select id from ending) and closed_at is null) as proposals,
      (select count(*)::integer from candidate_request
        where seat_id in (select id from ending) and closed_at is null) as requests`.execute(db);
  return rows[0] ?? { 'members-leave': 0, 'seats-end': 0, proposals: 0, requests: 0 };
}
