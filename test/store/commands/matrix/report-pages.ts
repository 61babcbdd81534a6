import { giveMissingReports } from '../../../../store/commands/give-missing-reports.ts';
import { tellOfVacantParts } from '../../../../store/commands/tell-of-vacant-parts.ts';
import { reportFigures } from '../../../../store/queries/report-figures.ts';
import { reportReview } from '../../../../store/queries/report-review.ts';
import { reportRounds } from '../../../../store/queries/report-rounds.ts';
import { reportTemplate, reportTemplates } from '../../../../store/queries/report-templates.ts';
import { sectionCare } from '../../../../store/queries/section-care.ts';
import { reportReadersAndHelper } from '../../../support/everybody.ts';
import { addReport, letHelp } from '../../../support/report-fixture.ts';
import type { Matrix } from './matrix.ts';

/** What pages show around the writing; `candidate` helps with one chapter. */
export const matrix: Matrix = {
  commands: {
    'give-missing-reports': {
      may: ['system'],
      arrange: async (fixture) => (await addReport(fixture)).reportId,
      run: (context) => giveMissingReports(context),
    },
    'tell-of-vacant-parts': {
      may: ['system'],
      arrange: async (fixture) => (await addReport(fixture)).reportId,
      run: (context) => tellOfVacantParts(context),
    },
  },
  queries: [
    {
      query: 'report-figures',
      what: 'the numbers of a report: whoever may see it',
      sees: reportReadersAndHelper,
      arrange: async (fixture) => {
        const { reportId, sections } = await addReport(fixture);
        await letHelp(fixture, sections.activity);
        return reportId;
      },
      look: ({ store, actor }, id) => reportFigures(store, actor, id),
    },
    {
      query: 'report-review',
      what: 'a report to be read through: whoever may see it',
      sees: reportReadersAndHelper,
      arrange: async (fixture) => {
        const { reportId, sections } = await addReport(fixture);
        await letHelp(fixture, sections.activity);
        return reportId;
      },
      look: ({ store, actor }, id) => reportReview(store, actor, id),
    },
    {
      query: 'section-care',
      what: 'who helps with a chapter: whoever may see the report',
      sees: reportReadersAndHelper,
      arrange: async (fixture) => {
        const { sections } = await addReport(fixture);
        await letHelp(fixture, sections.activity);
        return sections.activity;
      },
      look: ({ store, actor }, id) => sectionCare(store, actor, id),
    },
    {
      query: 'report-rounds',
      what: 'the rounds: the coordinator',
      sees: ['coordinator'],
      arrange: async (fixture) => (await addReport(fixture)).reportId,
      look: ({ store, actor }) => reportRounds(store, actor),
    },
    {
      query: 'report-templates',
      what: 'which questions there are: the coordinator',
      sees: ['coordinator'],
      arrange: async () => '',
      look: ({ store, actor }) => reportTemplates(store, actor, { year: 2026 }),
    },
    {
      query: 'report-templates',
      what: 'the questions of a type of service: the coordinator',
      sees: ['coordinator'],
      arrange: async () => '',
      look: ({ store, actor }) => reportTemplate(store, actor, { type: 'network', year: 2026 }),
    },
  ],
};
