import type { GroupDeed } from '../group-deeds.ts';
import type { ServiceBrief } from './brief.ts';

/** A group in which the reader can begin something from the chat. */
export type GroupDeedsView = {
  readonly service: ServiceBrief;
  readonly may: readonly GroupDeed[];
  /** Whoever leads the service says with which region they raise a problem. */
  readonly choosesRegion: boolean;
};
