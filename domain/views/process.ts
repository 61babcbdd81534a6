import type { SectionContent } from '../content-faults.ts';
import type { DecidingAuthority, ProcessKind, ProcessState, StepOwner, StepState } from '../process.ts';
import type { StepVerb } from '../process-access.ts';
import type { ServicePlan, StandingService } from '../service-plan.ts';
import type { Region, ServiceType } from '../vocabulary.ts';
import type { Signed } from './assessment.ts';
import type { LocalName, ServiceBrief } from './brief.ts';

/** What the queries about a service's processes give: already limited to what the reader may see. */

/** What a process is called after: a service, or the one that is applied for. */
export type ProcessBrief = {
  readonly id: string;
  readonly kind: ProcessKind;
  readonly name: LocalName;
  readonly type: ServiceType;
  /** null while the service is only applied for. */
  readonly service: ServiceBrief | null;
  readonly region: Region;
};

export type ProcessStepView = {
  readonly id: string;
  readonly key: string;
  readonly ordinal: number;
  readonly owner: StepOwner;
  /** Which region is asked, where one is. */
  readonly region: Region | null;
  readonly state: StepState;
  /** The day, as `2027-09-01`. */
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly revision: number;
  /** What is written: by whoever may write it, until it is done; by all who see the process, after. */
  readonly content: SectionContent;
  readonly written: Signed | null;
  readonly done: Signed | null;
  readonly may: readonly StepVerb[];
};

/** A plan with the names of the places that it names. */
export type PlanView = ServicePlan & { readonly trusts: readonly string[] };

/** What a plan is made of: the trusts to choose from, and the service as it stands. */
export type PlanChoices = {
  readonly trusts: readonly { readonly id: string; readonly name: string; readonly region: Region }[];
  readonly standing: StandingService | null;
};

export type ProcessHappening = Signed & {
  readonly what: 'started' | 'completed' | 'undone' | 'stopped' | 'planned' | 'moved';
  readonly step: string | null;
  readonly region: Region | null;
  /** The day that a step was moved to, and why. */
  readonly to: string | null;
  readonly reason: string | null;
};

export type ProcessView = ProcessBrief & {
  readonly version: number;
  readonly state: ProcessState;
  readonly outcome: string | null;
  /** The day that the steps are reckoned from. */
  readonly from: string;
  readonly started: Signed;
  readonly ended: Signed | null;
  readonly stopReason: string | null;
  readonly steps: readonly ProcessStepView[];
  readonly history: readonly ProcessHappening[];
  /** Who takes the decision that is recorded (R45). */
  readonly decidedBy: DecidingAuthority;
  /** Processes that came of it, and the one that it came of. */
  readonly related: readonly { readonly id: string; readonly kind: ProcessKind }[];
  /** What is to become of the service, where that is written down beforehand; null for other kinds. */
  readonly plan: PlanView | null;
  /** The service that an application became. */
  readonly made: ServiceBrief | null;
  readonly viewer: {
    readonly mayStop: boolean;
    /** Whether they may write down what is to become of the service. */
    readonly mayPlan: boolean;
    /** Whether they may give steps other days. */
    readonly mayMove: boolean;
    /** What its decision leads to, where the reader may begin it and nobody has. */
    readonly mayStart: ProcessKind | null;
  };
};

/** A step, as a card of its own shows it. */
export type ProcessStepCardView = Omit<ProcessStepView, 'written'> & {
  readonly version: number;
  /** Whether it is drawn for everybody who reads a region's channel. */
  readonly isInChannel: boolean;
  readonly process: ProcessBrief & {
    readonly state: ProcessState;
    readonly outcome: string | null;
    readonly stopReason: string | null;
  };
};

export type ProcessRow = ProcessBrief & {
  readonly state: ProcessState;
  readonly outcome: string | null;
  readonly startedOn: string;
  /** What it waits for now, by whom and until when: several where several regions are asked. */
  readonly waiting: readonly {
    readonly step: string;
    readonly owner: StepOwner;
    readonly region: Region | null;
    readonly dueOn: string;
    readonly isLate: boolean;
  }[];
  /** The place of an application among all of them. */
  readonly rank: number | null;
  /** How many of the regions that were asked support it, and how many have answered. */
  readonly views: { readonly asked: number; readonly given: number; readonly supporting: number };
};

/** A service whose evaluation or end of term is near, and that has no process for it yet. */
export type ComingRow = {
  readonly service: ServiceBrief;
  readonly region: Region;
  readonly kind: ProcessKind;
  readonly on: string;
  /** What the process is reckoned from when it is begun now. */
  readonly from: string;
  readonly mayStart: boolean;
};

export const processLists = ['open', 'coming', 'over'] as const;
export type ProcessList = (typeof processLists)[number];
/** Lines of such a list on a page. */
export const processesAtATime = 50;

export type ProcessesView = {
  readonly open: readonly ProcessRow[];
  readonly over: readonly ProcessRow[];
  readonly coming: readonly ComingRow[];
  /** How many there are in each list; shown are those from where the reader asked, a page at a time. */
  readonly counts: Readonly<Record<ProcessList, number>>;
  readonly viewer: {
    /** Services by what was typed of their name, with what the reader may begin for each. */
    readonly startable: readonly {
      readonly service: ServiceBrief;
      readonly kinds: readonly ProcessKind[];
      readonly termEndsOn: string | null;
    }[];
    /** The list of them may be cut: there are as many as a search gives. */
    readonly mayFindMore: boolean;
    /** In which regions the reader may apply for a new service. */
    readonly mayApplyIn: readonly Region[];
  };
};
