import { randomUUID } from 'node:crypto';
import { contentFaults, type SectionContent } from '../../domain/content-faults.ts';
import { refuse } from '../../domain/refusal.ts';
import { largestContent } from '../../domain/report.ts';
import { sha256Of } from '../canonical-json.ts';
import { touchReport } from '../change-section.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { contactsOf, serviceLeaders } from '../recipients.ts';
import { tellOfReport } from '../report-messages.ts';
import { askedIn } from '../report-template.ts';
import { runSectionPress } from '../section-press.ts';

export type AddSupplement = { readonly sectionId: string; readonly content: SectionContent };

/**
 * A part that comes late is added to what was handed in, with its date, without opening the report. Only where the
 * section was left out: what was handed in of the others stands. A later one stands beside the earlier. A round that is
 * closed takes nothing any more.
 */
export async function addSupplement(context: CommandContext, input: AddSupplement): Promise<Outcome> {
  return await runSectionPress(context, 'add-supplement', input.sectionId, async (tx, section) => {
    if (!section.mayWrite) return refuse('unknown-or-forbidden');
    const report = await tx
      .selectFrom('report')
      .innerJoin('report_cycle', 'report_cycle.id', 'report.cycle_id')
      .leftJoin('report_submission', 'report_submission.report_id', 'report.id')
      .select(['report.state', 'report_cycle.closed_at as closedAt', 'report_submission.id as submissionId'])
      .where('report.id', '=', section.reportId)
      .orderBy('report_submission.number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    if (report.closedAt) return refuse('report-frozen');
    const { submissionId } = report;
    if (report.state !== 'submitted' || !submissionId) return refuse('not-submitted');
    if (section.state !== 'left-out') return refuse('report-frozen');
    const text = JSON.stringify(input.content ?? null);
    if (text.length > largestContent) return refuse('text-too-large', { most: largestContent });
    const faults = contentFaults(await askedIn(tx, section), input.content, 'complete');
    if (faults.length > 0) return refuse('content-invalid', { faults });
    const id = randomUUID();
    await tx
      .insertInto('report_supplement')
      .values({
        id,
        report_id: section.reportId,
        submission_id: submissionId,
        section_id: section.id,
        content: text,
        sha256: sha256Of(input.content),
        added_by: section.personId,
      })
      .execute();
    await touchReport(tx, context, section.reportId);
    const told = [
      ...(await serviceLeaders(tx, section.serviceId)),
      ...(await contactsOf(tx, section.facts.serviceRegion)),
    ];
    await tellOfReport(tx, context, section.reportId, told, 'report-supplemented');
    return { ids: { supplementId: id } };
  });
}
