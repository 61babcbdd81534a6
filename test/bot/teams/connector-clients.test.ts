import type { ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { describe, expect, it } from 'vitest';
import { createConnectorClients } from '../../../bot/teams/connector-clients.ts';

const BASE = 'https://bots.example.org/';

/** Makes clients whose pipeline holds so many retry policies, and counts them. */
function factoryWith(retryPolicies: number): ConnectorFactory & { made: string[] } {
  const made: string[] = [];
  return {
    made,
    async create(serviceUrl) {
      made.push(serviceUrl);
      const pipeline = { removePolicy: () => Array(retryPolicies).fill({}), addPolicy: () => undefined };
      return { client: { pipeline } } as unknown as ConnectorClient;
    },
  };
}

describe('connector clients', () => {
  it('are made once for each address and audience, whoever asks', async () => {
    const clients = createConnectorClients([BASE]);
    const factory = factoryWith(1);
    const [first, again] = await Promise.all([
      clients.sharedBy(factory, 'app').create(BASE, 'a'),
      clients.sharedBy(factory, 'app').create(BASE, 'a'),
    ]);
    expect(again).toBe(first);
    expect(await clients.sharedBy(factory, 'app').create(BASE, 'b')).not.toBe(first);
    expect(factory.made).toHaveLength(2);
  });

  it('are 64 at most, and the least lately used leaves', async () => {
    const clients = createConnectorClients([BASE]);
    const factory = factoryWith(1);
    const shared = clients.sharedBy(factory, 'app');
    for (let tenant = 0; tenant < 64; tenant += 1) await shared.create(`${BASE}${tenant}/`, 'a');
    await shared.create(`${BASE}0/`, 'a');
    await shared.create(`${BASE}64/`, 'a');
    expect(factory.made).toHaveLength(65);
    await shared.create(`${BASE}0/`, 'a');
    expect(factory.made).toHaveLength(65);
    await shared.create(`${BASE}1/`, 'a');
    expect(factory.made).toHaveLength(66);
  });

  it.each([0, 2])('are refused when the SDK retries in %s ways, and not kept', async (retryPolicies) => {
    const clients = createConnectorClients([BASE]);
    await expect(clients.sharedBy(factoryWith(retryPolicies), 'app').create(BASE, 'a')).rejects.toThrow(
      'Expected one retry policy',
    );
    await expect(clients.sharedBy(factoryWith(1), 'app').create(BASE, 'a')).resolves.toBeDefined();
  });
});
