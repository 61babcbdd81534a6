import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportFaultCode } from '../../../domain/import/faults.ts';
import type { ImportCells, ImportKind, ImportRow } from '../../../domain/import/kinds.ts';
import { planImport } from '../../../domain/import/plan-import.ts';
import type { ImportState } from '../../../domain/import/state.ts';
import { readRows } from '../../../text/import/read-rows.ts';
import { exportSheets } from '../../../text/import/write-sheets.ts';

let made = 0;
const newId = () => {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
};

const empty: ImportState = {
  today: '2027-02-10',
  tenants: [{ id: '10000000-0000-4000-8000-000000000001', name: 'Eksempeltenanten' }],
  ...{
    trust: [],
    service: [],
    site: [],
    person: [],
    identity: [],
    role: [],
    group: [],
    seat: [],
    membership: [],
  },
  ...{ joined: [], erased: [] },
};

type Cells = readonly [ImportKind, ImportCells];

function rowsOf(cells: readonly Cells[]): ImportRow[] {
  return cells.map(([kind, row], index) => ({ kind, place: { sheet: kind, row: index + 2 }, cells: row }));
}

/** What stands after the rows were imported. */
function imported(state: ImportState, cells: readonly Cells[]): ImportState {
  const { added, changed, faults } = planImport(state, rowsOf(cells), newId);
  expect(faults).toEqual([]);
  const merged = Object.fromEntries(
    Object.entries(added).map(([kind, rows]) => {
      const known = state[kind as ImportKind] as readonly { id?: string }[];
      const others = changed[kind as ImportKind] as readonly { id?: string }[];
      return [kind, [...known.map((one) => others.find(({ id }) => id === one.id) ?? one), ...rows]];
    }),
  );
  return { ...state, ...merged } as ImportState;
}

const basics: readonly Cells[] = [
  ['trust', { name: 'Eksempelsykehuset', shortName: 'EKS', region: 'vest' }],
  ['trust', { name: 'Prøvesykehuset', region: 'nord' }],
  ['service', { name: 'Eksempeltjenesten', type: 'national-treatment' }],
  ['service', { name: 'Eksempelnettverket', type: 'network', startedOn: '2020-06-01' }],
  ['site', { service: 'Eksempeltjenesten', trust: 'EKS' }],
  ['site', { service: 'Eksempelnettverket', trust: 'EKS' }],
  ['person', { name: 'Kari Demo', email: 'kari@eksempel.example', trust: 'EKS' }],
  ['person', { name: 'Per Prøve', email: 'per@eksempel.example', trust: 'Prøvesykehuset', region: 'nord' }],
  ['person', { name: 'Siv Demo', email: 'siv@eksempel.example', region: 'nord' }],
  ['role', { person: 'siv@eksempel.example', role: 'national-coordinator' }],
  ['identity', { person: 'kari@eksempel.example', objectId: '40000000-0000-4000-8000-000000000001' }],
  [
    'membership',
    {
      service: 'Eksempeltjenesten',
      kind: 'regional',
      region: 'nord',
      person: 'per@eksempel.example',
      from: '2026-01-01',
    },
  ],
];
const nord = { service: 'Eksempeltjenesten', kind: 'regional', region: 'nord' } as const;

