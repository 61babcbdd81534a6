import { readFileSync } from 'node:fs';
import { type Network, networkOf } from './caller-address.ts';
import { faultOfSmtpUrl, isSender, type MailSettings } from './mail/settings.ts';
import { type Fault, settingNames } from './setting-names.ts';

/** How the program was told to run. */
export type Config =
  | { readonly mode: 'demo'; readonly demo: DemoConfig }
  | { readonly mode: 'production'; readonly production: ProductionConfig };

export type DemoConfig = {
  readonly port: number;
  readonly sandboxPort: number;
  readonly scale: number;
  readonly logLevel: LogLevel;
};

export type ProductionConfig = {
  readonly port: number;
  readonly bindAddress: string;
  readonly databaseUrl: string;
  readonly logLevel: LogLevel;
  /** The name that Teams reaches the program at; null when not told. */
  readonly publicHost: string | null;
  /** Where proxies stand whose word is taken for who calls, besides those of a private network. */
  readonly trustedProxies: readonly Network[];
  readonly appId: string;
  /** In small letters. */
  readonly tenantIds: readonly string[];
  /** A national coordinator for as long as there is none; null when not named. */
  readonly firstAdministrator: { readonly tenantId: string; readonly objectId: string } | null;
  readonly app: ProductionIdentity;
  /** Microsoft Graph, as the app's registration in the organisation's catalogue; null asks people in forms instead. */
  readonly graph: { readonly catalogueAppId: string; readonly password: string } | null;
  /** A mail server for people whom Teams does not reach; null sends no mail. */
  readonly mail: MailSettings | null;
};

export type ProductionIdentity =
  | {
      readonly kind: 'secret';
      readonly type: 'SingleTenant';
      readonly tenantId: string;
      readonly password: string;
    }
  | { readonly kind: 'managed-identity'; readonly tenantId: string }
  | {
      readonly kind: 'certificate';
      readonly tenantId: string;
      readonly thumbprint: string;
      readonly privateKey: string;
    }
  | { readonly kind: 'federated'; readonly tenantId: string; readonly clientId: string };

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Every fault of the settings at once, each with what to do about it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ setting, problem, remedy }) => `${setting}: ${problem} ${remedy}`).join('\n'));
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the environment asks for. Any production setting, or `NODE_ENV=production`, means production: complete and
 * safe, or refused with all faults. Only an environment without any starts the demo.
 *
 * @throws ConfigError
 */
export function readConfig(environment: Environment): Config {
  const reader = new SettingReader(environment);
  const production =
    settingNames.production.some((name) => reader.has(name)) || reader.has('NODE_ENV', 'production');
  const config: Config = production
    ? { mode: 'production', production: readProduction(reader) }
    : { mode: 'demo', demo: readDemo(reader) };
  if (reader.faults.length > 0) throw new ConfigError(reader.faults);
  return config;
}

/** What the command line of an operator needs: the database as the program's own role, and who may come. */
export type DatabaseConfig = { readonly databaseUrl: string; readonly tenantIds: readonly string[] };

/** @throws ConfigError */
export function readDatabaseConfig(environment: Environment): DatabaseConfig {
  const reader = new SettingReader(environment);
  const config = {
    databaseUrl: reader.postgresUrl('DATABASE_URL'),
    tenantIds: reader.has('ALLOWED_TENANT_IDS') ? reader.guids('ALLOWED_TENANT_IDS') : [],
  };
  if (reader.faults.length > 0) throw new ConfigError(reader.faults);
  return config;
}

function readDemo(reader: SettingReader): DemoConfig {
  return {
    port: reader.whole('PORT', { otherwise: 3978, least: 1, most: 65_535 }),
    sandboxPort: reader.whole('SANDBOX_PORT', { otherwise: 3979, least: 1, most: 65_535 }),
    scale: reader.whole('DEMO_SCALE', { otherwise: 1, least: 1, most: 100 }),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'warn'),
  };
}

function readProduction(reader: SettingReader): ProductionConfig {
  reader.refuse('SANDBOX_PORT', 'belongs to the demo.', 'Remove it: the demo and production are never one.');
  reader.refuse('DEMO_SCALE', 'belongs to the demo.', 'Remove it: the demo and production are never one.');
  return {
    port: reader.whole('PORT', { otherwise: 3978, least: 1, most: 65_535 }),
    bindAddress: reader.text('BIND_ADDRESS', '127.0.0.1'),
    databaseUrl: reader.postgresUrl('DATABASE_URL'),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
    publicHost: reader.host('PUBLIC_HOST', '') || null,
    trustedProxies: reader.networks('TRUSTED_PROXIES'),
    appId: reader.guid('MICROSOFT_APP_ID'),
    tenantIds: reader.guids('ALLOWED_TENANT_IDS'),
    firstAdministrator: readFirstAdministrator(reader),
    app: readIdentity(reader),
    graph: readGraph(reader),
    mail: readMail(reader),
  };
}

