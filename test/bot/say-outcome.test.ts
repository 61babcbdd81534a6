import { describe, expect, it } from 'vitest';
import { importFiles } from '../../bot/cli/import/import-files.ts';
import { whyNotBegun } from '../../bot/cli/say-outcome.ts';

const failed = async (databaseUrl: string) => {
  const csv = { name: 'Helseforetak.csv', bytes: Buffer.from('Navn;Region\nØvingssykehuset;Midt\n') };
  try {
    await importFiles({ databaseUrl, tenantIds: [] }, [csv], { apply: false, language: 'nb' });
  } catch (error) {
    return whyNotBegun(error)?.join(' ');
  }
  throw new Error('It should not have begun');
};

describe('What an operator can mend is said in words', () => {
  it.each([
    ['the database is away', 'postgres://samrad:hemmelig@127.0.0.1:1/samrad'],
    ['its name leads nowhere', 'postgres://samrad:hemmelig@ingen.invalid/samrad'],
  ])('%s', async (_what, url) => {
    const said = await failed(url);
    expect(said).toContain('DATABASE_URL');
    expect(said).not.toContain('hemmelig');
  });

  it('a password that is wrong, a database that is not there', () => {
    expect(whyNotBegun(Object.assign(new Error('x'), { code: '28P01' }))?.[1]).toContain('password');
    expect(whyNotBegun(Object.assign(new Error('x'), { code: '3D000' }))?.[0]).toContain('no such database');
  });

  it('a defect keeps its stack', () => {
    expect(whyNotBegun(new TypeError('x'))).toBeNull();
  });
});
