import type { RequestStep } from '../candidate-request.ts';
import type { RequestVerb } from '../verbs.ts';
import type { Region } from '../vocabulary.ts';
import type { SeatBrief, ServiceBrief } from './brief.ts';
import type { Ball, ProposalFormView } from './nomination.ts';

/** What queries about requests for a candidate give (R21). */

export const requestRelations = [
  'service-leader',
  'site-leader',
  'passing-contact',
  'naming-contact',
  'organisation',
  'coordinator',
] as const;

/** The relation that somebody has to a request for a candidate; rights follow from it. */
export type RequestRelation = (typeof requestRelations)[number];

export const requestTimelineKinds = [
  'reported',
  'passed',
  'named',
  'asked',
  'returned',
  'commented',
  'accepted',
  'proposed',
  'closed',
  'reminded',
] as const;

export type RequestTimelineEntry = {
  readonly at: Date;
  readonly kind: (typeof requestTimelineKinds)[number];
  readonly by: string;
  /** The region that a contact acted for. */
  readonly region: Region | null;
  /** Whom a contact named. */
  readonly person: string | null;
  readonly remark: string | null;
};

/** A request for a candidate, for those who take part in it (R21). */
export type RequestView = {
  readonly id: string;
  readonly version: number;
  readonly step: RequestStep;
  readonly stepSince: Date;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly dueAt: Date | null;
  readonly service: ServiceBrief;
  readonly seat: SeatBrief;
  readonly serviceRegion: Region;
  readonly namingRegion: Region;
  readonly hostTrusts: readonly string[];
  readonly named: {
    readonly name: string;
    readonly trust: string | null;
    readonly competence: string;
    readonly suggestedBy: string;
  } | null;
  readonly ball: Ball | null;
  /** What came of it. */
  readonly nominationId: string | null;
  readonly timeline: readonly RequestTimelineEntry[];
  /** Shown to everybody who reads a region's channel, where nobody is named. */
  readonly inChannel: boolean;
  readonly viewer: {
    readonly relations: readonly RequestRelation[];
    readonly may: readonly RequestVerb[];
  };
};

/** R22: what a committee or organisation that was asked to name a user representative is shown. */
export type SuggestionView = Pick<RequestView, 'id' | 'version' | 'service' | 'seat' | 'dueAt'> & {
  readonly organisation: string;
  readonly askedBy: string;
  /** Whether somebody is still looked for. */
  readonly mayName: boolean;
};

/** What the form that names a person lets one choose from. */
export type NamingFormView = RequestView & Pick<ProposalFormView, 'trusts'>;
