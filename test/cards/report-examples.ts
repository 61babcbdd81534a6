import type { CardContext } from '../../cards/card-context.ts';
import type { CardName, RenderedCard } from '../../cards/rendered-card.ts';
import { renderReport, reportModel } from '../../cards/report/report.ts';
import { renderTakeover, takeoverModel } from '../../cards/takeover/takeover.ts';
import { gateOf } from '../../domain/report-gate.ts';
import type { PartView, ReportView, TakeoverView } from '../../domain/report-views.ts';
import { reportCauses } from '../../domain/views.ts';
import { now, service } from './example-views.ts';

type Example = {
  readonly card: CardName;
  readonly of: string;
  readonly draw: (context: CardContext) => RenderedCard;
  readonly model: (context: CardContext) => object;
};

const nobody: ReportView['viewer'] = {
  maySubmit: false,
  mayCompleteGroupPart: false,
  mayRemind: false,
  mayReopen: false,
  mayExtend: false,
};

const part = (id: string, kind: PartView['kind'], more: Partial<PartView> = {}): PartView => ({
  id,
  kind,
  site: null,
  region: null,
  owners: ['Kari *Demo*'],
  dueOn: '2027-01-25',
  sectionCount: 2,
  doneCount: 0,
  ...more,
});

const parts = [
  part('1', 'service'),
  part('2', 'site', { site: { id: 's', name: 'Helse Bergen' } }),
  part('3', 'group', { owners: ['Berit Forsøk'] }),
  part('4', 'regional', { region: 'vest', owners: [], dueOn: '2027-02-05' }),
  part('5', 'regional', { region: 'nord' }),
  part('6', 'regional', { region: 'midt' }),
  part('7', 'regional', { region: 'sor-ost' }),
];

function view(done: boolean, isGroupCompleted: boolean, more: Partial<ReportView> = {}): ReportView {
  const gate = gateOf(
    parts.map((one) => ({
      part: { id: one.id, kind: one.kind, siteId: one.site?.id ?? null, region: one.region },
      hasOwner: one.owners.length > 0,
      sections: [{ id: one.id, state: done && one.owners.length > 0 ? 'done' : 'draft' }],
    })),
    isGroupCompleted,
  );
  return {
    id: '00000000-0000-4000-8000-000000000701',
    version: 4,
    state: 'open',
    year: 2026,
    service,
    dueOn: '2027-02-10',
    extended: null,
    parts: parts.map((one) => (done && one.owners.length > 0 ? { ...one, doneCount: 2 } : one)),
    sections: [],
    submitters: ['Kari *Demo*'],
    groupCompleted: isGroupCompleted ? { at: now, by: 'Berit Forsøk' } : null,
    submitted: null,
    returned: null,
    gate,
    viewer: nobody,
    ...more,
  };
}

const submitted = view(true, true, { state: 'submitted', submitted: { at: now, by: 'Kari Demo' } });
const complete: ReportView = {
  ...view(true, true),
  gate: { isComplete: true, groupPart: 'complete', missing: [] },
  viewer: { ...nobody, maySubmit: true, mayRemind: true },
};

const seen: Readonly<Record<string, ReportView>> = {
  'a reader': view(false, false),
  'somebody who may remind': view(false, false, { viewer: { ...nobody, mayRemind: true } }),
  'the leader, all is there': complete,
  'the group’s leader, a seat is vacant': view(true, false, {
    viewer: { ...nobody, mayCompleteGroupPart: true, mayRemind: true },
  }),
  'opened again and put off': view(false, true, {
    state: 'returned',
    returned: { at: now, by: 'Nina Mal', reason: 'Tallene [mangler](https://e.example)' },
    extended: { to: '2027-03-01', reason: 'Flytting' },
  }),
  'nobody hands in': view(false, false, { submitters: [] }),
  submitted,
};

const request: TakeoverView = {
  id: '00000000-0000-4000-8000-000000000702',
  version: 1,
  sectionId: 'section',
  reportId: 'report',
  service,
  title: { nb: 'Forsking', nn: 'Forsking', en: 'Research' },
  askedBy: 'Per *Prøve*',
  askedAt: now,
  holder: 'Kari Demo',
  answeredAt: null,
  isOpen: true,
  outcome: null,
  viewer: { mayAnswer: true },
};
const answered = { answeredAt: now, isOpen: false, viewer: { mayAnswer: false } };
const requests: Readonly<Record<string, TakeoverView>> = {
  'the holder': request,
  'whoever asked': { ...request, viewer: { mayAnswer: false } },
  granted: { ...request, ...answered, outcome: 'granted' },
  refused: { ...request, ...answered, outcome: 'refused' },
  lapsed: { ...request, ...answered, outcome: 'lapsed' },
};

/** Every card about an annual report that looks different. */
export const reportExamples: readonly Example[] = [
  ...Object.entries(seen).map(
    ([of, one]): Example => ({
      card: 'report',
      of,
      draw: (c) => renderReport(one, c),
      model: (c) => reportModel(one, c),
    }),
  ),
  ...reportCauses.map(
    (cause): Example => ({
      card: 'report',
      of: cause,
      draw: (c) => renderReport(submitted, c, cause),
      model: (c) => reportModel(submitted, c, cause),
    }),
  ),
  ...Object.entries(requests).map(
    ([of, one]): Example => ({
      card: 'takeover',
      of,
      draw: (c) => renderTakeover(one, c),
      model: (c) => takeoverModel(one, c),
    }),
  ),
];
