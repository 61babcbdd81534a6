import type { Region } from '../vocabulary.ts';
import type { ServiceBrief } from './brief.ts';

/** Who answers for what: everybody whom the program knows may ask. */

export type Contact = { readonly personId: string; readonly name: string; readonly email: string | null };

export type RegionContactsView = {
  readonly region: Region;
  readonly contacts: readonly Contact[];
  /** The team in which the region's channel is; for those who oversee, since nobody else reads it. */
  readonly team: string | null;
};

export type ServiceContactsView = {
  readonly service: ServiceBrief;
  /** The region that looks after it. */
  readonly region: Region;
  readonly leaders: readonly Contact[];
  readonly groupLeader: Contact | null;
  /** A network has no group (R1). */
  readonly hasGroup: boolean;
};

export type ContactsView = {
  /** Whether the reader sees to regions, and is told of their channels. */
  readonly seesTeams: boolean;
  /** Whether the reader can set somebody up. */
  readonly administers: boolean;
  readonly regions: readonly RegionContactsView[];
  readonly coordinators: readonly Contact[];
  /** Those that were asked for; the reader's own when none was. */
  readonly services: readonly ServiceContactsView[];
};
