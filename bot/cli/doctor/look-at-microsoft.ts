import { ask } from './ask.ts';
import { type Finding, fault, good } from './finding.ts';

/** Addresses of Microsoft's that the program calls; others only in tests. */
export type MicrosoftAddresses = {
  /** Where the keys are published that Teams signs its calls with. */
  readonly botKeys: string;
  /** Where the keys are published that a tenant's people sign in with. */
  readonly tenantKeys: (tenantId: string) => string;
  /** Where messages are sent. */
  readonly connector: string;
  /** Microsoft Graph; null where it is not used. */
  readonly graph: string | null;
};

export const publicCloud = (withGraph: boolean): MicrosoftAddresses => ({
  botKeys: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  tenantKeys: (tenantId) =>
    `https://login.microsoftonline.com/${tenantId}/v2.0/.well-known/openid-configuration`,
  connector: 'https://smba.trafficmanager.net/emea/',
  graph: withGraph ? 'https://graph.microsoft.com/v1.0/$metadata' : null,
});

/** Tokens are good from five minutes before they are made to five minutes after they end. */
const mostSkewMs = 60_000;
const proxyRemedy =
  'Let this machine reach it over HTTPS (port 443), without a proxy that opens the traffic.';

/** Whether Microsoft's services are reached, this machine's clock is theirs, and the bot gets a token for itself. */
export async function lookAtMicrosoft(
  tenantIds: readonly string[],
  addresses: MicrosoftAddresses,
): Promise<Finding[]> {
  const reached = await Promise.all([
    reach('Keys of Teams', addresses.botKeys, isKeys),
    ...tenantIds.map((id) => reach(`Sign-in of tenant ${id}`, addresses.tenantKeys(id), isKeys)),
    reach('Connector of Teams', addresses.connector, () => true),
    ...(addresses.graph ? [reach('Microsoft Graph', addresses.graph, () => true)] : []),
  ]);
  const skews = reached.flatMap(({ skewMs }) => (skewMs === null ? [] : [skewMs]));
  return [...reached.map(({ finding }) => finding), ...clockOf(skews)];
}

async function reach(subject: string, url: string, isRight: (text: string) => boolean) {
  const heard = await ask(url);
  if ('reason' in heard) {
    return {
      skewMs: null,
      finding: fault(subject, `not reached (${new URL(url).host}: ${heard.reason}).`, proxyRemedy),
    };
  }
  const finding =
    heard.status < 500 && isRight(heard.text)
      ? good(subject, 'reached.')
      : fault(subject, `answered ${heard.status}, and not as it should.`, remedyOf(heard.status));
  return { skewMs: heard.clockSkewMs, finding };
}

const remedyOf = (status: number) =>
  status === 400 || status === 404 ? 'Check the tenant id in ALLOWED_TENANT_IDS.' : proxyRemedy;

function isKeys(text: string): boolean {
  try {
    return typeof (JSON.parse(text) as { jwks_uri?: unknown }).jwks_uri === 'string';
  } catch {
    return false;
  }
}

function clockOf(skews: readonly number[]): Finding[] {
  if (skews.length === 0) return [];
  const least = skews.reduce((best, skew) => (Math.abs(skew) < Math.abs(best) ? skew : best));
  const seconds = Math.round(Math.abs(least) / 1000);
  if (Math.abs(least) <= mostSkewMs) return [good('Clock', 'agrees with Microsoft’s to within a minute.')];
  const remedy = 'Let this machine follow a time server: with a wrong clock tokens are refused.';
  return [fault('Clock', `is ${seconds} s ${least > 0 ? 'behind' : 'ahead'}.`, remedy)];
}