describe('An import', () => {
  it('gives a new group the seats that the rules ask for, and nothing twice', () => {
    const state = imported(empty, basics);
    expect(state.seat.map(({ kind, region }) => region ?? kind).sort()).toEqual([
      'midt',
      'nord',
      'service',
      'sor-ost',
      'user',
      'vest',
    ]);
    expect(state.seat.find(({ region }) => region === 'nord')?.vacantSince).toBeNull();
    expect(planImport(state, rowsOf(basics), newId)).toMatchObject({ changes: [], faults: [] });
  });

  it('keeps the days of a service that a row leaves out, and takes away what it empties', () => {
    const days = ({ service }: ImportState) =>
      service.map(({ startedOn, evaluatedOn, termEndsOn }) => [startedOn, evaluatedOn, termEndsOn]);
    const state = imported(empty, basics);
    expect(days(state)).toEqual([
      [null, null, null],
      ['2020-06-01', null, null],
    ]);
    const row = (more: ImportCells): Cells => ['service', { name: 'Eksempelnettverket', ...more }];
    const told = imported(state, [row({ evaluatedOn: '2026-06-30', termEndsOn: '2030-12-31' })]);
    expect(days(told)[1]).toEqual(['2020-06-01', '2026-06-30', '2030-12-31']);
    expect(days(imported(told, [row({ startedOn: null })]))[1]).toEqual([null, '2026-06-30', '2030-12-31']);
  });

  it('knows a place that a service had: nothing stands there, and what is over may name it', () => {
    const leads = { person: 'per@eksempel.example', role: 'site-leader', service: 'Eksempeltjenesten' };
    const over: readonly Cells[] = [
      ['site', { service: 'Eksempeltjenesten', trust: 'Prøvesykehuset', until: '2026-06-30' }],
      ['role', { ...leads, trust: 'Prøvesykehuset', from: '2020-01-01', until: '2026-06-30' }],
    ];
    const state = imported(imported(empty, basics), over);
    expect(state.site.map(({ until, isResponsible }) => [until, isResponsible])).toContainEqual([
      ...['2026-06-30', false],
    ]);
    expect(state.seat.filter(({ kind }) => kind === 'service')).toHaveLength(1);
    expect(planImport(state, rowsOf([...basics, ...over]), newId)).toMatchObject({ changes: [], faults: [] });
  });

  it('tells which groups break a rule afterwards, and imports them all the same', () => {
    const { marks, faults } = planImport(empty, rowsOf(basics), newId);
    expect(faults).toEqual([]);
    expect(marks).toMatchObject([{ service: 'Eksempeltjenesten' }]);
    expect(marks[0]?.marks.map(({ kind }) => kind)).toContain('no-user-representative');
  });

  it('ends a membership: the seat is vacant from the day after, and whoever led the group leads it no more', () => {
    const led = imported(imported(empty, basics), [
      ['group', { service: 'Eksempeltjenesten', person: 'per@eksempel.example' }],
    ]);
    const ended = imported(led, [
      ['membership', { ...nord, person: 'per@eksempel.example', from: '2026-01-01', until: '2027-01-31' }],
    ]);
    expect(ended.seat.find(({ region }) => region === 'nord')?.vacantSince).toBe('2027-02-01');
    expect(ended.group[0]?.leaderId).toBeNull();
  });

  it('leaves what an empty cell stands over, and takes away what a hyphen does', () => {
    const state = imported(imported(empty, basics), [
      ['person', { name: 'Per Prøve', email: 'per@eksempel.example', region: null }],
    ]);
    expect(state.person.find(({ name }) => name === 'Per Prøve')).toMatchObject({ region: null });
    expect(state.person.find(({ name }) => name === 'Per Prøve')?.trustId).not.toBeNull();
  });

  it('ends a role, and knows on another day that it did', () => {
    const given = imported(imported(empty, basics), [
      [
        'role',
        { person: 'per@eksempel.example', role: 'regional-contact', region: 'nord', from: '2027-01-01' },
      ],
    ]);
    const ending: Cells = [
      'role',
      { person: 'per@eksempel.example', role: 'regional-contact', region: 'nord', until: '2027-02-01' },
    ];
    const ended = imported(given, [ending]);
    expect(planImport(ended, rowsOf([ending]), newId).changes).toEqual([]);
  });
});