/** `<tenant id>/<object id>`, of a tenant whose people may come. */
function readFirstAdministrator(reader: SettingReader): ProductionConfig['firstAdministrator'] {
  if (!reader.has('FIRST_ADMINISTRATOR')) return null;
  const [tenantId = '', objectId = ''] = reader.pairOfGuids('FIRST_ADMINISTRATOR');
  const allowed = reader.guids('ALLOWED_TENANT_IDS');
  if (tenantId !== '' && allowed.length > 0 && !allowed.includes(tenantId)) {
    reader.refuse(
      'FIRST_ADMINISTRATOR',
      'names a tenant that is not in ALLOWED_TENANT_IDS.',
      'Add the tenant there, or correct the id.',
    );
  }
  return { tenantId, objectId };
}

/** Graph is asked with the app's password, so that kind of identity is needed for it. */
function readGraph(reader: SettingReader): ProductionConfig['graph'] {
  if (reader.oneOf('DIRECTORY', ['graph', 'none'], 'none') === 'none') return null;
  return {
    catalogueAppId: reader.guid('TEAMS_CATALOGUE_APP_ID'),
    password: reader.secret('MICROSOFT_APP_PASSWORD'),
  };
}

/** All of it or none; its links need the name that the program has outside. */
function readMail(reader: SettingReader): MailSettings | null {
  if (!['SMTP_URL', 'SMTP_URL_FILE', 'MAIL_FROM'].some((name) => reader.has(name))) return null;
  return {
    smtpUrl: reader.smtpUrl('SMTP_URL'),
    from: reader.sender('MAIL_FROM'),
    publicUrl: `https://${reader.host('PUBLIC_HOST', null)}`,
  };
}

function readIdentity(reader: SettingReader): ProductionIdentity {
  const types = ['SingleTenant', 'UserAssignedMsi', 'Certificate', 'Federated'] as const;
  const type = reader.oneOf('MICROSOFT_APP_TYPE', types, null);
  const tenantId = reader.guid('MICROSOFT_APP_TENANT_ID');
  switch (type) {
    case 'UserAssignedMsi':
      return { kind: 'managed-identity', tenantId };
    case 'Certificate':
      return {
        kind: 'certificate',
        tenantId,
        thumbprint: reader.text('MICROSOFT_APP_CERTIFICATE_THUMBPRINT', null),
        privateKey: reader.secret('MICROSOFT_APP_CERTIFICATE_KEY'),
      };
    case 'Federated':
      return { kind: 'federated', tenantId, clientId: reader.guid('MICROSOFT_APP_FEDERATED_CLIENT_ID') };
    default:
      return {
        kind: 'secret',
        type: 'SingleTenant',
        tenantId,
        password: reader.secret('MICROSOFT_APP_PASSWORD'),
      };
  }
}

const hostShape = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;
const guidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** In place of one that cannot be read: the program does not start then. */
const nowhere: Network = { address: '127.0.0.1', bits: 32 };

/** Reads settings one by one and gathers what is wrong, so that an operator mends everything in one go. */
class SettingReader {
  readonly faults: Fault[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  has(name: string, value?: string): boolean {
    const found = this.#environment[name];
    return value === undefined ? found !== undefined && found !== '' : found === value;
  }

  text(name: string, otherwise: string | null): string {
    const found = this.#environment[name]?.trim();
    if (found) return found;
    if (otherwise !== null) return otherwise;
    return this.#fault(name, 'is missing.', 'Set it (README, “Settings”).', '');
  }

  /** A secret from the setting itself, or from the file that `NAME_FILE` names. */
  secret(name: string): string {
    const file = this.#environment[`${name}_FILE`];
    if (!file) return this.text(name, null);
    if (this.has(name)) {
      const remedy = `Set one of ${name} and ${name}_FILE: nobody can see which of them counts.`;
      return this.#fault(name, 'is set twice.', remedy, '');
    }
    try {
      const secret = readFileSync(file, 'utf8').trim();
      if (secret !== '') return secret;
      return this.#fault(`${name}_FILE`, 'names an empty file.', 'Write the secret into the file.', '');
    } catch {
      return this.#fault(
        `${name}_FILE`,
        'names a file that cannot be read.',
        'Check the path and its rights.',
        '',
      );
    }
  }

