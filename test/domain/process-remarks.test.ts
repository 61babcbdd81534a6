import { expect, it } from 'vitest';
import { remarkFaults } from '../../domain/process-remarks.ts';

it.each([
  [{ standpoint: 'with-conditions' }, ['remark-missing']],
  [{ standpoint: 'with-conditions', remarks: '  ' }, ['remark-missing']],
  [{ standpoint: 'with-conditions', remarks: 'Gjerne digitalt' }, []],
  [{ standpoint: 'supports' }, []],
  [{ standpoint: 'against' }, []],
])('whoever supports with remarks makes them: %j', (content, faults) => {
  expect(remarkFaults(content).map(({ code }) => code)).toEqual(faults);
});
