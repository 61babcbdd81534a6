import type { AccessLink } from '../../domain/access-link.ts';
import type { PersonActor } from '../../domain/actor.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Reading } from '../../domain/views/brief.ts';
import type { CommandContext } from '../../store/command.ts';
import type { Service } from '../service.ts';
import type { Page } from './page.ts';

/** One call with a link that is good. */
export type LinkCall = {
  readonly service: Service;
  readonly link: AccessLink;
  /** What the page's address ends with; in no log and in no table. */
  readonly token: string;
  /** The person, without any role but where the purpose takes one: a link gives what it was made for, and no more. */
  readonly actor: PersonActor;
  readonly reading: Reading;
  readonly correlationId: string;
};

/** What was typed, and why it was not taken; nothing of either when the page is opened. */
export type Filled = {
  readonly values: Readonly<Record<string, string>>;
  readonly refusal: Refusal | null;
  /** What came of what was sent, above the same page. */
  readonly notice?: string | null;
};

export const nothingFilled: Filled = { values: {}, refusal: null };

/** The answer is on another page, seen from this one: to be opened there, and opened again. */
export type Moved = { readonly movedTo: string };

/** The pages of one purpose. */
export type LinkForm = {
  /** The question; null when there is nothing to answer any more. Changes nothing. */
  show(call: LinkCall, filled: Filled): Promise<Page | null>;
  /** Does what was answered, and gives the receipt. */
  submit(call: LinkCall, values: Readonly<Record<string, string>>): Promise<Page | Moved | Refusal>;
  /** What was answered, behind a link that is used up; null when that is no more than said of every such link. */
  showUsed?(call: LinkCall): Promise<Page | null>;
  /** Takes the answer back behind a link that is used up; null for whatever else was sent. */
  undoUsed?(call: LinkCall, values: Readonly<Record<string, string>>): Promise<Page | Refusal | null>;
};

/** What a command is given when a link is used for it. */
export function linkContext({ service, link, actor, correlationId }: LinkCall): CommandContext {
  return { store: service.store, actor, correlationId, submissionKey: link.id, linkId: link.id };
}
