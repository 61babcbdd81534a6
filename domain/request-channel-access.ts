import type { ChannelActor } from './actor.ts';
import { type CandidateRequest, namingRegion, type RequestStep } from './candidate-request.ts';
import type { RequestVerb } from './verbs.ts';
import type { RequestTimelineEntry, RequestView } from './views/request.ts';
import type { Region } from './vocabulary.ts';

type About = Pick<CandidateRequest, 'seat' | 'serviceRegion'>;

/** Which region's channel is asked at a step, and what is offered there to whoever of its readers has the right. */
const offers: Readonly<
  Partial<
    Record<RequestStep, { readonly in: (about: About) => Region; readonly may: readonly RequestVerb[] }>
  >
> = {
  passing: { in: ({ serviceRegion }) => serviceRegion, may: ['pass-request'] },
  naming: { in: namingRegion, may: ['name-candidate', 'return-request'] },
};

/** The words that are shown. What the service writes about somebody who was named is not for a channel. */
const remarks: readonly RequestTimelineEntry['kind'][] = ['reported', 'returned'];

/** Whether the channel takes part in the request (R21): those of the two regions do, and no other. */
export function channelSeesRequest({ target }: ChannelActor, request: About): boolean {
  if (target.kind !== 'region') return false;
  return target.region === request.serviceRegion || target.region === namingRegion(request);
}

/**
 * What is left of a request for everybody who reads the channel: nobody is named before being asked (R21). Names what
 * is kept, so that new things stay out.
 */
export function asChannelSeesRequest(
  view: RequestView,
  { target }: ChannelActor,
  request: About,
): RequestView {
  const offer = offers[view.step];
  const isAsked = target.kind === 'region' && offer?.in(request) === target.region;
  return {
    id: view.id,
    version: view.version,
    step: view.step,
    stepSince: view.stepSince,
    askedAt: view.askedAt,
    askedBy: view.askedBy,
    dueAt: view.dueAt,
    service: view.service,
    seat: view.seat,
    serviceRegion: view.serviceRegion,
    namingRegion: view.namingRegion,
    hostTrusts: view.hostTrusts,
    named: null,
    ball: view.ball,
    nominationId: null,
    timeline: view.timeline.map((entry) => ({
      ...entry,
      person: null,
      remark: remarks.includes(entry.kind) ? entry.remark : null,
    })),
    inChannel: true,
    viewer: { relations: [], may: isAsked ? (offer?.may ?? []) : [] },
  };
}
