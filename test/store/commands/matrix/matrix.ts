import type { RefusalCode } from '../../../../domain/refusal.ts';
import type { CommandContext } from '../../../../store/command.ts';
import type { ChannelWho, Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';

/** A command, tried as everybody. Its name is the file in `store/commands`. */
export type CommandRow = {
  readonly may: readonly Who[];
  /** Those who hear something else than everybody who may not: `unknown-or-forbidden`. */
  readonly hear?: Readonly<Partial<Record<Who, RefusalCode>>>;
  /** Makes what it is tried on, and gives its id. */
  readonly arrange: (fixture: GroupFixture) => Promise<string>;
  readonly run: (context: CommandContext, subjectId: string, fixture: GroupFixture) => Promise<object>;
  /** It can be done by one after the other: everybody who may is tried on the same. */
  readonly repeats?: true;
  /** What the command changes; it stays as it was for whoever may not. */
  readonly state?: {
    readonly read: (fixture: GroupFixture, subjectId: string) => Promise<unknown>;
    readonly before: unknown;
    readonly after: unknown;
  };
};

/** A query, tried as everybody. */
export type QueryRow = {
  /** The file in `store/queries`. */
  readonly query: string;
  readonly what: string;
  readonly sees: readonly Who[];
  /** The channels for whose readers it is; none when left out. */
  readonly channels?: readonly ChannelWho[];
  readonly arrange?: (fixture: GroupFixture) => Promise<string>;
  readonly look: (context: CommandContext, subjectId: string) => Promise<unknown>;
};

/** What one feature adds to the table of who may do and see what: a file in this folder that exports `matrix`. */
export type Matrix = {
  readonly commands: Readonly<Record<string, CommandRow>>;
  readonly queries: readonly QueryRow[];
};
