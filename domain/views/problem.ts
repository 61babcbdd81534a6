import type {
  ProblemEntryKind,
  ProblemRelation,
  ProblemSpeaker,
  ProblemState,
  ProblemStep,
  ProblemVerb,
} from '../problem.ts';
import type { Region } from '../vocabulary.ts';
import type { ServiceBrief } from './brief.ts';

/** A problem in a list. */
export type ProblemBrief = {
  readonly id: string;
  readonly text: string;
  readonly step: ProblemStep;
  readonly state: ProblemState;
  readonly region: Region;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  /** Of one that is open: by when whoever it lies with answers, as `2027-02-10`. */
  readonly dueOn: string;
  readonly isLate: boolean;
};

export type ProblemEntry = {
  readonly kind: ProblemEntryKind;
  readonly step: ProblemStep;
  readonly text: string;
  readonly by: string;
  /** The reader's own. */
  readonly isOwn: boolean;
  readonly at: Date;
};

/** A problem with all that was said of it, for whoever it concerns so far (R26). */
export type ProblemView = ProblemBrief & {
  readonly version: number;
  readonly service: ServiceBrief;
  readonly entries: readonly ProblemEntry[];
  /** Of one that is answered: who says whether it is solved, and by when; named where it is whoever raised it. */
  readonly asked: {
    readonly speaker: ProblemSpeaker;
    readonly name: string | null;
    readonly dueOn: string;
  } | null;
  readonly viewer: {
    readonly relations: readonly ProblemRelation[];
    readonly may: readonly ProblemVerb[];
  };
};

/** A group's problems that the reader may know of, what is open first. */
export type GroupProblems = {
  readonly problems: readonly ProblemBrief[];
  readonly mayRaise: boolean;
  /** Whoever leads the service says with which region they raise it. */
  readonly choosesRegion: boolean;
};
