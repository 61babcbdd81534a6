import { isId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { maySeeReport } from '../domain/report-access.ts';
import type { ReportVerb } from '../domain/report-verbs.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import { type LockedReport, lockReport } from './lock-report.ts';
import type { Pressed } from './section-press.ts';
import type { Tx } from './store.ts';

export type PressedReport = LockedReport & { readonly personId: string };

/**
 * The frame of every press on a report as a whole: hold all of it, authorise, let the rules decide, write the event.
 * Unknown and forbidden look alike; a report whose cycle is closed takes nothing any more.
 */
export async function runReportPress(
  context: CommandContext,
  verb: ReportVerb,
  reportId: string,
  decide: (tx: Tx, report: PressedReport) => Promise<Pressed | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  const outcome = await runCommand(context, verb, async (tx) => {
    if (actor.kind !== 'person' || !isId(reportId)) return refuse('unknown-or-forbidden');
    const locked = await lockReport(tx, reportId, actor);
    if (!locked || !maySeeReport(actor, locked.report.facts)) return refuse('unknown-or-forbidden');
    const pressed = await decide(tx, { ...locked, personId: actor.personId });
    if (isRefusal(pressed)) return pressed;
    if (locked.report.isCycleClosed) return refuse('report-frozen');
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'report',
      subjectId: reportId,
      serviceId: locked.report.service.id,
      ...(pressed.codes && { codes: pressed.codes }),
      correlationId,
      remark: pressed.remark ? { text: pressed.remark, visibleTo: 'participants' } : null,
    });
    return done({ reportId, ...pressed.ids });
  });
  if (!isRefusal(outcome)) store.changes.tell({ reportId });
  return outcome;
}
