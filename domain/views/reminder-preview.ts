import type { DeliveryFailure } from '../delivery-failure.ts';
import type { PolicyKey, ReminderPolicies } from '../reminder-policy.ts';
import type { ReminderRules } from '../reminder-rules.ts';
import type { DutyView } from './home.ts';
import type { ReachProblem } from './reach.ts';
import type { ReminderReason } from './reminder.ts';

/** What a coordinator sees of reminders: those to come, those that went out, and whom they do not reach. */

/** How somebody is reached: in Teams, in Teams for the first time, by mail, or not at all as far as is known. */
export type ReminderWay = 'teams' | 'first-time' | 'mail' | 'none';

export type PreviewRow = {
  readonly day: string;
  readonly personName: string;
  readonly way: ReminderWay;
  readonly why: ReminderReason;
  /** Days from the due day; null for the information at the beginning of a round. */
  readonly step: number | null;
  readonly duty: DutyView;
};

export type ReminderPreview = {
  readonly from: string;
  readonly until: string;
  readonly total: number;
  readonly days: readonly { readonly day: string; readonly reminders: number; readonly people: number }[];
  /** Days of the period on which channels have a card of how a round stands, or have it anew. */
  readonly channelDays: readonly string[];
  /** Days of the period on which nobody is reminded though people are at work; the name is what they are called, or empty. */
  readonly quietDays: readonly { readonly day: string; readonly name: string }[];
  readonly rows: readonly PreviewRow[];
};

/** Reminders that a change brings, leaves out, or brings on another day. */
type Changed = { readonly added: number; readonly dropped: number; readonly moved: number };

/**
 * What becomes of reminders when something is saved, from the next round on: of a policy's when it has other steps, of
 * everybody's when a day without reminders comes or goes.
 */
export type ReminderChange = Changed & {
  readonly from: string;
  readonly until: string;
  /** Days of which the number is another, or the same of other people. */
  readonly days: readonly { readonly day: string; readonly before: number; readonly after: number }[];
  /** Whom it concerns, by name: as many as anybody reads. */
  readonly people: readonly (Changed & { readonly name: string })[];
  /** How many it concerns in all. */
  readonly count: number;
  /** Days on which channels are told of a round; null where that stays as it is. */
  readonly channelDays: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
};

/** What holds for everybody, and may be changed within bounds. */
export type ReminderSettingsView = {
  readonly policies: ReminderPolicies;
  readonly rules: ReminderRules;
  /** The day of the next round of reminders: from then on holds what is saved now. */
  readonly nextOn: string;
  /** Something of the kind that is owed now, to show how a text will read. */
  readonly examples: Readonly<Partial<Record<PolicyKey, DutyView>>>;
};

/** Somebody who owes something soon and whom no message reaches. */
export type UnreachedPerson = {
  readonly personId: string;
  readonly name: string;
  /** Another way, where one is known. */
  readonly email: string | null;
  /** null: the app may be installed for them, and has never been. */
  readonly problem: ReachProblem | 'gone' | null;
  readonly duties: number;
  readonly firstDueAt: Date;
};

/** Why messages did not arrive, or not at once; `unknown`: for a reason that this version does not know. */
export type WhyNot = ReachProblem | Exclude<DeliveryFailure, 'in-line'> | 'unknown';

/** How the messages of a day fared. */
export type DeliveryReport = {
  readonly day: string;
  readonly reminders: number;
  readonly messages: number;
  readonly sent: number;
  readonly waiting: number;
  readonly obsolete: number;
  readonly unreachable: number;
  readonly dead: number;
  /** Tried more than once. */
  readonly retried: number;
  /** Why they have not arrived, or (`retried`) arrived at a later try. */
  readonly reasons: readonly {
    readonly outcome: 'waiting' | 'unreachable' | 'dead' | 'retried';
    readonly why: WhyNot;
    readonly messages: number;
  }[];
};

export type ReminderReach = {
  /** Whether mail goes out: then those with an address are told there. */
  readonly sendsMail: boolean;
  readonly unreached: readonly UnreachedPerson[];
  readonly rounds: readonly DeliveryReport[];
};
