import { appointingRegion, type Nomination } from '../domain/nomination.ts';
import type { Cause } from '../domain/views.ts';
import { regions } from '../domain/vocabulary.ts';
import type { CardName } from './outgoing.ts';
import { contactsOf, groupMembers, serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

/** Who is told what when a nomination has reached the step where it now stands. */
export type StepMessage = { readonly personId: string; readonly card: CardName; readonly cause: Cause };

export async function messagesOfStep(
  tx: Tx,
  nomination: Nomination,
  actorId: string | null,
): Promise<StepMessage[]> {
  const messages = await collect(tx, nomination);
  const seen = new Set<string>();
  return messages.filter(({ personId }) => {
    // Whoever acted has the receipt in hand, and a person with two roles is told once: of the first in the list.
    if (personId === actorId || seen.has(personId)) return false;
    seen.add(personId);
    return true;
  });
}

async function collect(tx: Tx, nomination: Nomination): Promise<StepMessage[]> {
  const { serviceId, candidateId, lineLeaderId, serviceRegion } = nomination;
  const leader = lineLeaderId ? [lineLeaderId] : [];
  switch (nomination.step) {
    case 'consent':
      return to([candidateId], 'consent', 'nomination-received');
    case 'clearance':
      return to(leader, 'clearance', 'clearance-requested');
    case 'forward':
      return to(without(await contactsOf(tx, serviceRegion), candidateId), 'forward', 'proposal-received');
    case 'appointment':
      return to(
        without(await contactsOf(tx, appointingRegion(nomination)), candidateId),
        'appointment',
        'proposal-to-appoint',
      );
    case 'returned':
      return to(await serviceLeaders(tx, serviceId), 'returned', 'nomination-returned');
    case 'appointed':
      // R20: the service, the whole group, and the other regions; the candidate and the leader besides.
      return to(
        await allOf(
          serviceLeaders(tx, serviceId),
          [candidateId, ...leader],
          groupMembers(tx, serviceId),
          contactsOf(tx, ...regions),
        ),
        'nomination',
        'member-appointed',
      );
    case 'declined-by-candidate':
      return to(await serviceLeaders(tx, serviceId), 'nomination', 'invitation-declined');
    case 'not-cleared':
      return to([...(await serviceLeaders(tx, serviceId)), candidateId], 'nomination', 'clearance-refused');
    case 'declined-by-region':
      return to(
        await allOf(
          serviceLeaders(tx, serviceId),
          [candidateId, ...leader],
          contactsOf(tx, serviceRegion, appointingRegion(nomination)),
        ),
        'nomination',
        'nomination-declined',
      );
    case 'withdrawn':
      return to(await whoWasAsked(tx, nomination), 'nomination', 'nomination-withdrawn');
  }
}

/** A withdrawal concerns only those who know of the proposal: who got a card of it. */
async function whoWasAsked(tx: Tx, nomination: Nomination): Promise<string[]> {
  const rows = await tx
    .selectFrom('outgoing_message')
    .select('person_id')
    .distinct()
    .where('subject_id', '=', nomination.id)
    .where('state', '=', 'sent')
    .where('person_id', 'is not', null)
    .execute();
  return rows.flatMap((row) => (row.person_id ? [row.person_id] : []));
}

function to(personIds: readonly string[], card: CardName, cause: Cause): StepMessage[] {
  return personIds.map((personId) => ({ personId, card, cause }));
}

async function allOf(
  ...people: readonly (readonly string[] | Promise<readonly string[]>)[]
): Promise<string[]> {
  return (await Promise.all(people)).flat();
}

function without(personIds: readonly string[], one: string): string[] {
  return personIds.filter((personId) => personId !== one);
}
