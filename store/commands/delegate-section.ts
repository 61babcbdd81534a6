import { randomUUID } from 'node:crypto';
import { refuseFrozen } from '../../domain/assessment.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { mayDelegate } from '../../domain/report-access.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { findOrAddPerson, type PersonReference } from '../person.ts';
import { tellOfChapter } from '../report-messages.ts';
import { peopleOfReport } from '../report-people.ts';
import { type PressedSection, runSectionPress } from '../section-press.ts';
import type { Tx } from '../store.ts';

export type DelegateSection = { readonly sectionId: string; readonly person: PersonReference };

/**
 * The owner lets a named colleague write a section. The part stays the owner's, and a seat in the group has no deputy
 * by it (R10).
 */
export async function delegateSection(context: CommandContext, input: DelegateSection): Promise<Outcome> {
  return await runSectionPress(context, 'delegate-section', input.sectionId, async (tx, section) => {
    if (!mayDelegate(section)) return refuse('unknown-or-forbidden');
    if (section.isFrozen) return refuseFrozen(section.part);
    const personId = await findOrAddPerson(tx, input.person);
    if (!personId) return refuse('input-invalid', { field: 'person' });
    const refusal = await add(tx, section, personId);
    if (refusal) return refusal;
    await tellOfChapter(tx, context, section, [personId], 'section-delegated');
    return { codes: { personId }, ids: { personId } };
  });
}

async function add(tx: Tx, section: PressedSection, personId: string): Promise<Refusal | null> {
  const { ownersOf } = await peopleOfReport(tx, section.serviceId);
  if (ownersOf(section.part).some((owner) => owner.personId === personId)) return refuse('already-writes');
  const added = await tx
    .insertInto('section_delegate')
    .values({
      id: randomUUID(),
      section_id: section.id,
      person_id: personId,
      given_by: section.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added ? null : refuse('already-writes');
}
