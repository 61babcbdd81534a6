import type { Language } from './vocabulary.ts';

/** What the tab's pages are given, beside the views that cards draw too. */

/** Who looks at the page. */
export type ReaderView = {
  readonly personId: string;
  readonly name: string;
  readonly language: Language;
  readonly now: Date;
  /** Contacts and coordinators look at many reports; others have their own. */
  readonly seesOverview: boolean;
  readonly isCoordinator: boolean;
  /** Where the chat with Samråd is opened. */
  readonly chatLink: string;
};