describe('A faulty row', () => {
  const faulty: readonly (readonly [ImportFaultCode, Cells])[] = [
    ['cell-missing', ['trust', { name: 'Nytt sykehus' }]],
    ['cell-missing', ['person', { name: 'Uten Adresse' }]],
    ['unknown', ['site', { service: 'Ingen tjeneste', trust: 'EKS' }]],
    ['taken', ['trust', { name: 'Prøvesykehuset', shortName: 'EKS' }]],
    ['site-missing', ['service', { name: 'Hjemløs tjeneste', type: 'competence' }]],
    [
      'two-responsible-sites',
      ['site', { service: 'Eksempeltjenesten', trust: 'Prøvesykehuset', isResponsible: 'yes' }],
    ],
    ['no-group', ['seat', { service: 'Eksempelnettverket', kind: 'user' }]],
    [
      'identity-of-another',
      ['identity', { person: 'per@eksempel.example', objectId: '40000000-0000-4000-8000-000000000001' }],
    ],
    ['day-ahead', ['role', { person: 'per@eksempel.example', role: 'moderator', from: '2027-03-01' }]],
    ['day-ahead', ['service', { name: 'Eksempeltjenesten', evaluatedOn: '2027-03-01' }]],
    ['days-in-wrong-order', ['service', { name: 'Eksempelnettverket', evaluatedOn: '2019-03-01' }]],
    ['days-in-wrong-order', ['service', { name: 'Eksempelnettverket', termEndsOn: '2050-03-01' }]],
    // R50, where the term that it has had is not known.
    [
      'term-too-long',
      ['service', { name: 'Ny kompetansetjeneste', type: 'competence', termEndsOn: '2039-02-11' }],
    ],
    ['site-stands', ['site', { service: 'Eksempeltjenesten', trust: 'EKS', until: '2026-12-31' }]],
    ['day-ahead', ['site', { service: 'Eksempeltjenesten', trust: 'Prøvesykehuset', until: '2027-03-01' }]],
    ['role-not-held', ['role', { person: 'per@eksempel.example', role: 'moderator', until: '2027-01-01' }]],
    [
      'last-coordinator',
      ['role', { person: 'siv@eksempel.example', role: 'national-coordinator', until: '2027-02-10' }],
    ],
    ['cell-does-not-belong', ['role', { person: 'per@eksempel.example', role: 'moderator', region: 'nord' }]],
    ['leader-without-seat', ['group', { service: 'Eksempeltjenesten', person: 'kari@eksempel.example' }]],
    ['seat-held', ['membership', { ...nord, person: 'kari@eksempel.example', from: '2027-01-01' }]],
    [
      'memberships-overlap',
      ['membership', { ...nord, person: 'kari@eksempel.example', from: '2025-01-01', until: '2026-02-01' }],
    ],
    [
      'days-in-wrong-order',
      ['membership', { ...nord, person: 'kari@eksempel.example', from: '2025-01-01', until: '2024-02-01' }],
    ],
    [
      'already-member',
      [
        'membership',
        { service: 'Eksempeltjenesten', kind: 'user', person: 'per@eksempel.example', from: '2027-01-01' },
      ],
    ],
    ['seat-needed', ['seat', { service: 'Eksempeltjenesten', kind: 'user', isRetired: 'yes' }]],
    ['seat-needed', ['seat', { ...nord, isRetired: 'yes' }]],
    ['ambiguous', ['person', { name: 'Kari Demo', email: 'dobbel@eksempel.example' }]],
  ];

  it.each(faulty)('%s', (code, row) => {
    const base = imported(empty, basics);
    const twin = { ...base.person[0], email: 'dobbel@eksempel.example' } as ImportState['person'][number];
    const state = { ...base, person: [...base.person, { ...twin, id: newId() }, { ...twin, id: newId() }] };
    const { faults } = planImport(state, rowsOf([row]), newId);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(faults[0]?.place).toEqual({ sheet: row[0], row: 2 });
  });

  it('is one that says the same as another', () => {
    const row: Cells = ['trust', { name: 'Nytt sykehus', region: 'midt' }];
    const { faults } = planImport(empty, rowsOf([row, row]), newId);
    expect(faults).toMatchObject([{ code: 'row-twice', row: 2, place: { row: 3 } }]);
  });
});

describe('What is exported', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-zÆØÅæøå=+;"', -]{1,12}[a-zæøå]$/), {
    minLength: 1,
    maxLength: 5,
    selector: (name) => name.trim().toLowerCase().replace(/\s+/g, ' '),
  });

  it('changes nothing when it is imported again, and makes the same in an empty installation', () => {
    fc.assert(
      fc.property(names, names, fc.integer({ min: 1, max: 3 }), (trusts, people, users) => {
        const cells: Cells[] = [
          ...trusts.map((name): Cells => ['trust', { name: name.trim(), region: 'midt' }]),
          ['service', { name: 'Tjenesten', type: 'competence' }],
          ['site', { service: 'Tjenesten', trust: trusts[0]?.trim() ?? '' }],
          ...people.map((name, at): Cells => ['person', { name: name.trim(), email: `p${at}@x.example` }]),
          ...Array.from(
            { length: users },
            (_, at): Cells => ['seat', { service: 'Tjenesten', kind: 'user', number: String(at + 1) }],
          ),
          [
            'membership',
            {
              service: 'Tjenesten',
              kind: 'user',
              number: String(users),
              person: 'p0@x.example',
              from: '2026-05-01',
            },
          ],
        ];
        const state = imported(empty, cells);
        const sheets = exportSheets(state);
        const read = readRows(
          sheets.map(({ name, columns, rows }) => ({
            name,
            rows: [columns.map(({ title }) => title), ...rows],
          })),
        );
        expect(read.faults).toEqual([]);
        expect(planImport(state, read.rows, newId)).toMatchObject({ changes: [], faults: [] });
        const copy = imported(
          empty,
          read.rows.map(({ kind, cells: row }): Cells => [kind, row]),
        );
        expect(exportSheets(copy)).toEqual(sheets);
      }),
      { numRuns: 40 },
    );
  });
});
