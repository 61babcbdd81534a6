import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';

/** Whoever wrote a kept text throws it away; it is nobody else's to see or to delete. */
export async function discardDraft(
  context: CommandContext,
  input: { readonly draftId: string },
): Promise<Outcome> {
  return await runCommand(context, 'discard-draft', async (tx) => {
    const { actor, correlationId } = context;
    if (actor.kind !== 'person' || !isId(input.draftId)) return refuse('unknown-or-forbidden');
    const draft = await tx
      .deleteFrom('section_draft')
      .where('id', '=', input.draftId)
      .where('person_id', '=', actor.personId)
      .returning('section_id')
      .executeTakeFirst();
    if (!draft) return refuse('unknown-or-forbidden');
    await recordEvent(tx, {
      actor,
      verb: 'discard-draft',
      subjectType: 'section',
      subjectId: draft.section_id,
      correlationId,
    });
    return done({ sectionId: draft.section_id });
  });
}