  guid(name: string): string {
    const found = this.text(name, null);
    if (found === '' || guidShape.test(found)) return found;
    return this.#fault(name, 'is not a GUID.', 'Copy it from the app registration in Entra ID.', '');
  }

  /** Two of them with a slash between, in small letters. */
  pairOfGuids(name: string): string[] {
    const found = this.text(name, null).toLowerCase().split('/');
    if (found.length === 2 && found.every((one) => guidShape.test(one))) return found;
    const remedy = 'Write the tenant’s id and the person’s object id, with a slash between.';
    return this.#fault(name, 'is not two GUIDs.', remedy, []);
  }

  /** A name without scheme, port or path, in small letters. */
  host(name: string, otherwise: string | null): string {
    const found = this.text(name, otherwise).toLowerCase();
    if (found === '' || hostShape.test(found)) return found;
    const [bare = ''] = found.replace(/^[a-z]+:\/\//, '').split(/[/:?#\s]/);
    const instead = hostShape.test(bare) ? bare : 'samrad.example.org';
    return this.#fault(
      name,
      'is not a host’s name.',
      `Write the name alone, without https://, port or path: ${instead}.`,
      '',
    );
  }

  /** In small letters, as tokens name them. */
  guids(name: string): string[] {
    const given = this.text(name, null);
    const found = given
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one !== '');
    if ((given !== '' && found.length === 0) || found.some((one) => !guidShape.test(one))) {
      this.#fault(
        name,
        found.length === 0 ? 'names no tenant.' : 'holds something that is not a GUID.',
        'Write tenant ids with commas between them.',
        '',
      );
    }
    return found;
  }

  whole(
    name: string,
    { otherwise, least, most }: { otherwise: number; least: number; most: number },
  ): number {
    const found = this.#environment[name]?.trim();
    if (!found) return otherwise;
    const number = Number(found);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    return this.#fault(name, `is not a whole number from ${least} to ${most}.`, 'Correct it.', otherwise);
  }

  oneOf<const Value extends string>(name: string, values: readonly Value[], otherwise: Value | null): Value {
    const found = this.#environment[name]?.trim();
    const known = values.find((value) => value === found);
    if (known) return known;
    if (!found && otherwise !== null) return otherwise;
    const fallback = otherwise ?? values[0];
    if (fallback === undefined) throw new Error(`${name} has no possible value`);
    return this.#fault(
      name,
      found ? 'has an unknown value.' : 'is missing.',
      `Use one of: ${values.join(', ')}.`,
      fallback,
    );
  }

  postgresUrl(name: string): string {
    const found = this.secret(name);
    if (found === '' || /^postgres(ql)?:\/\/.+/.test(found)) return found;
    return this.#fault(
      name,
      'is not a Postgres address.',
      'It looks like postgres://user:password@host:5432/database.',
      '',
    );
  }

  smtpUrl(name: string): string {
    const found = this.secret(name);
    const fault = found === '' ? null : faultOfSmtpUrl(found);
    return fault ? this.#fault(name, fault.problem, fault.remedy, '') : found;
  }

  sender(name: string): string {
    const found = this.text(name, null);
    if (found === '' || isSender(found)) return found;
    return this.#fault(name, 'is not an e-mail address.', 'It looks like Samråd <samrad@example.org>.', '');
  }

  /** None when it is not set. */
  networks(name: string): readonly Network[] {
    const written = this.text(name, '')
      .split(',')
      .filter((one) => one.trim() !== '');
    return written.map((one) => {
      const remedy = 'Write networks with commas between them, such as 100.64.0.0/10.';
      return networkOf(one) ?? this.#fault(name, 'holds something that is not a network.', remedy, nowhere);
    });
  }

  refuse(name: string, problem: string, remedy: string): void {
    if (this.has(name)) this.#fault(name, problem, remedy, null);
  }

  #fault<Value>(setting: string, problem: string, remedy: string, instead: Value): Value {
    // Two settings may read the same one: what is wrong with it is said once.
    if (!this.faults.some((one) => one.setting === setting && one.problem === problem)) {
      this.faults.push({ setting, problem, remedy });
    }
    return instead;
  }
}
