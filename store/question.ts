import { type Actor, isContactOf, isCoordinator } from '../domain/actor.ts';
import { type FaqId, isFaqId } from '../domain/faq.ts';
import type { QuestionOwner } from '../domain/views/faq.ts';
import type { Region } from '../domain/vocabulary.ts';
import { contactsOf, coordinators } from './recipients.ts';
import { regionOfPerson } from './region-of-person.ts';
import type { Tx } from './store.ts';

/** R59: the contacts of the asker's region; the coordinators where there are none but the asker. */
export async function ownerForAsker(tx: Tx, askerId: string): Promise<QuestionOwner> {
  const region = await regionOfPerson(tx, askerId);
  const contacts = region ? await contactsOf(tx, region) : [];
  const others = contacts.filter((personId) => personId !== askerId);
  return region && others.length > 0
    ? { kind: 'regional-contact', region }
    : { kind: 'national-coordinator' };
}

/** Everybody who may answer, but for whoever asked. */
export async function answerersOf(tx: Tx, owner: QuestionOwner, askerId: string): Promise<string[]> {
  const all = owner.kind === 'regional-contact' ? await contactsOf(tx, owner.region) : await coordinators(tx);
  return all.filter((personId) => personId !== askerId);
}

/** Nobody answers themselves, whatever else they are. */
export function mayAnswer(
  actor: Actor,
  question: { readonly askedBy: string; readonly owner: QuestionOwner },
): boolean {
  if (actor.kind !== 'person' || actor.personId === question.askedBy) return false;
  const { owner } = question;
  return owner.kind === 'regional-contact' ? isContactOf(actor, owner.region) : isCoordinator(actor);
}

export function ownerFrom(region: Region | null): QuestionOwner {
  return region ? { kind: 'regional-contact', region } : { kind: 'national-coordinator' };
}

/** An entry that a later program took away is no longer named. */
export function entryFrom(id: string | null): FaqId | null {
  return isFaqId(id) ? id : null;
}
