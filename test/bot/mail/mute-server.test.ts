import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createNoDirectory } from '../../../bot/directory/no-directory.ts';
import { createLog } from '../../../bot/log.ts';
import { type Answering, startAnswering } from '../../../bot/start-answering.ts';
import type { Enqueued } from '../../../store/queue/queue.ts';
import { transact } from '../../../store/transaction.ts';
import { gatheringAt } from '../../support/gathering-steps.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';

/** A mail server is waited for, and on a busy machine for longer. */
const slow = { timeout: 60_000 };

/** It takes every connection, and never says a word. */
let mute: Server;
let sockets: Socket[];
let fixture: GroupFixture;
let answering: Answering | null;

beforeEach(async () => {
  sockets = [];
  answering = null;
  mute = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
  });
  mute.listen(0, '127.0.0.1');
  await once(mute, 'listening');
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await answering?.stop();
  for (const socket of sockets) socket.destroy();
  mute.close();
  await fixture.drop();
});

/** Starts what delivers; resolves `sent` when something went out in Teams. */
async function start(): Promise<{ readonly sent: Promise<void> }> {
  const sent = Promise.withResolvers<void>();
  const service = {
    ...{ store: fixture.store, appId: 'app', tabUrl: null, directory: createNoDirectory() },
    ...{ log: createLog({ level: 'silent' }), sendsMail: true, wakeDelivery: () => undefined },
  };
  const taken = async () => {
    sent.resolve();
    return { kind: 'sent', activityId: 'x' } as const;
  };
  answering = await startAnswering(service, {
    sender: { send: taken, update: taken, openPersonal: async () => ({ kind: 'gone' }) },
    readKeys: async () => undefined,
    fallbackServiceUrl: 'https://smba.trafficmanager.net/emea/',
    mail: {
      smtpUrl: `smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`,
      ...{ from: 'samrad@demo.example', publicUrl: 'https://samrad.example' },
    },
  });
  return { sent: sent.promise };
}

/** Invites these people to the gathering, as messages that wait. */
async function invite(gatheringId: string, where: ReturnType<typeof sql>): Promise<void> {
  const { store } = fixture;
  await transact(store, async (tx) => {
    const { rows } = await sql<Enqueued>`
      insert into outgoing_message (id, lane, person_id, card, subject_id, version, cause, correlation_id)
      select gen_random_uuid(), 'notice', person.id, 'gathering', ${gatheringId}::uuid, 1, 'guest-invited', ${randomUUID()}
      from person where ${where} returning id, lane`.execute(tx);
    await store.queue.enqueueDelivery(tx, rows);
  });
}

/** Guests whom Teams does not reach, one letter each. */
async function guests(gatheringId: string, count: number): Promise<void> {
  await sql`with made as (
      insert into person (id, name, email)
      select gen_random_uuid(), 'Gjest ' || n, 'gjest' || n || '@annet.example' from generate_series(1, ${count}::int) n
      returning id)
    insert into gathering_guest (gathering_id, person_id) select ${gatheringId}::uuid, id from made`.execute(
    fixture.store.db,
  );
}

/** How many letters there are in all, and how many of them are with the server. */
async function letters(): Promise<{ readonly all: number; readonly underWay: number }> {
  const { rows } = await sql<{ all: number; underWay: number }>`
    select count(*)::integer as all, (count(*) filter (where state = 'active'))::integer as "underWay"
    from pgboss.job where name = 'mail'`.execute(fixture.store.db);
  return rows[0] ?? { all: 0, underWay: 0 };
}

it('a mail server that takes the connection and says nothing holds up nothing in Teams', slow, async () => {
  const { store, people, tenantId } = fixture;
  const gatheringId = await gatheringAt(fixture);
  await sql`update outgoing_message set state = 'obsolete', settled_at = now()`.execute(store.db);
  // More letters than all workers together would take at once.
  await guests(gatheringId, 80);
  await sql`insert into conversation (id, kind, tenant_id, service_url, person_id)
    values ('a:member', 'personal', ${tenantId}, 'https://smba.trafficmanager.net/emea/', ${people.member})`.execute(
    store.db,
  );
  await invite(gatheringId, sql`email like 'gjest%'`);
  const { sent } = await start();
  await expect
    .poll(async () => (({ all, underWay }) => all === 80 && underWay > 0)(await letters()), {
      timeout: 60_000,
    })
    .toBe(true);
  const began = performance.now();
  await invite(gatheringId, sql`id = ${people.member}`);
  answering?.wake();
  await sent;
  // The server is given up after fifteen seconds, at the earliest.
  expect(performance.now() - began).toBeLessThan(10_000);
  expect((await letters()).underWay).toBeLessThanOrEqual(4);
});

it(
  'a start ends in time while the mail server says nothing, and the letter waits for the next',
  slow,
  async () => {
    const gatheringId = await gatheringAt(fixture);
    await sql`update outgoing_message set state = 'obsolete', settled_at = now()`.execute(fixture.store.db);
    await guests(gatheringId, 1);
    await invite(gatheringId, sql`email like 'gjest%'`);
    const connected = once(mute, 'connection');
    await start();
    await connected;
    const began = performance.now();
    await answering?.stop();
    answering = null;
    expect(performance.now() - began).toBeLessThan(8_000);
    const { rows } = await sql<{ state: string; job: string }>`
    select message.state, job.state::text as job from outgoing_message message
    join pgboss.job on job.data ->> 'messageId' = message.id::text and job.name = 'mail'
    where message.cause = 'guest-invited'`.execute(fixture.store.db);
    expect(rows).toEqual([{ state: 'waiting', job: 'retry' }]);
  },
);
