import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Signs for people as Entra does, with its keys where the program looks for them. */
export type Entra = {
  readonly origin: string;
  readonly appId: string;
  /** What a page sends along. */
  authorization(tenantId: string, objectId: string): Promise<string>;
  close(): void;
};

const algorithm = 'RS256';
const kid = 'bench';
const appId = '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a222';

export async function startEntra(): Promise<Entra> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm);
  const keys = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' }],
  });
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(keys);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    appId,
    async authorization(tenantId, objectId) {
      const token = await new SignJWT({ tid: tenantId, oid: objectId, scp: 'access_as_user' })
        .setProtectedHeader({ alg: algorithm, kid })
        .setIssuer(`https://login.microsoftonline.com/${tenantId}/v2.0`)
        .setAudience(appId)
        .setExpirationTime('2h')
        .sign(privateKey);
      return `Bearer ${token}`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
