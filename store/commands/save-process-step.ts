import { sql } from 'kysely';
import { contentFaults, type SectionContent } from '../../domain/content-faults.ts';
import { refuse } from '../../domain/refusal.ts';
import { largestContent } from '../../domain/report.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { runStepPress } from '../process-press.ts';

export type SaveProcessStep = {
  readonly stepId: string;
  /** What was typed upon: nobody writes over what they have not seen. */
  readonly revision: number;
  readonly content: SectionContent;
};

/** Whoever owns a step writes it over days: a draft, which nobody else sees. It stands in no trail. */
export async function saveProcessStep(context: CommandContext, input: SaveProcessStep): Promise<Outcome> {
  return await runStepPress(context, 'save-process-step', input.stepId, async (tx, pressed) => {
    const { step, asked, personId } = pressed;
    if (step.revision !== input.revision) return refuse('process-moved-on');
    const faults = contentFaults(asked, input.content, 'draft');
    if (faults.length > 0) return refuse('content-invalid', { faults });
    const text = JSON.stringify(input.content);
    if (text.length > largestContent) return refuse('text-too-large', { most: largestContent });
    await tx
      .updateTable('process_step')
      .set({
        content: text,
        revision: sql<number>`revision + 1`,
        written_by: personId,
        written_at: sql`business_now()`,
      })
      .where('id', '=', step.id)
      .execute();
    return { isQuiet: true, ids: { revision: String(step.revision + 1) } };
  });
}
