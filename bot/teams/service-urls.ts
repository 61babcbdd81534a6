import { isLoopback } from './settings.ts';

/** `public-cloud` is Teams itself; a list names the only service addresses that are believed (a sandbox, another cloud). */
export type ServiceUrlRule = 'public-cloud' | readonly string[];

/** The connector of Teams in the public cloud. Exact names: anybody can register a name under trafficmanager.net. */
const TEAMS_HOSTS = new Set([
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
]);

/**
 * Whether answers, and the bot's own bearer token with them, may be sent to this address. An address arrives in
 * the body of a request, so it is checked before it is used, and again before each message that we begin.
 */
export function isTrustedServiceUrl(rule: ServiceUrlRule, serviceUrl: unknown): serviceUrl is string {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '') return false;
  if (rule === 'public-cloud') return isTeams(url);
  return rule.some((trusted) => isUnder(trusted, url));
}

function isTeams(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && TEAMS_HOSTS.has(url.hostname);
}

function isUnder(trusted: string, url: URL): boolean {
  if (!URL.canParse(trusted)) return false;
  const base = new URL(trusted);
  const isPrivate = base.protocol === 'https:' || isLoopback(trusted);
  const folder = base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`;
  return isPrivate && base.origin === url.origin && `${url.pathname}/`.startsWith(folder);
}
