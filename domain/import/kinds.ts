import type { GrantedRole } from '../vocabulary.ts';

/** What can be imported and exported, in the order in which one builds upon the other. */
export const importKinds = [
  'trust',
  'service',
  'site',
  'person',
  'identity',
  'role',
  'group',
  'seat',
  'membership',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** How a cell is read. What is read as a choice has its words in `text/`. */
export type CellType =
  | 'text'
  | 'email'
  | 'reference'
  | 'guid'
  | 'day'
  | 'yes-no'
  | 'number'
  | 'region'
  | 'service-type'
  | 'seat-kind'
  | 'role'
  | 'language';

export type ImportColumn = {
  readonly key: ColumnKey;
  readonly type: CellType;
  /** A row without it is faulty. */
  readonly isNeeded?: true;
  /** Characters. */
  readonly most?: number;
};

export type ColumnKey =
  | 'id'
  | 'name'
  | 'shortName'
  | 'region'
  | 'code'
  | 'type'
  | 'nameNn'
  | 'nameEn'
  | 'isErn'
  | 'startedOn'
  | 'evaluatedOn'
  | 'termEndsOn'
  | 'service'
  | 'trust'
  | 'isResponsible'
  | 'email'
  | 'competence'
  | 'language'
  | 'person'
  | 'tenant'
  | 'objectId'
  | 'role'
  | 'from'
  | 'until'
  | 'decidedBy'
  | 'decidedOn'
  | 'lastMetOn'
  | 'kind'
  | 'standsFor'
  | 'number'
  | 'vacantSince'
  | 'isRetired';

const id: ImportColumn = { key: 'id', type: 'guid' };
const service: ImportColumn = { key: 'service', type: 'reference', isNeeded: true };
const person: ImportColumn = { key: 'person', type: 'reference', isNeeded: true };
/** Which of a group's seats is meant: of its kind, for a region, a site or what it stands for. */
const whichSeat: readonly ImportColumn[] = [
  service,
  { key: 'kind', type: 'seat-kind', isNeeded: true },
  { key: 'region', type: 'region' },
  { key: 'trust', type: 'reference' },
  { key: 'standsFor', type: 'text', most: 200 },
  { key: 'number', type: 'number' },
];

/** The columns of each kind, in their order. */
export const columnsOf: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  trust: [
    { key: 'name', type: 'text', isNeeded: true, most: 200 },
    { key: 'shortName', type: 'text', most: 40 },
    { key: 'region', type: 'region' },
    id,
  ],
  service: [
    { key: 'code', type: 'text', most: 40 },
    { key: 'name', type: 'text', isNeeded: true, most: 300 },
    { key: 'nameNn', type: 'text', most: 300 },
    { key: 'nameEn', type: 'text', most: 300 },
    { key: 'type', type: 'service-type' },
    { key: 'isErn', type: 'yes-no' },
    { key: 'startedOn', type: 'day' },
    { key: 'evaluatedOn', type: 'day' },
    { key: 'termEndsOn', type: 'day' },
    id,
  ],
  site: [
    service,
    { key: 'trust', type: 'reference', isNeeded: true },
    { key: 'isResponsible', type: 'yes-no' },
    { key: 'until', type: 'day' },
  ],
  person: [
    { key: 'name', type: 'text', isNeeded: true, most: 200 },
    { key: 'email', type: 'email', most: 320 },
    { key: 'region', type: 'region' },
    { key: 'trust', type: 'reference' },
    { key: 'competence', type: 'text', most: 300 },
    { key: 'language', type: 'language' },
    id,
  ],
  identity: [person, { key: 'tenant', type: 'reference' }, { key: 'objectId', type: 'guid', isNeeded: true }],
  role: [
    person,
    { key: 'role', type: 'role', isNeeded: true },
    { key: 'region', type: 'region' },
    { key: 'service', type: 'reference' },
    { key: 'trust', type: 'reference' },
    { key: 'from', type: 'day' },
    { key: 'until', type: 'day' },
  ],
  group: [
    service,
    { key: 'person', type: 'reference' },
    { key: 'decidedBy', type: 'text', most: 200 },
    { key: 'decidedOn', type: 'day' },
    { key: 'lastMetOn', type: 'day' },
  ],
  seat: [...whichSeat, { key: 'vacantSince', type: 'day' }, { key: 'isRetired', type: 'yes-no' }],
  membership: [
    ...whichSeat,
    person,
    { key: 'from', type: 'day', isNeeded: true },
    { key: 'until', type: 'day' },
  ],
};

/** Which of a role's columns say what it reaches. */
export const reachOfRole: Readonly<Record<GrantedRole, readonly ('region' | 'service' | 'trust')[]>> = {
  'service-leader': ['service'],
  'site-leader': ['service', 'trust'],
  'regional-contact': ['region'],
  'national-coordinator': [],
  moderator: [],
};

/** Where something stands: the sheet's own name, the row as the program with the file counts it. */
export type ImportPlace = { readonly sheet: string; readonly row: number };

/**
 * A row as it was read: days as `2027-01-29`, choices as their codes, yes and no as `yes` and `no`. A column that is
 * left out or empty leaves what is there; null takes it away.
 */
export type ImportRow = {
  readonly kind: ImportKind;
  readonly place: ImportPlace;
  readonly cells: ImportCells;
};
export type ImportCells = Readonly<Partial<Record<ColumnKey, string | null>>>;
