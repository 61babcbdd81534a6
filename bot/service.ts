import type { ChannelActor, PersonActor } from '../domain/actor.ts';
import type { CodeMail, MailResult } from '../domain/sending.ts';
import type { Reading } from '../domain/views/brief.ts';
import type { Store } from '../store/store.ts';
import type { Directory } from './directory/directory.ts';
import type { Log } from './log.ts';
import type { ActorKey, Place } from './turn.ts';

/** What the handlers work with; made once by the wiring, shared by all turns, without state of its own. */
export type Service = {
  readonly store: Store;
  /** The app's own id, which links into Teams name. */
  readonly appId: string;
  /** Where the tab's pages lie for Teams, such as `https://bot.example.org/tab/`; null where no host is known. */
  readonly tabUrl: string | null;
  readonly directory: Directory;
  /** Whether people whom Teams does not reach are written to by mail. */
  readonly sendsMail?: boolean;
  /** Sends somebody the code that opens a page; where no mail goes out, there are no such pages. */
  readonly mailCode?: (mail: CodeMail) => Promise<MailResult>;
  readonly log: Log;
  /** Lets messages that a command has just put up go out at once. */
  readonly wakeDelivery: () => void;
  /** Lets one of them go out before all others, and resolves when it was tried; left out where nothing is delivered. */
  readonly deliverFirst?: (messageId: string) => Promise<void>;
};

/** What a press or a word asks for, once it is known who asks. */
export type Request = {
  readonly actor: PersonActor;
  /** For whom the answer is drawn: in a channel of a region or a group, for everybody who reads it. */
  readonly reader: PersonActor | ChannelActor;
  readonly key: ActorKey;
  readonly reading: Reading;
  readonly place: Place;
  /** Whether it was asked in a dialog, where the answer is shown as well. */
  readonly inDialog: boolean;
  /** Whatever the client sent: parsed by each handler, believed by none. */
  readonly data: Readonly<Record<string, unknown>>;
  /** From the card that was pressed; without one, the activity's own id. */
  readonly submissionKey: string;
  /** The activity that holds the card that was pressed. */
  readonly pressedId: string | null;
  /** When it began to be answered, by the process's own clock, in milliseconds; left out where nobody waits. */
  readonly begunAt?: number;
  readonly correlationId: string;
  readonly appId: string;
  readonly tabUrl: string | null;
};
