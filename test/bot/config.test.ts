import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../bot/config.ts';
import { settingNames } from '../../bot/setting-names.ts';

const complete = {
  DATABASE_URL: 'postgres://samrad_app:x@db.example/samrad',
  MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111',
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: '22222222-2222-4222-8222-222222222222',
  MICROSOFT_APP_PASSWORD: 'not a real one',
  ALLOWED_TENANT_IDS: '22222222-2222-4222-8222-222222222222, 33333333-3333-4333-8333-333333333333',
};

describe('The demo', () => {
  it('starts without any setting', () => {
    expect(readConfig({})).toEqual({
      mode: 'demo',
      demo: { port: 3978, sandboxPort: 3979, scale: 1, logLevel: 'warn' },
    });
  });

  it('takes other ports', () => {
    expect(readConfig({ PORT: '4000', SANDBOX_PORT: '4001' })).toMatchObject({
      demo: { port: 4000, sandboxPort: 4001 },
    });
  });

  it.each(settingNames.production)('never starts when %s is set', (name) => {
    let mode: string;
    try {
      mode = readConfig({ [name]: 'x' }).mode;
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      mode = 'refused';
    }
    expect(mode).not.toBe('demo');
  });

  it('never starts under NODE_ENV=production', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(ConfigError);
  });
});

describe('What is wrong is listed, and nothing starts', () => {
  const mail = {
    SMTP_URL: 'smtps://u:p@mail.example:465',
    MAIL_FROM: 'a@demo.example',
    PUBLIC_HOST: 'bot.example',
  };
  it.each([
    ['a host with a scheme', { PUBLIC_HOST: 'https://bot.example' }, 'PUBLIC_HOST', 'bot.example.'],
    [
      'a secret that is set twice',
      { MICROSOFT_APP_PASSWORD_FILE: '/run/x' },
      'MICROSOFT_APP_PASSWORD',
      'one of',
    ],
    ['a host with a path', { PUBLIC_HOST: 'bot.example/samrad' }, 'PUBLIC_HOST', 'bot.example.'],
    ['a host with a port', { PUBLIC_HOST: 'bot.example:3978' }, 'PUBLIC_HOST', 'bot.example.'],
    ['no tenant but a comma', { ALLOWED_TENANT_IDS: ',' }, 'ALLOWED_TENANT_IDS', 'tenant ids'],
    ['a password with a bare %', { SMTP_URL: 'smtps://u:50%zz@mail.example:465' }, 'SMTP_URL', '%25'],
    ['a password with a bare #', { SMTP_URL: 'smtps://u:5#zz@mail.example:465' }, 'SMTP_URL', '%23'],
  ])('%s', (_name, changes, setting, remedy) => {
    let faults: ConfigError['faults'] = [];
    try {
      readConfig({ ...complete, ...mail, ...changes });
    } catch (error) {
      if (error instanceof ConfigError) ({ faults } = error);
    }
    expect(faults).toEqual([
      { setting, problem: expect.any(String), remedy: expect.stringContaining(remedy) },
    ]);
    expect(JSON.stringify(faults)).not.toContain('zz');
  });

  it('tenants in capitals are the same: tokens name them in small letters', () => {
    const config = readConfig({ ...complete, ALLOWED_TENANT_IDS: 'ABCDEF00-2222-4222-8222-222222222222' });
    expect(config).toMatchObject({ production: { tenantIds: ['abcdef00-2222-4222-8222-222222222222'] } });
  });
});

