import { applyImport } from '../../../../store/commands/apply-import.ts';
import { importPreview } from '../../../../store/queries/import-preview.ts';
import { importSource } from '../../../../store/queries/import-source.ts';
import type { Matrix } from './matrix.ts';

const rows = [
  {
    kind: 'trust',
    place: { sheet: 'Helseforetak', row: 2 },
    cells: { name: 'Øvingssykehuset', region: 'midt' },
  },
] as const;

export const matrix: Matrix = {
  commands: {
    'apply-import': {
      may: ['coordinator', 'system'],
      arrange: async ({ store }) =>
        (await importPreview(store, { kind: 'system', job: 'test' }, rows))?.fingerprint ?? '',
      run: (context, fingerprint) => applyImport(context, { rows, fingerprint }),
    },
  },
  queries: [
    {
      query: 'import-preview',
      what: 'what files would change: the coordinator, and the operator',
      sees: ['coordinator', 'system'],
      look: ({ store, actor }) => importPreview(store, actor, rows),
    },
    {
      query: 'import-source',
      what: 'everything, to be exported: the coordinator, and the operator',
      sees: ['coordinator', 'system'],
      look: ({ store, actor }) => importSource(store, actor),
    },
  ],
};
