import { appointingRegion, type Nomination, regionAtWork } from '../domain/nomination.ts';
import type { NominationVerb } from '../domain/verbs.ts';
import type { Cause } from '../domain/views/cause.ts';
import type { CardName } from './outgoing.ts';
import { contactsOf, coordinators, groupMembers, serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

/** Who is told what when a nomination has reached the step where it now stands. */
export type StepMessage = { readonly personId: string; readonly card: CardName; readonly cause: Cause };

export async function messagesOfStep(
  tx: Tx,
  nomination: Nomination,
  actorId: string | null,
  verb: NominationVerb | 'propose-member',
): Promise<StepMessage[]> {
  const messages = await collect(tx, nomination, verb);
  const seen = new Set<string>();
  return messages.filter(({ personId }) => {
    // Whoever acted has the receipt in hand, and a person with two roles is told once: of the first in the list.
    if (personId === actorId || seen.has(personId)) return false;
    seen.add(personId);
    return true;
  });
}

async function collect(
  tx: Tx,
  nomination: Nomination,
  verb: NominationVerb | 'propose-member',
): Promise<StepMessage[]> {
  const { serviceId, candidateId, lineLeaderId } = nomination;
  const leader = lineLeaderId ? [lineLeaderId] : [];
  switch (nomination.step) {
    case 'consent':
      return to(
        [candidateId],
        'consent',
        verb === 'answer-candidate' ? 'candidate-answered' : 'nomination-received',
      );
    case 'question':
      return to(await serviceLeaders(tx, serviceId), 'candidate-question', 'candidate-asked');
    case 'clearance':
      return [
        ...to(leader, 'clearance', 'clearance-requested'),
        // Nobody's leader is changed without their knowing.
        ...(isHandedOn(nomination, verb) ? to([candidateId], 'nomination', 'leader-changed') : []),
      ];
    case 'forward':
      return to((await decidersOf(tx, nomination)).personIds, 'forward', 'proposal-received');
    case 'appointment':
      return to((await decidersOf(tx, nomination)).personIds, 'appointment', 'proposal-to-appoint');
    case 'returned':
      return to(await serviceLeaders(tx, serviceId), 'returned', 'nomination-returned');
    case 'appointed':
      // R20: the service, the whole group and the regions that had it; the candidate and the leader besides. The
      // other regions read of it in the message of the next day.
      return to(
        await allOf(whoTakesPart(tx, nomination), groupMembers(tx, serviceId)),
        'nomination',
        'member-appointed',
      );
    case 'declined-by-candidate':
      return to(await serviceLeaders(tx, serviceId), 'nomination', 'invitation-declined');
    case 'not-cleared':
      return to([...(await serviceLeaders(tx, serviceId)), candidateId], 'nomination', 'clearance-refused');
    case 'declined-by-region':
      return to(await whoTakesPart(tx, nomination), 'nomination', 'nomination-declined');
    case 'withdrawn':
      return to(
        await whoWasAsked(tx, nomination),
        'nomination',
        verb === 'replace-candidate' ? 'candidate-replaced' : 'nomination-withdrawn',
      );
  }
}

/** Those who have a part in the case itself: the service, the candidate and the leader, and the regions that had it. */
export async function whoTakesPart(tx: Tx, nomination: Nomination): Promise<string[]> {
  const { serviceId, candidateId, lineLeaderId, serviceRegion } = nomination;
  return await allOf(
    serviceLeaders(tx, serviceId),
    [candidateId, ...(lineLeaderId ? [lineLeaderId] : [])],
    contactsOf(tx, serviceRegion, appointingRegion(nomination)),
  );
}

function isHandedOn({ formerLeaderIds }: Nomination, verb: NominationVerb | 'propose-member'): boolean {
  return verb === 'name-other-leader' || (verb === 'record-answer' && formerLeaderIds.length > 0);
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

/**
 * Whoever decides for the region that has the nomination: its contacts, but for the candidate and the line leader who
 * cleared it. `standIn`: there is no such contact, so the national coordinators do.
 */
export async function decidersOf(
  tx: Tx,
  nomination: Nomination,
): Promise<{ readonly personIds: readonly string[]; readonly standIn: boolean }> {
  const region = regionAtWork(nomination);
  if (!region) return { personIds: [], standIn: false };
  const isConcerned = (personId: string) =>
    personId === nomination.candidateId || personId === nomination.lineLeaderId;
  const contacts = (await contactsOf(tx, region)).filter((personId) => !isConcerned(personId));
  if (contacts.length > 0) return { personIds: contacts, standIn: false };
  const standIns = (await coordinators(tx)).filter((personId) => !isConcerned(personId));
  return { personIds: standIns, standIn: true };
}

async function allOf(
  ...people: readonly (readonly string[] | Promise<readonly string[]>)[]
): Promise<string[]> {
  return (await Promise.all(people)).flat();
}