describe('Production', () => {
  it('takes a mail server whole, and only one that keeps what is said to itself', () => {
    const mail = { SMTP_URL: 'smtps://a:b@mail.example:465', MAIL_FROM: 'Samråd <samrad@demo.example>' };
    expect(readConfig({ ...complete, ...mail, PUBLIC_HOST: 'bot.example' })).toMatchObject({
      production: {
        mail: { smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM, publicUrl: 'https://bot.example' },
      },
    });
    const faultsOf = (settings: Record<string, string>) => {
      try {
        readConfig({ ...complete, PUBLIC_HOST: 'bot.example', ...settings });
        return [];
      } catch (error) {
        return (error as ConfigError).faults.map(({ setting }) => setting);
      }
    };
    expect(faultsOf({ SMTP_URL: mail.SMTP_URL })).toEqual(['MAIL_FROM']);
    expect(faultsOf({ MAIL_FROM: mail.MAIL_FROM })).toEqual(['SMTP_URL']);
    expect(faultsOf({ ...mail, PUBLIC_HOST: '' })).toEqual(['PUBLIC_HOST']);
    expect(faultsOf({ SMTP_URL: 'mail.example', MAIL_FROM: 'nobody' })).toEqual(['SMTP_URL', 'MAIL_FROM']);
    for (const url of ['http://mail.example', 'smtp://mail.example?tls=off', 'smtp://mail.example/x']) {
      expect.soft(faultsOf({ ...mail, SMTP_URL: url }), url).toEqual(['SMTP_URL']);
    }
    expect(faultsOf({ ...mail, MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' })).toEqual(['MAIL_FROM']);
  });

  it('is what complete settings give', () => {
    expect(readConfig(complete)).toEqual({
      mode: 'production',
      production: {
        port: 3978,
        bindAddress: '127.0.0.1',
        databaseUrl: complete.DATABASE_URL,
        publicHost: null,
        trustedProxies: [],
        logLevel: 'info',
        appId: complete.MICROSOFT_APP_ID,
        tenantIds: ['22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'],
        firstAdministrator: null,
        mail: null,
        app: {
          kind: 'secret',
          type: 'SingleTenant',
          tenantId: complete.MICROSOFT_APP_TENANT_ID,
          password: complete.MICROSOFT_APP_PASSWORD,
        },
        graph: null,
      },
    });
  });

  it('knows whom to let begin, of a tenant whose people may come', () => {
    const [tenant = ''] = complete.ALLOWED_TENANT_IDS.split(',');
    const object = '44444444-4444-4444-8444-44444444444A';
    const read = (named: string) => readConfig({ ...complete, FIRST_ADMINISTRATOR: named });
    expect(read(`${tenant}/${object}`)).toMatchObject({
      production: { firstAdministrator: { tenantId: tenant, objectId: object.toLowerCase() } },
    });
    expect(() => read(object)).toThrow('FIRST_ADMINISTRATOR: is not two GUIDs.');
    expect(() => read(`${object}/${object}`)).toThrow('not in ALLOWED_TENANT_IDS');
  });

  it('lists every fault at once, each with its remedy', () => {
    const faults = faultsOf({ NODE_ENV: 'production', PORT: 'many', DEMO_SCALE: '2', MICROSOFT_APP_ID: '' });
    expect(faults.map(({ setting }) => setting).sort()).toEqual([
      'ALLOWED_TENANT_IDS',
      'DATABASE_URL',
      'DEMO_SCALE',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
      'MICROSOFT_APP_TYPE',
      'PORT',
    ]);
    for (const { problem, remedy } of faults) {
      expect(problem).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
    }
  });

  it('never starts with an empty app id, which would switch authentication off', () => {
    expect(faultsOf({ ...complete, MICROSOFT_APP_ID: ' ' })).toMatchObject([{ setting: 'MICROSOFT_APP_ID' }]);
  });

  it('takes the networks of proxies, and tells what is none', () => {
    expect(readConfig({ ...complete, TRUSTED_PROXIES: '100.64.0.0/10, 169.254.0.0/16' })).toMatchObject({
      production: {
        trustedProxies: [
          { address: '100.64.0.0', bits: 10 },
          { address: '169.254.0.0', bits: 16 },
        ],
      },
    });
    const everybody = { ...complete, TRUSTED_PROXIES: '0.0.0.0/0' };
    expect(() => readConfig(everybody)).toThrow('TRUSTED_PROXIES: holds something that is not a network.');
  });

  it.each([
    ['UserAssignedMsi', {}, { kind: 'managed-identity' }],
    ['Federated', { MICROSOFT_APP_FEDERATED_CLIENT_ID: complete.MICROSOFT_APP_ID }, { kind: 'federated' }],
    [
      'Certificate',
      { MICROSOFT_APP_CERTIFICATE_THUMBPRINT: 'AB12', MICROSOFT_APP_CERTIFICATE_KEY: 'key' },
      { kind: 'certificate', thumbprint: 'AB12' },
    ],
  ] as const)('knows the identity %s', (type, more, expected) => {
    expect(readConfig({ ...complete, ...more, MICROSOFT_APP_TYPE: type })).toMatchObject({
      production: { app: expected },
    });
  });

  it('asks the directory with the app’s password', () => {
    const settings = { ...complete, DIRECTORY: 'graph', TEAMS_CATALOGUE_APP_ID: complete.MICROSOFT_APP_ID };
    expect(readConfig(settings)).toMatchObject({
      production: { graph: { catalogueAppId: complete.MICROSOFT_APP_ID, password: 'not a real one' } },
    });
    expect(faultsOf({ ...complete, DIRECTORY: 'graph' })).toMatchObject([
      { setting: 'TEAMS_CATALOGUE_APP_ID' },
    ]);
  });

  it('reads secrets from files, and names the file that cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samrad-config-'));
    try {
      const { MICROSOFT_APP_PASSWORD: _, ...rest } = complete;
      const file = join(folder, 'password');
      writeFileSync(file, 'from a file\n');
      expect(readConfig({ ...rest, MICROSOFT_APP_PASSWORD_FILE: file })).toMatchObject({
        production: { app: { password: 'from a file' } },
      });
      expect(faultsOf({ ...rest, MICROSOFT_APP_PASSWORD_FILE: join(folder, 'none') })).toMatchObject([
        { setting: 'MICROSOFT_APP_PASSWORD_FILE' },
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('has no setting by which a token of the sandbox would be believed', () => {
    const text = JSON.stringify(readConfig({ ...complete, OPENID_METADATA: 'http://127.0.0.1:3979/keys' }));
    expect(text).not.toContain('3979');
  });
});

function faultsOf(environment: Record<string, string>) {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  throw new Error('The settings were accepted');
}
