import type { LinkPurpose } from '../../domain/access-link.ts';
import type { PersonActor } from '../../domain/actor.ts';
import type { ToMail } from '../../domain/sending.ts';
import type { Reading } from '../../domain/views/brief.ts';
import type { Store } from '../../store/store.ts';
import type { Letter } from './letter.ts';

/** What a link is to be for; it is made when the letter is sent. */
export type WantedLink = {
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  /** What its button says, where it is not what the purpose says. */
  readonly as?: 'help';
};

/** A letter whose links and calendar file are made when it is sent. */
export type Draft = Omit<Letter, 'name' | 'link' | 'items' | 'notes'> & {
  readonly link: WantedLink | null;
  readonly items: readonly { readonly text: string; readonly link: WantedLink | null }[];
  /** The key of what goes along as a file for calendars. */
  readonly calendarKey?: string | null;
};

export type About = {
  readonly store: Store;
  readonly reader: PersonActor;
  readonly reading: Reading;
  readonly message: ToMail;
};
export type Compose = (about: About) => Promise<Draft | null>;
