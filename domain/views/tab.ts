import type { ContentFault } from '../content-faults.ts';
import type { Field } from '../report-field.ts';
import type { Words } from '../report-schema.ts';
import type { Language } from '../vocabulary.ts';
import type { SectionView } from './report.ts';

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

/** A chapter as its page shows it: with its questions, and what is missing before it is done. */
export type SectionPageView = Omit<SectionView, 'template'> & {
  readonly guidance: Words;
  readonly fields: readonly Field[];
  readonly faults: readonly ContentFault[];
};
