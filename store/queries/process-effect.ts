import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { effectOf } from '../../domain/process-kinds/kinds.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isDay } from '../../domain/report.ts';
import {
  changeLines,
  type EffectPreview,
  type EndingCounts,
  endingLines,
  foundingLines,
} from '../../domain/service-effects.ts';
import { changed, placesThatGo, refuseChange, refuseFounding } from '../../domain/service-plan.ts';
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
    const standing = serviceId ? await standingService(store.db, serviceId) : null;
    if (!standing) return { refusal: null, lines: [] };
    const plan = await planOf(store.db, process);
    const goes = placesThatGo(standing, changed(plan, standing));
    const ending = await countsOf(store, serviceId ?? '', goes);
    return {
      ...refused(refuseChange(plan, standing)),
      lines: changeLines(plan, standing, await namesOfTrusts(store), ending),
    };
  },
  async end(store, { facts: { serviceId } }, lastDay) {
    if (!serviceId || !lastDay || !isDay(lastDay)) return { refusal: null, lines: [] };
    return { refusal: null, lines: endingLines(lastDay, await countsOf(store, serviceId)) };
  },
};

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
