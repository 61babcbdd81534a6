import type { Language, Region } from '../vocabulary.ts';
import type { ServiceBrief } from './brief.ts';
import type { ReachProblem } from './reach.ts';

/** What queries about channels give. */

/** What a channel is, or is to become: named for people. */
export type NamedTarget =
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'group'; readonly service: ServiceBrief };

/** Why the bot cannot write in a channel. */
export type ChannelProblem = Exclude<ReachProblem, 'outside-tenant' | 'mail-refused'> | 'gone';

/** A channel that belongs, or belonged, to a region or a group. */
export type ChannelView = {
  readonly id: string;
  readonly version: number;
  readonly target: NamedTarget;
  /** The team it is in, when Teams has told its name. */
  readonly team: string | null;
  readonly language: Language;
  readonly boundBy: string;
  readonly boundAt: Date;
  readonly ended: { readonly by: string; readonly at: Date } | null;
  readonly problem: ChannelProblem | null;
  readonly viewer: {
    /** Whether the reader may change it, or, in the channel, whoever of the readers has the right. */
    readonly mayChange: boolean;
    readonly isChannel: boolean;
  };
};
