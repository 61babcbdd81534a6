import type { CommandContext, Outcome } from '../command.ts';
import { runNationalPress } from '../national-press.ts';
import { oweCase } from '../open-case.ts';

/** Something has to be changed after all: the coordinator writes on, and owes it again. */
export async function reopenCase(
  context: CommandContext,
  input: { readonly caseId: string },
): Promise<Outcome> {
  return await runNationalPress(context, 'reopen-case', input.caseId, async (tx, found) => {
    await tx
      .updateTable('national_case')
      .set({ completed_at: null, completed_by: null })
      .where('id', '=', found.id)
      .execute();
    await oweCase(tx, found.id);
    return {};
  });
}
