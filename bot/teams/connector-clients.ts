import type { ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { isTrustedServiceUrl, type ServiceUrlRule } from './service-urls.ts';

const MOST_CLIENTS = 64;
const DEFAULT_DEADLINE_MS = 10_000;

type PipelineRequest = { abortSignal?: AbortSignal };
type Policy = {
  readonly name: string;
  sendRequest<T>(request: PipelineRequest, next: (request: PipelineRequest) => Promise<T>): Promise<T>;
};
/** The part of the Azure client inside a connector client that the SDK gives no other way to. */
type WithPipeline = {
  readonly client: {
    readonly pipeline: {
      removePolicy(by: { name: string }): readonly unknown[];
      addPolicy(policy: Policy): void;
    };
  };
};

/** Thrown instead of sending to an address that is not the channel's. */
export class UntrustedServiceUrlError extends Error {
  override readonly name = 'UntrustedServiceUrlError';
}

export type ConnectorClients = { sharedBy(factory: ConnectorFactory, appId: string): ConnectorFactory };

/**
 * Connector clients shared by all turns: the SDK would build one, with a whole HTTP pipeline, for each. At most
 * 64, the least lately used leaves first; one that could not be built is not kept.
 */
export function createConnectorClients(
  rule: ServiceUrlRule,
  deadlineMs = DEFAULT_DEADLINE_MS,
): ConnectorClients {
  const kept = new Map<string, Promise<ConnectorClient>>();

  function build(factory: ConnectorFactory, key: string, serviceUrl: string, audience?: string) {
    const client = factory.create(serviceUrl, audience).then((built) => prepare(built, deadlineMs));
    client.catch(() => kept.delete(key));
    return client;
  }

  function take(factory: ConnectorFactory, key: string, serviceUrl: string, audience?: string) {
    const client = kept.get(key) ?? build(factory, key, serviceUrl, audience);
    kept.delete(key);
    kept.set(key, client);
    const eldest = kept.keys().next();
    if (kept.size > MOST_CLIENTS && !eldest.done) kept.delete(eldest.value);
    return client;
  }

  return {
    sharedBy: (factory, appId) => ({
      async create(serviceUrl, audience) {
        if (!isTrustedServiceUrl(rule, serviceUrl)) {
          throw new UntrustedServiceUrlError(`${serviceUrl} is not an address of the channel.`);
        }
        return take(factory, JSON.stringify([appId, audience, serviceUrl]), serviceUrl, audience);
      },
    }),
  };
}

/**
 * The SDK's own retries can double a message and hold a turn for seconds, and no option turns them off. Retrying
 * belongs to the delivery job. Should a later SDK name them differently we must know at once, not by doubles.
 */
function prepare(client: ConnectorClient, deadlineMs: number): ConnectorClient {
  const { pipeline } = (client as unknown as WithPipeline).client;
  const removed = pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  if (removed.length !== 1) {
    throw new Error(`Expected one retry policy in the connector client, found ${removed.length}.`);
  }
  pipeline.addPolicy(deadline(deadlineMs));
  return client;
}

function deadline(ms: number): Policy {
  return {
    name: 'samradDeadline',
    sendRequest(request, next) {
      request.abortSignal ??= AbortSignal.timeout(ms);
      return next(request);
    },
  };
}
