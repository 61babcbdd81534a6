import { expect, it } from 'vitest';
import { orderFaults } from '../../../domain/import/order-faults.ts';

const service = { sheet: 'Tjenester', row: 4 };
const seat = { sheet: 'Plasser', row: 2 };
const misread = {
  place: service,
  column: 'type',
  code: 'cell-not-a-choice',
  value: 'x',
  misread: { kind: 'service', cells: { name: 'Nasjonal tjeneste for prøver' } },
} as const;
const lost = (value: string) =>
  ({ place: seat, column: 'service', code: 'unknown', of: 'service', value }) as const;
const rows = [{ kind: 'seat', place: seat, cells: {} }] as const;

it('a row that means a faulty one is told of that one, after it', () => {
  const { misread: _, ...first } = misread;
  expect(orderFaults([misread], [lost('nasjonal  tjeneste for PRØVER')], rows)).toEqual([
    first,
    { ...lost('nasjonal  tjeneste for PRØVER'), code: 'row-faulty', row: 4 },
  ]);
});

it('what is nowhere stays unknown', () => {
  expect(orderFaults([misread], [lost('En annen')], rows)[1]).toEqual(lost('En annen'));
});
