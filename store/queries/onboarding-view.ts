import { type Actor, leadsService } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { daysOfInterest, mostDays, type OnboardingKind } from '../../domain/onboarding.ts';
import type { OnboardingView } from '../../domain/views/group-year.ts';
import { readGroupYear } from '../read-group-year.ts';
import { serviceLeaders } from '../recipients.ts';
import type { Store } from '../store.ts';
import { groupView } from './group-view.ts';

/**
 * How a group works, for somebody who sits in it, and what a service begins with, for whoever leads it (P12). Null for
 * everybody else. It is as things are now: the next meeting, who leads, what is vacant.
 */
export async function onboardingView(
  store: Store,
  actor: Actor,
  serviceId: string,
): Promise<OnboardingView | null> {
  if (actor.kind !== 'person' || !isId(serviceId)) return null;
  const group = await groupView(store, actor, serviceId);
  const own = group?.seats.find(({ holder }) => holder?.personId === actor.personId) ?? null;
  const leads = leadsService(actor, serviceId);
  if (!group || !(own || leads)) return null;
  const kind: OnboardingKind = leads ? 'leader' : 'member';
  const [year, names] = await Promise.all([
    readGroupYear(store.db, serviceId),
    namesOf(store, await serviceLeaders(store.db, serviceId)),
  ]);
  const { version, service, leader, seats, nextMeeting } = group;
  return {
    ...{ kind, version, service, nextMeeting },
    seat: own?.seat ?? null,
    leader: leader?.name ?? null,
    serviceLeaders: names,
    members: seats.filter(({ holder }) => holder !== null).length,
    vacant: seats.filter(({ vacantSince }) => vacantSince !== null).length,
    entries: (year?.entries ?? [])
      .filter((entry) => daysOfInterest[kind].includes(entry.kind))
      .slice(0, mostDays),
  };
}

async function namesOf({ db }: Store, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .select('name')
    .where('id', 'in', personIds)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
