import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** One address before several instances: each connection goes to the next that takes it. */
export type Balancer = { readonly url: string; close(): Promise<void> };

export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  let next = 0;
  const open = new Set<Socket>();
  const server = createServer({ pauseOnConnect: true }, (client) => {
    open.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => open.delete(client));
    pass(client, ports.length);
  });

  function pass(client: Socket, tries: number): void {
    if (tries === 0) return void client.destroy();
    const instance = connect(ports[next++ % ports.length] ?? 0, '127.0.0.1');
    let isOpen = false;
    instance.once('connect', () => {
      isOpen = true;
      client.pipe(instance);
      instance.pipe(client);
      client.resume();
    });
    instance.on('error', () => (isOpen ? client.destroy() : pass(client, tries - 1)));
    instance.on('close', () => isOpen && client.destroy());
    client.on('close', () => instance.destroy());
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
