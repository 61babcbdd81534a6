import { z } from 'zod';
import { renderReport } from '../../cards/report/report.ts';
import { renderReportOverview } from '../../cards/report-overview/report-overview.ts';
import { renderReports } from '../../cards/reports/reports.ts';
import { renderTakeover } from '../../cards/takeover/takeover.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { seesOverview } from '../../domain/report-access.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { answerTakeover } from '../../store/commands/answer-takeover.ts';
import { completeGroupPart } from '../../store/commands/complete-group-part.ts';
import { remindWriter } from '../../store/commands/remind-writer.ts';
import { submitReport } from '../../store/commands/submit-report.ts';
import { myReports } from '../../store/queries/my-reports.ts';
import { newestOverview } from '../../store/queries/report-overview.ts';
import { reportView } from '../../store/queries/report-view.ts';
import { takeoverView } from '../../store/queries/takeover-view.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { sectionRoutes } from './section.ts';

const report = z.object({ reportId: field.id });
const takeover = z.object({ requestId: field.id, answer: z.enum(['yes', 'no']) });

/** The presses on a report in cards: what each reads, and which command it is. Reasons are written in the tab. */
export const reportRoutes = {
  'open-reports': { writes: false, answer: async (service, press) => await showReports(service, press) },
  'open-report-overview': {
    writes: false,
    answer: async (service, press) =>
      (await showOverview(service, press)) ?? refusedText(press, refuse('unknown-or-forbidden')),
  },
  'open-report': { writes: false, answer: async (service, press) => await showReport(service, press) },
  'submit-report': does(
    report.extend({ version: z.number().int() }),
    async (context, input) => await submitReport(context, { ...input, reasons: {} }),
  ),
  'complete-group-part': does(
    report,
    async (context, input) => await completeGroupPart(context, { ...input, reasons: {} }),
  ),
  'remind-writer': does(
    report.extend({ partId: field.id }),
    remindWriter,
    ({ reading }) => textIn(reading.language).report.reminded,
  ),
  'answer-takeover': {
    writes: true,
    async answer(service, press) {
      const input = parseInput(takeover, press.data);
      if (isRefusal(input)) return refusedText(press, input);
      const outcome = await answerTakeover(commandContext(service, press), input);
      const shown = isRefusal(outcome) ? { refusal: outcome } : {};
      return await showTakeover(service, press, input.requestId, shown);
    },
  },
  ...sectionRoutes,
} satisfies Record<string, Route>;

/** Done or refused, it is answered with how the report now stands. */
function does<Schema extends typeof report>(
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>) => Promise<Outcome>,
  confirms?: (press: Request) => string,
): Route {
  return {
    writes: true,
    async answer(service, press) {
      const input = parseInput(schema, press.data);
      const outcome: Outcome = isRefusal(input) ? input : await run(commandContext(service, press), input);
      if (isRefusal(outcome)) return await showReport(service, press, { refusal: outcome });
      return await showReport(service, press, confirms ? { confirmation: confirms(press) } : {});
    },
  };
}

async function showReport(service: Service, press: Request, shown: Shown = {}): Promise<Drawn> {
  const input = parseInput(report, press.data);
  const view = isRefusal(input) ? null : await reportView(service.store, press.actor, input.reportId);
  if (!view) return refusedText(press, refuse('unknown-or-forbidden'));
  const { id: subjectId, version } = view;
  return drawn(renderReport(view, cardContext(press, shown)), { card: 'report', subjectId, version });
}

/** The one report that there is, or the list of them; for whoever only oversees them, how all of them stand. */
async function showReports(service: Service, press: Request): Promise<Drawn> {
  const lines = await myReports(service.store, press.actor);
  const [only, ...others] = lines;
  if (only && others.length === 0) {
    return await showReport(service, { ...press, data: { reportId: only.id } });
  }
  const isOverseer = seesOverview(press.actor);
  if (!only && isOverseer) {
    const overview = await showOverview(service, press);
    if (overview) return overview;
  }
  return drawn(renderReports(lines, cardContext(press), isOverseer));
}

/** The round about this year, or the one before it while this one is not opened. */
async function showOverview(service: Service, press: Request): Promise<Drawn | null> {
  const view = await newestOverview(service.store, press.actor, press.reading.now);
  return view && drawn(renderReportOverview(view, cardContext(press)));
}

async function showTakeover(
  service: Service,
  press: Request,
  requestId: string,
  shown: Shown,
): Promise<Drawn> {
  const view = await takeoverView(service.store, press.actor, requestId);
  if (!view) return refusedText(press, refuse('unknown-or-forbidden'));
  const { id: subjectId, version } = view;
  return drawn(renderTakeover(view, cardContext(press, shown)), { card: 'takeover', subjectId, version });
}
