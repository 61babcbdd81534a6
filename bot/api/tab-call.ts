import type { Actor, PersonActor } from '../../domain/actor.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Reading } from '../../domain/views/brief.ts';
import type { CommandContext } from '../../store/command.ts';
import type { Service } from '../service.ts';
import type { ActorKey } from '../turn.ts';

/** One call of a page, once it is known who calls. */
export type TabCall = {
  readonly service: Service;
  readonly actor: PersonActor;
  readonly key: ActorKey;
  /** When the token ends, and with it what was opened under it. */
  readonly expiresAt: Date;
  readonly reading: Reading;
  readonly correlationId: string;
  /** The app's own id, which links into Teams name. */
  readonly appId: string;
};

/** Whatever the page sent: parsed by each answer, believed by none. */
export type TabInput = Readonly<Record<string, unknown>>;

/** What a page asks for: a view of what this person may see, or a refusal. */
export type TabQuery = (call: TabCall, input: TabInput) => Promise<object | Refusal>;

/** A verb that carries files. */
export type LargeBody = {
  readonly mostBytes: number;
  /** Asked before the first byte is read: nobody fills the memory with what they may not send. */
  readonly may: (actor: Actor) => boolean;
};

/** What a page does. `context` has the page's own submission key. */
export type TabCommand = (
  context: CommandContext & { readonly actor: PersonActor },
  input: TabInput,
  call: TabCall,
) => Promise<object | Refusal>;
