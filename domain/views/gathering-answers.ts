import type { Region } from '../vocabulary.ts';
import type { GatheringView, ShownQuestion } from './gathering.ts';

/** What a gathering left: its questions that everybody sees, by whether they are answered. */
export type GatheringAnswers = {
  readonly gathering: GatheringView;
  readonly answered: readonly ShownQuestion[];
  readonly open: readonly ShownQuestion[];
  /** For those who arrange and moderate it; null for guests. */
  readonly organising: {
    /** Answered for all, and not shown to all yet. */
    readonly notShown: readonly {
      readonly id: string;
      readonly version: number;
      readonly wording: string;
      readonly answer: string | null;
      readonly askedBy: string;
    }[];
    /** The questions whose answers are among the questions and answers. */
    readonly adopted: readonly string[];
  } | null;
};

/** How a gathering went, in numbers; for those who arrange and moderate it. */
export type GatheringFigures = FigureCounts & {
  readonly invited: number;
  /** Every region, and what is known of none. */
  readonly byRegion: readonly (FigureCounts & { readonly region: Region | null })[];
};

export type FigureCounts = {
  readonly registered: number;
  /** Those that were taken back are not among them; those that were merged are. */
  readonly asked: number;
  readonly answered: number;
  /** From asked to answered, the one in the middle; null while nothing is answered. */
  readonly medianMinutes: number | null;
};

/** An answer from a gathering, among the questions and answers. */
export type FaqAnswerView = {
  readonly id: string;
  readonly version: number;
  readonly question: string;
  readonly answer: string;
  /** Where it was given, and when. */
  readonly gathering: string;
  readonly answeredAt: Date;
};
