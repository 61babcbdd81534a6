import pg from 'pg';
import { type Access, adminRole } from './home-folder.ts';

export const databaseName = 'samrad';
const ownerRole = 'samrad_owner';
const appRole = 'samrad_app';

export type ServerUrls = { readonly admin: string; readonly owner: string; readonly app: string };

/** The addresses of one database of the server for its three roles; sslmode shields them from PGSSLMODE. */
export function serverUrls(port: number, access: Access, database = databaseName): ServerUrls {
  const url = (role: string, password: string, name: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${name}?sslmode=disable`;
  return {
    admin: url(adminRole, access.admin, 'postgres'),
    owner: url(ownerRole, access.owner, database),
    app: url(appRole, access.app, database),
  };
}

/** The data folder of the server at this address; throws when it does not answer or is not ours. */
export async function askDataFolder(adminUrl: string): Promise<string> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    );
    return rows[0]?.folder ?? '';
  });
}

/**
 * Sees to it that the two roles and the database exist, also after a first start that broke off. The owner may
 * make databases and end other sessions, which tests need; the program's own role may log in and owns nothing.
 */
export async function prepareRoles(adminUrl: string, access: Access): Promise<void> {
  await withClient(adminUrl, async (client) => {
    // Two starts at once would both find nothing; the lock ends with the connection.
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 1) return;
    await createRole(client, ownerRole, access.owner, 'createdb');
    await createRole(client, appRole, access.app, 'nocreatedb');
    await client.query(`grant pg_signal_backend to ${ownerRole}`);
    await client.query(`create database ${databaseName} owner ${ownerRole}`);
    await client.query(`revoke all on database ${databaseName}, postgres from public`);
    await client.query(`grant connect on database ${databaseName} to ${appRole}`);
  });
}

async function createRole(client: pg.Client, role: string, password: string, right: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 1 ? 'alter' : 'create';
  const secret = client.escapeLiteral(password);
  await client.query(`${verb} role ${role} login nosuperuser nocreaterole ${right} password ${secret}`);
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 3000,
    query_timeout: 20_000,
  });
  // Without a listener, a server that ends while we are connected would end this process too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
