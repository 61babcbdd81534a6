import { responsibleRegion } from '../domain/composition.ts';
import { appointingRegion } from '../domain/nomination.ts';
import type { SeatCause } from '../domain/views/cause.ts';
import type { CommandContext } from './command.ts';
import type { LoadedGroup, LoadedSeat } from './load-groups.ts';
import { tell } from './outgoing.ts';
import { contactsOf, serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

export type SeatNews = {
  readonly group: LoadedGroup;
  readonly seat: LoadedSeat;
  /** Whose seat it is about. */
  readonly personId: string;
  /** The seat's version, after the change. */
  readonly version: number;
  readonly cause: SeatCause;
  readonly toService: boolean;
};

/** Tells the member, the service and the contacts of the regions that it concerns; never whoever acted. */
export async function tellOfSeat(tx: Tx, context: CommandContext, news: SeatNews): Promise<void> {
  const { group, seat, personId, version, cause } = news;
  const serviceRegion = responsibleRegion(group.sites);
  const people = new Set([
    personId,
    ...(await contactsOf(tx, serviceRegion, appointingRegion({ seat, serviceRegion }))),
  ]);
  const leaders = await serviceLeaders(tx, group.serviceId);
  for (const leader of leaders) {
    if (news.toService) people.add(leader);
    else people.delete(leader);
  }
  if (context.actor.kind === 'person') people.delete(context.actor.personId);
  const { correlationId } = context;
  await tell(
    tx,
    context.store.queue,
    [...people].map((to) => ({
      to: { personId: to },
      card: 'seat' as const,
      cause,
      lane: 'notice' as const,
      subjectId: seat.id,
      version,
      correlationId,
    })),
  );
}
