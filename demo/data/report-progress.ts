import type { ReportPartKind } from '../../domain/report.ts';
import type { Region } from '../../domain/vocabulary.ts';

type State = 'not-begun' | 'draft' | 'done';

/** How far a report has come. */
export type Progress = {
  readonly isSubmitted: boolean;
  readonly isGroupCompleted: boolean;
  stateOf(kind: ReportPartKind, ordinal: number, region: Region | null): State;
};

const isOfService = (kind: ReportPartKind) => kind === 'service' || kind === 'site';

/** One of each, taken in turn by the services. */
export const progresses = {
  notBegun: { isSubmitted: false, isGroupCompleted: false, stateOf: () => 'not-begun' },
  begun: {
    isSubmitted: false,
    isGroupCompleted: false,
    stateOf: (kind, ordinal) => (isOfService(kind) && ordinal < 3 ? 'draft' : 'not-begun'),
  },
  halfWritten: {
    isSubmitted: false,
    isGroupCompleted: false,
    stateOf: (_kind, ordinal) => (ordinal % 2 === 0 ? 'done' : 'draft'),
  },
  groupLacking: {
    isSubmitted: false,
    isGroupCompleted: false,
    stateOf: (kind) => (isOfService(kind) ? 'done' : 'not-begun'),
  },
  allWritten: { isSubmitted: false, isGroupCompleted: true, stateOf: () => 'done' },
  handedIn: { isSubmitted: true, isGroupCompleted: true, stateOf: () => 'done' },
} as const satisfies Record<string, Progress>;

/** The report that the cast writes: its leader is half through, one region is done, the others have to begin. */
export const playedProgress: Progress = {
  isSubmitted: false,
  isGroupCompleted: false,
  stateOf(kind, ordinal, region) {
    if (kind === 'group') return 'draft';
    if (kind === 'regional') return region === 'sor-ost' ? 'done' : 'not-begun';
    if (ordinal <= 2) return 'done';
    return ordinal <= 4 ? 'draft' : 'not-begun';
  },
};
