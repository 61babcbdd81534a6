import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** Ports that nobody has now; held at the same time, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const held = Array.from({ length: count }, () => createServer());
  for (const server of held) {
    server.listen(0);
    await once(server, 'listening');
  }
  const ports = held.map((server) => (server.address() as AddressInfo).port);
  for (const server of held) {
    server.close();
    await once(server, 'close');
  }
  return ports;
}
