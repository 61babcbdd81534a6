import { renderReportOverview, reportOverviewModel } from '../../cards/report-overview/report-overview.ts';
import type { OverviewRow, ReportOverview } from '../../domain/views/report.ts';
import { regions, serviceTypes } from '../../domain/vocabulary.ts';
import type { Example } from './every-card.ts';

const row: OverviewRow = {
  id: '00000000-0000-4000-8000-000000000711',
  service: {
    id: '00000000-0000-4000-8000-000000000712',
    type: 'centre',
    name: { nb: 'Senter for [øving](https://e.example)', nn: 'Senter for øving', en: null },
  },
  region: 'nord',
  state: 'open',
  dueOn: '2027-02-10',
  parts: [],
  doneParts: 1,
  lateParts: 2,
};
const counts = { reports: 8, submitted: 3, late: 2 };
const overview: ReportOverview = {
  year: 2026,
  years: [2026],
  isOpened: true,
  count: 32,
  byRegion: regions.map((region) => ({ region, ...counts })),
  byType: serviceTypes.map((type) => ({ type, ...counts })),
  rows: Array.from({ length: 8 }, () => row),
};
const nothing = { reports: 0, submitted: 0, late: 0 };
const seen: Readonly<Record<string, ReportOverview>> = {
  'much is late': overview,
  'nothing is late': { ...overview, rows: [{ ...row, lateParts: 0 }] },
  'no round': {
    ...overview,
    years: [],
    isOpened: false,
    count: 0,
    rows: [],
    byRegion: regions.map((region) => ({ region, ...nothing })),
  },
};

export const overviewExamples: readonly Example[] = Object.entries(seen).map(
  ([of, one]): Example => ({
    card: 'report-overview',
    of,
    draw: (c) => renderReportOverview(one, c),
    model: (c) => reportOverviewModel(one, c),
  }),
);
