import type { GrantedRole, Language, Region, SeatKind, ServiceType } from '../vocabulary.ts';
import type { ImportKind } from './kinds.ts';

/** Everything that can be imported, as it stands. Days are texts, `2027-01-29`. */
export type ImportState = {
  readonly today: string;
  readonly tenants: readonly { readonly id: string; readonly name: string }[];
  readonly trust: readonly Trust[];
  readonly service: readonly Service[];
  readonly site: readonly Site[];
  readonly person: readonly Person[];
  readonly identity: readonly Identity[];
  readonly role: readonly Role[];
  readonly group: readonly Group[];
  readonly seat: readonly Seat[];
  readonly membership: readonly Membership[];
  /** Other entries of somebody: what is written with their address or id means the one that they were joined into. */
  readonly joined: readonly { readonly id: string; readonly email: string | null; readonly into: string }[];
  /** Ids of people whose names were taken away: no file brings them back. */
  readonly erased: readonly string[];
};

export type Trust = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly region: Region;
};

export type Service = {
  readonly id: string;
  readonly code: string | null;
  readonly type: ServiceType;
  readonly name: string;
  readonly nameNn: string;
  readonly nameEn: string | null;
  readonly isErn: boolean;
  readonly startedOn: string | null;
  readonly evaluatedOn: string | null;
  readonly termEndsOn: string | null;
};

export type Site = {
  readonly id: string;
  readonly serviceId: string;
  readonly trustId: string;
  readonly isResponsible: boolean;
  /** The last day on which the service stood there; null for where it stands. */
  readonly until: string | null;
};

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly region: Region | null;
  readonly trustId: string | null;
  readonly competence: string | null;
  readonly language: Language | null;
};

export type Identity = { readonly tenantId: string; readonly objectId: string; readonly personId: string };

export type Role = {
  readonly id: string;
  readonly personId: string;
  readonly role: GrantedRole;
  readonly region: Region | null;
  readonly serviceId: string | null;
  readonly siteId: string | null;
  readonly from: string;
  readonly until: string | null;
};

/** Its id is the service's. */
export type Group = {
  readonly id: string;
  readonly leaderId: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly lastMetOn: string | null;
};

export type Seat = {
  readonly id: string;
  readonly serviceId: string;
  readonly kind: SeatKind;
  readonly region: Region | null;
  readonly siteId: string | null;
  readonly standsFor: string | null;
  /** Which one of those that are alike. */
  readonly number: number;
  readonly vacantSince: string | null;
  readonly isRetired: boolean;
  /** Somebody is proposed or looked for. */
  readonly hasCase: boolean;
};

export type Membership = {
  readonly id: string;
  readonly seatId: string;
  readonly personId: string;
  readonly from: string;
  readonly until: string | null;
};

export type EntityOf = {
  trust: Trust;
  service: Service;
  site: Site;
  person: Person;
  identity: Identity;
  role: Role;
  group: Group;
  seat: Seat;
  membership: Membership;
};
export type Entities = { readonly [Kind in ImportKind]: readonly EntityOf[Kind][] };
