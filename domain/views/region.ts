import type { AttentionMark } from '../attention.ts';
import type { DutyKind } from '../duty.ts';
import type { NominationStep } from '../nomination.ts';
import type { RegionFigures, RegionList } from '../region-figures.ts';
import type { Region } from '../vocabulary.ts';
import type { SeatBrief, ServiceBrief } from './brief.ts';

/** What queries about a region's seats give. */

/** A region's seats in figures. */
export type RegionView = { readonly region: Region; readonly figures: RegionFigures };

/** A line of one of the region's lists. Names of people only where the reader may see them. */
export type RegionLine = {
  readonly service: ServiceBrief;
  readonly since: Date | null;
} & (
  | { readonly list: 'vacant'; readonly seat: SeatBrief; readonly isAskedFor: boolean }
  | {
      readonly list: 'in-process';
      readonly seat: SeatBrief;
      readonly nominationId: string;
      readonly step: NominationStep;
      readonly personName: string | null;
    }
  | {
      readonly list: 'waiting';
      readonly seat: SeatBrief | null;
      readonly kind: DutyKind;
      readonly subjectId: string;
      readonly personName: string | null;
      readonly dueAt: Date | null;
    }
  | {
      readonly list: 'services';
      readonly figures: Omit<RegionFigures, 'seats' | 'waiting'>;
      /** What somebody should look at in the group; not where others read along. */
      readonly attention: readonly AttentionMark[];
    }
);

/** Some lines of a list, from one on, and how many there are in all. */
export type RegionListView = {
  readonly region: Region;
  readonly list: RegionList;
  readonly lines: readonly RegionLine[];
  readonly total: number;
  /** Whether the reader may open a line's case. */
  readonly mayOpen: boolean;
};

/** A region's card of a week; the newest one follows the figures, an older one keeps what it showed. */
export type WeeklyView = RegionView & {
  readonly id: string;
  readonly version: number;
  /** Its Monday, as `2027-01-25`. */
  readonly week: string;
  readonly newestWeek: string;
  /** A newer week was begun, or is about to be: it is not put up any more. */
  readonly isOvertaken: boolean;
  readonly oldest: readonly Extract<RegionLine, { list: 'vacant' }>[];
};
