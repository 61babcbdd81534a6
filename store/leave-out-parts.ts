import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { leaveOutMissing, type MissingPart, type Reasons } from '../domain/report-gate.ts';
import { setState } from './change-section.ts';
import type { CommandContext } from './command.ts';
import { closeDuties } from './duty.ts';
import { endHolding } from './end-holding.ts';
import { lockSection } from './load-section.ts';
import type { PressedReport } from './report-press.ts';
import type { Tx } from './store.ts';

/**
 * What is missing is left out, each part with its reason or because nobody has its post or seat (R35). A refusal when
 * a part has neither; then nothing is written. Gives how many parts were left out.
 */
export async function leaveOutParts(
  tx: Tx,
  context: CommandContext,
  { personId }: Pick<PressedReport, 'personId'>,
  missing: readonly MissingPart[],
  reasons: Reasons,
): Promise<number | Refusal> {
  const leftOut = leaveOutMissing(missing, reasons);
  if (isRefusal(leftOut)) return leftOut;
  for (const [part, why] of leftOut) {
    for (const id of part.sectionIds) {
      const section = await lockSection(tx, id, context.actor);
      if (section) await endHolding(tx, context, section);
      await setState(tx, { id }, { state: 'left-out', leftOut: { ...why, by: personId } });
    }
    await closeDuties(tx, part.partId, personId);
  }
  return leftOut.size;
}
