import { z } from 'zod';
import { renderWorkbook } from '../../documents/excel/render-workbook.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { overviewOrders, type ReportOverview } from '../../domain/views/report.ts';
import { regions, serviceTypes } from '../../domain/vocabulary.ts';
import { newestOverview, type OverviewFilter, reportOverview } from '../../store/queries/report-overview.ts';
import { overviewSheet } from '../../text/overview-sheet.ts';
import { field, parseInput } from '../input.ts';
import type { TabCall, TabInput } from './tab-call.ts';
import { type TabFile, tabFile, workbookType } from './tab-file.ts';

const longestName = 200;

const filter = z.object({
  year: field.year.optional(),
  region: z.enum(regions).optional(),
  type: z.enum(serviceTypes).optional(),
  name: z.string().max(longestName).optional(),
  late: z.enum(['yes']).optional(),
  order: z.enum(overviewOrders).optional(),
  down: z.enum(['yes']).optional(),
});

/** Services by parts, with what is late, as far as the filter lets it through. */
export async function overviewOf(call: TabCall, given: TabInput): Promise<ReportOverview | Refusal> {
  const input = parseInput(filter, given);
  if (isRefusal(input)) return input;
  const { year, ...chosen } = chosenIn(input);
  return await ofRound(call, year, chosen);
}

/** The same as an Excel file, every row of it. */
export async function overviewWorkbook(call: TabCall, given: TabInput): Promise<TabFile | Refusal> {
  const input = parseInput(filter, given);
  if (isRefusal(input)) return input;
  const { year, ...chosen } = chosenIn(input);
  const view = await ofRound(call, year, { ...chosen, most: mostInFile });
  if (isRefusal(view)) return view;
  const { sheet, name } = overviewSheet(view, call.reading);
  return tabFile({ name: `${name}.xlsx`, type: workbookType, bytes: await renderWorkbook(sheet) });
}

function chosenIn({ year, region, type, name, late, order, down }: z.output<typeof filter>) {
  return {
    year,
    region: region ?? null,
    type: type ?? null,
    name: name ?? '',
    onlyLate: late === 'yes',
    order: order ?? ('late' as const),
    isDown: down === 'yes',
  };
}

const mostInFile = 20_000;

/** A round that is named, or the newest. */
async function ofRound(
  { service, actor, reading }: TabCall,
  year: number | undefined,
  filter: Omit<OverviewFilter, 'year'>,
): Promise<ReportOverview | Refusal> {
  const view =
    year === undefined
      ? await newestOverview(service.store, actor, reading.now, filter)
      : await reportOverview(service.store, actor, { ...filter, year });
  return view ?? refuse('unknown-or-forbidden');
}
