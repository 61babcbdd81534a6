import { createLog } from '../../bot/log.ts';
import { createPresenter } from '../../bot/present.ts';
import { createTeamsFace } from '../../bot/teams/teams-face.ts';
import type { Sender } from '../../bot/turn.ts';
import { type DeliveryService, startDelivery } from '../../jobs/deliver.ts';
import type { Pace } from '../../store/commands/reserve-moments.ts';
import { openStore, type Store } from '../../store/store.ts';
import { answerParent } from './answer-parent.ts';

type Settings = {
  readonly databaseUrl: string;
  readonly url: string;
  readonly tenantId: string;
  readonly appId: string;
};
type Sent = Parameters<Sender['send']>;

let settings: Settings;
let sender: Sender;
let store: Store;
let delivery: DeliveryService | null = null;

/** Delivers what waits in the queue, or only sends one card over and over: the program's way to Teams, with and without all else. */
answerParent({
  start: (given: Settings) => {
    settings = given;
    const { appId, tenantId, url } = given;
    const face = createTeamsFace(
      {
        appId,
        tenantIds: [tenantId],
        app: { kind: 'sandbox', password: 'bench', tokenUrl: `${url}/oauth2/token` },
        metadata: { openIdUrl: `${url}/.well-known/openidconfiguration` },
        serviceUrls: [`${url}/`],
      },
      createLog({ level: 'silent' }),
      { defectText: () => '', onReplied: async () => undefined, onReplyFailed: () => undefined },
    );
    sender = face.sender;
  },
  deliver: async ({ pace }: { readonly pace: Pace | null }) => {
    store = await openStore({ url: settings.databaseUrl });
    delivery = await startDelivery({
      ...{ store, sender, pace },
      directory: { install: async () => 'not-allowed' },
      present: createPresenter(store, settings.appId),
      log: createLog({ level: 'silent' }),
      fallbackServiceUrl: `${settings.url}/`,
      instance: String(process.pid),
    });
    delivery.wake();
  },
  drained: async () => {
    await delivery?.drain();
    await delivery?.stop();
    await store.close();
    delivery = null;
  },
  only: async ({
    target,
    card,
    summary,
    times,
  }: {
    target: Sent[0];
    card: object;
    summary: string;
    times: number;
  }) => {
    let left = times;
    const send = async () => {
      while (left-- > 0) {
        const { kind } = await sender.send(target, { card: card as never, summary });
        if (kind !== 'sent') throw new Error(`A message was not taken: ${kind}`);
      }
    };
    await Promise.all(Array.from({ length: 40 }, send));
  },
});
