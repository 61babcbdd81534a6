import { type Actor, isContactOf, isCoordinator } from '../domain/actor.ts';
import { type FaqId, isFaqId } from '../domain/faq.ts';
import type { QuestionOwner } from '../domain/views/faq.ts';
import { type Region, regions } from '../domain/vocabulary.ts';
import { contactsOf, coordinators } from './recipients.ts';
import { regionOfPerson } from './region-of-person.ts';
import type { Tx } from './store.ts';

const nationally: QuestionOwner = { kind: 'national-coordinator' };

/** R59: the contacts of the asker's region, where there are any but the asker. */
export async function ownerForAsker(tx: Tx, askerId: string): Promise<QuestionOwner> {
  const own = await regionOfPerson(tx, askerId);
  return await ownerWithSomebody(tx, ownerFrom(own), askerId, own);
}

/**
 * Who has it of those where there is somebody beside the asker: whoever was meant, else the coordinators, else the contacts
 * of the asker's region, else those of another. The coordinators, whoever becomes one, where there is nobody at all.
 */
export async function ownerWithSomebody(
  tx: Tx,
  wanted: QuestionOwner,
  askerId: string,
  own: Region | null = null,
): Promise<QuestionOwner> {
  const others = await tx
    .selectFrom('role_grant')
    .select(['role', 'region'])
    .distinct()
    .where('role', 'in', ['regional-contact', 'national-coordinator'])
    .where('ended_at', 'is', null)
    .where('person_id', '!=', askerId)
    .execute();
  const hasSomebody = (owner: QuestionOwner) =>
    others.some(
      ({ role, region }) =>
        role === owner.kind && (owner.kind !== 'regional-contact' || owner.region === region),
    );
  if (hasSomebody(wanted)) return wanted;
  if (hasSomebody(nationally)) return nationally;
  const region = own ?? (await regionOfPerson(tx, askerId));
  const inTurn = [...(region ? [region] : []), ...regions].map(ownerFrom);
  return inTurn.find(hasSomebody) ?? nationally;
}

export function isSameOwner(one: QuestionOwner, other: QuestionOwner): boolean {
  if (one.kind !== 'regional-contact' || other.kind !== 'regional-contact') return one.kind === other.kind;
  return one.region === other.region;
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
  return region ? { kind: 'regional-contact', region } : nationally;
}

/** An entry that a later program took away is no longer named. */
export function entryFrom(id: string | null): FaqId | null {
  return isFaqId(id) ? id : null;
}
