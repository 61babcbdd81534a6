import { z } from 'zod';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { regions } from '../../domain/vocabulary.ts';
import { completeAssessment } from '../../store/commands/complete-assessment.ts';
import { reopenAssessment } from '../../store/commands/reopen-assessment.ts';
import { assessmentOverview } from '../../store/queries/assessment-overview.ts';
import { assessmentPage } from '../../store/queries/assessment-view.ts';
import { field, parseInput } from '../input.ts';
import { does } from './does.ts';
import type { TabCommand, TabQuery } from './tab-call.ts';

const assessment = z.object({ assessmentId: field.id });
const asked = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  region: z.enum(regions).optional(),
});

/** What the pages of assessments may ask for. */
export const assessmentQueries: Readonly<Record<string, TabQuery>> = {
  assessment: async ({ service, actor }, { id }) =>
    (await assessmentPage(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  assessments: async ({ service, actor }, given) => {
    const input = parseInput(asked, given);
    if (isRefusal(input)) return input;
    const { year, region } = input;
    const filter = { region: region ?? null, ...(year !== undefined && { year }) };
    return (await assessmentOverview(service.store, actor, filter)) ?? refuse('unknown-or-forbidden');
  },
};

/** And what they may do; the chapters themselves are written as those of a report are. */
export const assessmentCommands: Readonly<Record<string, TabCommand>> = {
  'complete-assessment': does(assessment.extend({ version: z.int() }), completeAssessment),
  'reopen-assessment': does(assessment, reopenAssessment),
};
