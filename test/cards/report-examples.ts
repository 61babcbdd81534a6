import type { CardContext } from '../../cards/card-context.ts';
import type { CardName, RenderedCard } from '../../cards/rendered-card.ts';
import { renderReport, reportModel } from '../../cards/report/report.ts';
import { renderReports, reportsModel } from '../../cards/reports/reports.ts';
import {
  renderSection,
  renderSectionNotice,
  sectionModel,
  sectionNoticeModel,
} from '../../cards/section/section.ts';
import { renderTakeover, takeoverModel } from '../../cards/takeover/takeover.ts';
import { gateOf } from '../../domain/report-gate.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';
import { chapterCauses, reportCauses } from '../../domain/views/cause.ts';
import type {
  MyReportLine,
  PartView,
  ReportView,
  SectionBrief,
  SectionView,
  TakeoverView,
} from '../../domain/views/report.ts';
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
  helpsWith: [],
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
    isRoundClosed: false,
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

const holder = { name: 'Per *Prøve*', since: now, isYou: false, isIdle: false, secondsLeft: 60 };
const brief: SectionBrief = {
  id: '00000000-0000-4000-8000-000000000703',
  partId: '1',
  key: 'patient-treatment',
  ordinal: 1,
  title: { nb: 'Pasientbehandling', nn: 'Pasientbehandling', en: 'Patient treatment' },
  fitsCard: true,
  state: 'draft',
  version: 1,
  revision: 3,
  writtenBy: 'Kari *Demo*',
  writtenAt: now,
  leftOut: null,
  isSupplemented: false,
  holder: null,
  viewer: { owns: true, mayWrite: true },
};

function section(key: string, more: Partial<SectionView> = {}): SectionView {
  const template = programTemplate('national-treatment', 2026)?.sections.find((one) => one.key === key);
  return {
    ...brief,
    key,
    title: template?.title ?? brief.title,
    reportId: '00000000-0000-4000-8000-000000000701',
    year: 2026,
    service,
    part: part('1', 'service'),
    isFrozen: false,
    template,
    content: {},
    lastYear: null,
    drafts: [],
    next: null,
    ...more,
  };
}

const sections: Readonly<Record<string, SectionView>> = {
  'whoever writes it': section('patient-treatment', {
    content: {
      'new-patients': 18,
      'patients-received': { vest: 4 },
      'right-patients-referred': { answer: false, explanation: 'For *sent*' },
    },
  }),
  'somebody else writes': section('patient-treatment', { holder }),
  'a reader': section('quality', { viewer: { owns: false, mayWrite: false } }),
  'long questions only': section('status-and-challenges', {
    viewer: { owns: true, mayWrite: true },
    writtenBy: null,
    writtenAt: null,
    state: 'not-begun',
  }),
  'the region’s': section('regional-part', { part: part('5', 'regional', { region: 'nord' }) }),
  done: section('medical-equipment', { state: 'done' }),
};

const line: MyReportLine = {
  id: '00000000-0000-4000-8000-000000000701',
  year: 2026,
  state: 'open',
  service,
  dueOn: '2027-02-10',
  sectionCount: 13,
  doneCount: 3,
  leftOutCount: 1,
  mine: { sectionCount: 8, doneCount: 3 },
};
const lists: Readonly<Record<string, readonly MyReportLine[]>> = {
  nothing: [],
  'some, one handed in': [line, { ...line, state: 'submitted', doneCount: 13 }],
  'more than one page': Array.from({ length: 14 }, () => line),
};

const opened = { returned: { at: now, by: 'Rune Kladd', reason: 'Tallene *mangler*' } };
const handedInAgain = view(true, true, {
  ...opened,
  state: 'submitted',
  submitted: { at: now, by: 'Kari Demo' },
  sections: [{ ...brief, state: 'left-out', isSupplemented: true }],
});
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
  'all but the word of the group’s leader': {
    ...view(true, false, { viewer: { ...nobody, mayRemind: true } }),
    gate: {
      isComplete: false,
      groupPart: 'open',
      missing: [{ partId: '3', kind: 'group', sectionIds: [], isVacant: false }],
    },
  },
  'the group’s leader, a seat is vacant': view(true, false, {
    viewer: { ...nobody, mayCompleteGroupPart: true, mayRemind: true },
  }),
  'opened again and put off': view(false, true, {
    state: 'returned',
    returned: { at: now, by: 'Nina Mal', reason: 'Tallene [mangler](https://e.example)' },
    extended: { to: '2027-03-01', reason: 'Flytting' },
  }),
  'somebody with sections of their own': view(false, false, {
    sections: [
      brief,
      { ...brief, ordinal: 2, holder, fitsCard: false },
      { ...brief, ordinal: 3, state: 'done' },
    ],
  }),
  'the round was closed before it was handed in': view(false, false, {
    isRoundClosed: true,
    sections: [brief],
  }),
  'nobody hands in': view(false, false, { submitters: [] }),
  submitted,
  'handed in again, with a supplement': handedInAgain,
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

const reminder = { by: 'Per *Prøve*', partId: '5' };

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
      draw: (c) => renderReport(submitted, c, cause, reminder),
      model: (c) => reportModel(submitted, c, cause, reminder),
    }),
  ),
  ...Object.entries(sections).map(
    ([of, one]): Example => ({
      card: 'section',
      of,
      draw: (c) => renderSection(one, c),
      model: (c) => sectionModel(one, c),
    }),
  ),
  ...chapterCauses.map((cause): Example => {
    const one = sections['whoever writes it'] ?? section('quality');
    return {
      card: 'section',
      of: cause,
      draw: (c) => renderSectionNotice(one, c, cause),
      model: (c) => sectionNoticeModel(one, c, cause),
    };
  }),
  ...Object.entries(lists).map(
    ([of, one]): Example => ({
      card: 'reports',
      of,
      draw: (c) => renderReports(one, c),
      model: (c) => reportsModel(one, c),
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
