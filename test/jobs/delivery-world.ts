import { randomUUID } from 'node:crypto';
import type { InstallResult, Mailer } from '../../domain/sending.ts';
import { type DeliveryService, startDelivery } from '../../jobs/deliver.ts';
import type { Presented, ToPresent } from '../../jobs/present.ts';
import { registerConversation } from '../../store/commands/register-conversation.ts';
import { type NewMessage, refreshCards, tell } from '../../store/outgoing.ts';
import { openStore, type Store } from '../../store/store.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { type ScriptedSender, scriptedSender } from './scripted-sender.ts';

export const homeTenant = '11111111-1111-4111-8111-111111111111';

export type DeliveryWorld = {
  readonly ownerUrl: string;
  readonly store: Store;
  readonly sender: ScriptedSender;
  /** Version of each subject, and what is to be said of it when it is no card. */
  readonly subjects: Map<string, { version: number; instead?: Presented }>;
  readonly asked: ToPresent[];
  readonly installs: { readonly results: InstallResult[]; readonly asked: string[] };
  readonly trouble: string[];
  start(instance?: string, mailer?: Partial<Mailer> & Pick<Mailer, 'letterFor'>): Promise<DeliveryService>;
  /** Somebody with an open personal conversation. */
  reachable(): Promise<{ readonly personId: string; readonly conversationId: string }>;
  person(identity?: { readonly objectId: string }): Promise<string>;
  conversation(personId: string, id?: string): Promise<string>;
  say(message: Partial<NewMessage> & Pick<NewMessage, 'to'>): Promise<string>;
  change(subjectId: string): Promise<number>;
  messages(): Promise<readonly Row[]>;
  cards(): Promise<readonly { activity_id: string; version: number; conversation_id: string }[]>;
  /** Lets time pass for what was put off, without anybody waiting. */
  bringForward(): Promise<void>;
  close(): Promise<void>;
};

type Row = {
  readonly id: string;
  readonly state: string;
  readonly lane: string;
  readonly problem: string | null;
  readonly attempts: number;
  readonly version: number;
};

export async function deliveryWorld(): Promise<DeliveryWorld> {
  const database = await createTestDatabase();
  const store = await openStore({ url: database.appUrl });
  const sender = scriptedSender();
  const subjects: DeliveryWorld['subjects'] = new Map();
  const asked: ToPresent[] = [];
  const trouble: string[] = [];
  const installs: DeliveryWorld['installs'] = { results: [], asked: [] };
  const running: DeliveryService[] = [];
  await store.db.insertInto('tenant').values({ id: homeTenant, name: 'Demo', is_home: true }).execute();

  const world: DeliveryWorld = {
    ownerUrl: database.ownerUrl,
    store,
    sender,
    subjects,
    asked,
    installs,
    trouble,
    async start(instance = 'one', mailer) {
      const service = await startDelivery({
        store,
        sender,
        mailer: mailer ? { restMs: () => 0, ...mailer } : null,
        directory: {
          async install({ objectId }) {
            installs.asked.push(objectId);
            return installs.results.shift() ?? 'installed';
          },
        },
        async present(request) {
          asked.push(request);
          const subject = subjects.get(request.subjectId) ?? { version: 1 };
          const { version, instead } = subject;
          return instead ?? { kind: 'card', card: { version }, summary: `v${version}`, version };
        },
        log: {
          info: () => undefined,
          warn: () => undefined,
          error: (fields, message) =>
            trouble.push(`${message}: ${String(fields.err ?? fields.problem ?? '')}`),
        },
        fallbackServiceUrl: 'http://127.0.0.1:1/',
        instance,
      });
      running.push(service);
      return service;
    },
    async person(identity) {
      const id = randomUUID();
      await store.db.insertInto('person').values({ id, name: 'Kari Demo' }).execute();
      if (identity) {
        const row = { tenant_id: homeTenant, object_id: identity.objectId, person_id: id };
        await store.db.insertInto('identity').values(row).execute();
      }
      return id;
    },
    async conversation(personId, id = `conversation-${randomUUID()}`) {
      await registerConversation(store, {
        kind: 'personal',
        conversationId: id,
        serviceUrl: 'http://127.0.0.1:1/',
        tenantId: homeTenant,
        personId,
        locale: 'nb-NO',
      });
      return id;
    },
    async reachable() {
      const personId = await world.person();
      return { personId, conversationId: await world.conversation(personId) };
    },
    async say(message) {
      const subjectId = message.subjectId ?? randomUUID();
      if (!subjects.has(subjectId)) subjects.set(subjectId, { version: 1 });
      const whole: NewMessage = {
        card: 'nomination',
        version: 1,
        cause: 'nomination-received',
        lane: 'notice',
        correlationId: 'test',
        ...message,
        subjectId,
      };
      await store.db.transaction().execute((tx) => tell(tx, store.queue, [whole]));
      return subjectId;
    },
    async change(subjectId) {
      const version = (subjects.get(subjectId)?.version ?? 1) + 1;
      await store.db.transaction().execute(async (tx) => {
        await refreshCards(tx, store.queue, { subjectId, version, correlationId: 'test' });
        subjects.set(subjectId, { version });
      });
      return version;
    },
    messages: () =>
      store.db
        .selectFrom('outgoing_message')
        .select(['id', 'state', 'lane', 'problem', 'attempts', 'version'])
        .orderBy('created_at')
        .execute(),
    cards: () =>
      store.db.selectFrom('sent_card').select(['activity_id', 'version', 'conversation_id']).execute(),
    async bringForward() {
      await store.queue.boss
        .getDb()
        .executeSql("update pgboss.job set start_after = now() where state < 'active'");
      await store.db.updateTable('conversation').set({ sent_at: [] }).execute();
    },
    async close() {
      for (const service of running) await service.stop();
      await store.close();
      await database.drop();
    },
  };
  return world;
}
