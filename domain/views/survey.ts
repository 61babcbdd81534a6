import type { AudienceRole } from '../gathering.ts';
import type { OtherWordings, SurveyKind, SurveyState } from '../survey.ts';
import type { Region, ServiceType } from '../vocabulary.ts';

/** What the queries about the coordinator's questions to all or some give. */

/** For whoever is asked. */
export type SurveyCardView = {
  /** What was sent to this person. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly question: string;
  readonly kind: SurveyKind;
  readonly choices: readonly string[];
  readonly others: OtherWordings;
  readonly dueOn: string;
  readonly isOpen: boolean;
  readonly answer: { readonly choice: number | null; readonly comment: string; readonly at: Date } | null;
};

export type SurveyBrief = {
  readonly id: string;
  readonly title: string;
  readonly state: SurveyState;
  readonly dueOn: string;
  readonly asked: number;
  readonly answered: number;
};

/** For the coordinator: how it is asked, of whom, and what they answered; nobody is named. */
export type SurveyView = SurveyBrief & {
  readonly version: number;
  readonly question: string;
  readonly kind: SurveyKind;
  readonly choices: readonly string[];
  readonly others: OtherWordings;
  readonly roles: readonly AudienceRole[];
  readonly regions: readonly Region[];
  readonly types: readonly ServiceType[];
  /** Who wrote it last, while it is a draft; null after. */
  readonly changedBy: string | null;
  /** How many it goes to when it is sent now. */
  readonly audience: number;
  /** How many chose each, in the order of the choices; null while so few answered that they could be told apart. */
  readonly counts: readonly number[] | null;
  /** Nothing as long as there are no counts. */
  readonly byRegion: readonly {
    /** null for those of whom no region is known. */
    readonly region: Region | null;
    readonly asked: number;
    readonly answered: number;
    /** null where so few answered that they could be told apart, or another region's could be reckoned from it. */
    readonly counts: readonly number[] | null;
  }[];
  /** Without the region where few of it answered. */
  readonly comments: readonly { readonly text: string; readonly region: Region | null }[];
};
