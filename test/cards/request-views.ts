import type { RequestStep } from '../../domain/candidate-request.ts';
import type { RequestVerb } from '../../domain/verbs.ts';
import type { Ball } from '../../domain/views/nomination.ts';
import type {
  NamingFormView,
  RequestRelation,
  RequestTimelineEntry,
  RequestView,
} from '../../domain/views/request.ts';
import { now, proposalFormView, vacancyView } from './example-views.ts';

/** Requests for a candidate as the store would give them, with invented people. */

const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
const requestId = '00000000-0000-4000-8000-000000000600';
export const nominationId = '00000000-0000-4000-8000-000000000003';

const entry = (
  days: number,
  kind: RequestTimelineEntry['kind'],
  by: string,
  more: Partial<RequestTimelineEntry> = {},
): RequestTimelineEntry => ({ at: day(days), kind, by, region: null, person: null, remark: null, ...more });

const asked = entry(-23, 'reported', 'Kari Demo', { remark: 'Vi har spurt tre, og alle har takket nei.' });
const passed = entry(-20, 'passed', 'Siv Demo', { region: 'vest' });
const named = entry(-2, 'named', 'Odd Demo', { region: 'nord', person: 'Anne Eksempel' });

const histories: Readonly<Record<RequestStep, readonly RequestTimelineEntry[]>> = {
  passing: [asked],
  naming: [asked, passed, named, entry(-1, 'commented', 'Kari Demo', { remark: 'Har dere noen yngre?' })],
  named: [asked, passed, named, entry(-1, 'reminded', 'Odd Demo')],
  returned: [asked, passed, entry(-1, 'returned', 'Odd Demo', { region: 'nord', remark: 'Ingen har tid.' })],
  accepted: [asked, passed, named, entry(0, 'accepted', 'Kari Demo', { person: 'Anne Eksempel' })],
  proposed: [asked, passed, entry(0, 'proposed', 'Kari Demo')],
  closed: [asked, passed, entry(0, 'closed', 'Kari Demo')],
};

const balls: Readonly<Partial<Record<RequestStep, Ball>>> = {
  passing: { kind: 'contacts', region: 'vest', names: ['Siv Demo'] },
  naming: { kind: 'contacts', region: 'nord', names: ['Odd Demo', 'Eva Demo', 'Jon Demo', 'Liv Demo'] },
  named: { kind: 'service-leader', name: 'Kari Demo' },
  returned: { kind: 'service-leader', name: 'Kari Demo' },
};

type Viewer = { readonly relations?: readonly RequestRelation[]; readonly may?: readonly RequestVerb[] };

/** A request at the step, as somebody with these relations and rights sees it. */
export function requestView(
  step: RequestStep,
  viewer: Viewer = {},
  more: Partial<RequestView> = {},
): RequestView {
  const { seat, service, hostTrusts } = vacancyView();
  const hasName = step === 'named' || step === 'accepted';
  return {
    id: requestId,
    version: 4,
    step,
    stepSince: day(-1),
    askedAt: day(-23),
    askedBy: 'Kari Demo',
    dueAt: balls[step] ? day(12) : null,
    service,
    seat,
    serviceRegion: 'vest',
    namingRegion: 'nord',
    hostTrusts,
    inChannel: false,
    named: hasName
      ? {
          name: 'Anne Eksempel',
          trust: 'Nordprøve HF',
          competence: 'Overlege i eksempelmedisin',
          suggestedBy: '',
        }
      : null,
    ball: balls[step] ?? null,
    nominationId: step === 'accepted' || step === 'proposed' ? nominationId : null,
    timeline: histories[step],
    viewer: { relations: viewer.relations ?? ['coordinator'], may: viewer.may ?? [] },
    ...more,
  };
}

/** Whoever has it at each open step, and what they may do. */
export const requestDeciders = {
  passing: { relations: ['passing-contact'], may: ['pass-request'] },
  naming: { relations: ['naming-contact'], may: ['name-candidate', 'return-request'] },
  named: { relations: ['service-leader'], may: ['accept-named', 'comment-named', 'close-request'] },
  returned: { relations: ['service-leader'], may: ['comment-named', 'close-request'] },
} as const satisfies Partial<Record<RequestStep, Viewer>>;

export function namingFormView(more: Partial<NamingFormView> = {}): NamingFormView {
  const { trusts } = proposalFormView();
  return { ...requestView('naming', requestDeciders.naming), trusts, ...more };
}
