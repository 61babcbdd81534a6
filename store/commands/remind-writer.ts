import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { mayRemind } from '../../domain/report-access.ts';
import { isFinished } from '../../domain/report-gate.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { recordEvent } from '../event.ts';
import { contactsOf } from '../recipients.ts';
import { remindedToday } from '../reminded-today.ts';
import { tellOfReport } from '../report-messages.ts';
import { runReportPress } from '../report-press.ts';

export type RemindWriter = { readonly reportId: string; readonly partId: string };

/**
 * Reminds whoever owes a part, once a day whoever asks. Where the seat is vacant, the contacts of its region are told
 * instead, and the service's where there is no region.
 */
export async function remindWriter(context: CommandContext, input: RemindWriter): Promise<Outcome> {
  return await runReportPress(context, 'remind-writer', input.reportId, async (tx, pressed) => {
    const { report, sections, people } = pressed;
    const { actor, correlationId } = context;
    if (!mayRemind(actor, report.facts) || !isId(input.partId)) return refuse('unknown-or-forbidden');
    if (report.state === 'submitted') return refuse('report-frozen');
    const ofPart = sections.filter(({ part }) => part.id === input.partId);
    const [first] = ofPart;
    if (!first) return refuse('unknown-or-forbidden');
    const { part } = first;
    const isReady =
      part.kind === 'group' ? report.groupCompleted : ofPart.every((one) => isFinished(one.state));
    if (isReady) return refuse('section-moved-on');
    if (await remindedToday(tx, 'remind-writer', part.id)) return refuse('reminded-recently');
    await recordEvent(tx, {
      actor,
      verb: 'remind-writer',
      subjectType: 'part',
      subjectId: part.id,
      serviceId: report.service.id,
      correlationId,
    });
    const owners = people.ownersOf(part).map(({ personId }) => personId);
    const told = owners.length > 0 ? owners : await contactsOf(tx, part.region ?? report.facts.serviceRegion);
    await tellOfReport(tx, context, report.id, told, 'report-reminder');
    return { codes: { partId: part.id } };
  });
}
