import { expect, it } from 'vitest';
import { createLog } from '../../bot/log.ts';

function logged(fields: object): string {
  const lines: string[] = [];
  createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }).info(
    { ...fields },
    'x',
  );
  return lines.join('');
}

it('writes one line of JSON with time and fields', () => {
  expect(JSON.parse(logged({ correlationId: 'c-1' }))).toMatchObject({ correlationId: 'c-1', msg: 'x' });
});

it.each([
  { token: 'hemmelig' },
  { request: { headers: { authorization: 'hemmelig' } } },
  { turn: { text: 'hemmelig', data: { note: 'hemmelig' } } },
  { app: { settings: { password: 'hemmelig' } } },
  { name: 'hemmelig' },
  { outcome: { person: { email: 'hemmelig', Name: 'hemmelig' } } },
  { input: { comment: 'hemmelig', reason: 'hemmelig' } },
  { a: { b: { c: { d: { text: 'hemmelig' } } } } },
  { rows: [{ person: { name: 'hemmelig' } }] },
  { a: { b: { c: { d: { e: { f: { g: { h: { i: { j: 'hemmelig' } } } } } } } } } },
  { nested: { err: Object.assign(new Error('x'), { config: { headers: 'hemmelig' } }) } },
])('leaves out credentials and what people wrote: %j', (fields) => {
  expect(logged(fields)).not.toContain('hemmelig');
});

it('keeps of an error what names the fault, not what hangs on it', () => {
  const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new Error('failed', { cause }), { request: { headers: 'hemmelig' } });
  const line = logged({ err: error });
  expect(line).not.toContain('hemmelig');
  expect(JSON.parse(line).err).toMatchObject({
    message: 'failed',
    cause: { message: 'refused', code: 'ECONNREFUSED' },
  });
});

it('says of a value that the database does not take what is wrong with it, and not the value', () => {
  const error = Object.assign(new Error('value "hemmelig "x"" is out of range for type integer'), {
    ...{ code: '22003', severity: 'ERROR' },
  });
  const line = logged({ err: error });
  expect(line).not.toContain('hemmelig');
  expect(JSON.parse(line).err.message).toBe('value "[left out]" is out of range for type integer');
  const missing = Object.assign(new Error('relation "remark" does not exist'), {
    code: '42P01',
    severity: 'ERROR',
  });
  expect(JSON.parse(logged({ err: missing })).err.message).toContain('"remark"');
});
