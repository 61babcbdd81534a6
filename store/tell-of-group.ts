import { hostRegions, type Site } from '../domain/composition.ts';
import type { GroupCause } from '../domain/views/cause.ts';
import type { CommandContext } from './command.ts';
import { tell } from './outgoing.ts';
import { contactsOf, groupMembers, serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

export type GroupNews = {
  readonly serviceId: string;
  readonly sites: readonly Site[];
  /** The group's version, after the change. */
  readonly version: number;
  readonly cause: GroupCause;
  /** Whom it concerns beside the group, the service and the contacts. */
  readonly also: readonly (string | null)[];
};

/** Tells the group, the service's leaders and the contacts of the regions where it stands; never whoever acted. */
export async function tellOfGroup(tx: Tx, context: CommandContext, news: GroupNews): Promise<void> {
  const { serviceId, version, cause } = news;
  const people = new Set([
    ...(await groupMembers(tx, serviceId)),
    ...(await serviceLeaders(tx, serviceId)),
    ...(await contactsOf(tx, ...hostRegions(news.sites))),
    ...news.also.flatMap((personId) => (personId ? [personId] : [])),
  ]);
  if (context.actor.kind === 'person') people.delete(context.actor.personId);
  const { correlationId } = context;
  await tell(
    tx,
    context.store.queue,
    [...people].map((personId) => ({
      to: { personId },
      card: 'group' as const,
      cause,
      lane: 'notice' as const,
      subjectId: serviceId,
      version,
      correlationId,
    })),
  );
}
