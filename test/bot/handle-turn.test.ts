import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterReply, replyLater } from '../../bot/after-reply.ts';
import { createNoDirectory } from '../../bot/directory/no-directory.ts';
import { createTurnHandler } from '../../bot/handle-turn.ts';
import { createLog } from '../../bot/log.ts';
import { routes } from '../../bot/routes.ts';
import type { Service } from '../../bot/service.ts';
import type { Answer, Envelope, HandleTurn, Place, Turn } from '../../bot/turn.ts';
import { verbs } from '../../domain/verbs.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../support/group-fixture.ts';
import { nominationAt } from '../support/nomination-steps.ts';
import { onServer } from '../support/on-server.ts';

let fixture: GroupFixture;
let handle: HandleTurn;
let service: Service;
let wakes: number;
beforeEach(async () => {
  fixture = await createGroupFixture();
  wakes = 0;
  service = {
    store: fixture.store,
    appId: 'app',
    directory: createNoDirectory(),
    log: createLog({ level: 'silent' }),
    tabUrl: null,
    wakeDelivery: () => {
      wakes += 1;
    },
  };
  handle = createTurnHandler(service);
});
afterEach(async () => {
  await fixture.drop();
});

function envelope(name: PersonName, changes: Partial<Envelope> = {}): Envelope {
  return {
    actor: { tenantId: fixture.tenantId, objectId: fixture.people[name] },
    place: place('personal', `a:${name}`),
    activityId: randomUUID(),
    replyToId: null,
    locale: 'nb-NO',
    correlationId: randomUUID(),
    ...changes,
  };
}

function place(kind: Place['kind'], conversationId: string): Place {
  return { kind, conversationId, serviceUrl: 'http://127.0.0.1:9/', tenantId: fixture.tenantId };
}

const textOf = (answer: Answer): string => JSON.stringify(answer);

async function rowsIn(table: 'event' | 'outgoing_message' | 'submission' | 'conversation'): Promise<number> {
  const { count } = await fixture.store.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What could be pressed about a nomination, by somebody who may. */
async function dataFor(nominationId: string) {
  return {
    nominationId,
    seatId: fixture.seats.vest,
    messageId: randomUUID(),
    language: 'nn',
    key: randomUUID(),
  };
}

describe('A card that refreshes itself', () => {
  test('writes nothing, whatever it asks for', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    const before = [await rowsIn('event'), await rowsIn('outgoing_message'), await rowsIn('submission')];
    for (const verb of verbs.filter((one) => routes[one].writes)) {
      for (const name of ['serviceLeader', 'candidate', 'receivingContact', 'coordinator'] as const) {
        const data = await dataFor(nominationId);
        const answer = await handle({ ...envelope(name), kind: 'action', verb, data, trigger: 'automatic' });
        expect([verb, answer]).toEqual([verb, { kind: 'nothing' }]);
      }
    }
    expect([await rowsIn('event'), await rowsIn('outgoing_message'), await rowsIn('submission')]).toEqual(
      before,
    );
    expect(wakes).toBe(0);
  });

  test('opens a chat that was held for closed, so that what waited goes out; any other it leaves alone', async () => {
    const { db } = fixture.store;
    await handle({ ...envelope('candidate'), kind: 'message', text: 'hjelp', data: null });
    await nominationAt(fixture, 'consent');
    await db
      .updateTable('outgoing_message')
      .set({ state: 'unreachable', problem: 'blocked-by-user' })
      .execute();
    const long = sql<Date>`now() - interval '1 hour'`;
    const stateWas = async (state: 'open' | 'blocked-by-user') => {
      await db.updateTable('conversation').set({ state, seen_at: long }).execute();
      const before = await db
        .selectFrom('conversation')
        .select(['state', 'seen_at'])
        .executeTakeFirstOrThrow();
      const data = { card: 'home', subjectId: fixture.people.candidate };
      const turn = { kind: 'action', verb: 'open-card', data, trigger: 'automatic' } as const;
      await handle({ ...envelope('candidate'), ...turn });
      return before;
    };
    const open = await stateWas('open');
    expect(await db.selectFrom('conversation').select(['state', 'seen_at']).execute()).toEqual([open]);
    await stateWas('blocked-by-user');
    expect(await db.selectFrom('conversation').select('state').execute()).toEqual([{ state: 'open' }]);
    const waiting = await db
      .selectFrom('outgoing_message')
      .select('card')
      .where('state', '=', 'waiting')
      .where('person_id', '=', fixture.people.candidate)
      .execute();
    expect(waiting.map(({ card }) => card)).toContain('consent');
    expect(wakes).toBeGreaterThan(0);
  });

  test('reads what its reader may see', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    const turn = {
      kind: 'action',
      verb: 'open-nomination',
      data: { nominationId },
      trigger: 'automatic',
    } as const;
    expect(textOf(await handle({ ...envelope('serviceLeader'), ...turn }))).toContain('Anne Eksempel');
    expect(textOf(await handle({ ...envelope('stranger'), ...turn }))).not.toContain('Anne Eksempel');
  });
});

describe('A dialog', () => {
  test('opens with the form and its title, and is answered as a press is', async () => {
    const seatId = fixture.seats.nord;
    const opened = await handle({
      ...envelope('serviceLeader'),
      kind: 'dialog-open',
      verb: 'open-proposal',
      data: { seatId },
    });
    expect(opened).toMatchObject({ kind: 'dialog', title: expect.stringContaining('Hvem foreslår du') });

    const data = { seatId, person: fixture.people.candidate, trust: fixture.trusts.tromso, submission: 'k' };
    const submit = { ...envelope('serviceLeader'), kind: 'dialog-submit', verb: 'propose-member' } as const;
    const refused = await handle({ ...submit, data });
    expect(refused).toMatchObject({ kind: 'dialog' });
    expect(textOf(refused)).toContain('Fagområde');
    expect(await rowsIn('event')).toBe(0);

    const sent = await handle({ ...submit, data: { ...data, competence: 'Ortopedi' } });
    expect(textOf(sent)).toContain('Venter på svar fra Anne Eksempel');
    expect(await rowsIn('event')).toBe(1);
    expect(wakes).toBeGreaterThan(0);
  });

  test('closes when it is done, and the card that it was opened from becomes the receipt', async () => {
    const data = {
      seatId: fixture.seats.nord,
      person: fixture.people.candidate,
      trust: fixture.trusts.tromso,
      competence: 'Ortopedi',
      submission: 'k',
    };
    const submit = { kind: 'dialog-submit', verb: 'propose-member', data } as const;
    const from = envelope('serviceLeader', { replyToId: 'card-1' });
    expect(await handle({ ...from, ...submit })).toEqual({ kind: 'nothing' });
    const put = { activity_id: 'card-1', card: 'nomination', cause: 'update', lane: 'update' };
    const update = await fixture.store.db
      .selectFrom('outgoing_message')
      .select(['activity_id', 'card', 'cause', 'lane'])
      .where('activity_id', 'is not', null)
      .execute();
    expect(update).toEqual([put]);
    // Delivered again, it closes again, and nothing more is done.
    expect(await handle({ ...from, ...submit })).toEqual({ kind: 'nothing' });
    expect(await rowsIn('event')).toBe(1);
  });

  test('says before sending what the rules make of it, and writes nothing', async () => {
    const check = { kind: 'dialog-submit', verb: 'open-proposal-checks' } as const;
    const seatId = fixture.seats.nord;
    const empty = textOf(await handle({ ...envelope('serviceLeader'), ...check, data: { seatId } }));
    expect(empty).toContain('○ Velg helseforetak');
    const wrong = { seatId, person: fixture.people.candidate, trust: fixture.trusts.stavanger };
    const refused = textOf(await handle({ ...envelope('serviceLeader'), ...check, data: wrong }));
    expect(refused).toContain('⚠ Helse Stavanger ligger ikke i Helse Nord.');
    expect(refused).toContain(`"value":"${fixture.people.candidate}"`);
    const right = { ...wrong, trust: fixture.trusts.tromso, competence: 'Ortopedi' };
    const kept = textOf(await handle({ ...envelope('serviceLeader'), ...check, data: right }));
    expect(kept).toContain('✔ Helseforetaket ligger i Helse Nord');
    expect(kept).toContain('Alt stemmer');
    expect(kept).not.toContain('○');
    const other = await handle({ ...envelope('otherLeader'), ...check, data: right });
    expect(other).toMatchObject({ kind: 'text', text: expect.stringContaining('Vi finner ikke') });
    expect([await rowsIn('event'), await rowsIn('outgoing_message')]).toEqual([0, 0]);
  });

  test('has no button that a dialog does not take, and can be opened where others read along', async () => {
    const opened = await handle({
      ...envelope('serviceLeader', { place: place('channel', '19:general') }),
      kind: 'dialog-open',
      verb: 'open-proposal',
      data: { seatId: fixture.seats.nord },
    });
    expect(opened).toMatchObject({ kind: 'dialog' });
    expect(textOf(opened)).not.toContain('Action.Execute');
  });

  test('that asks for something forbidden or unknown says so in a text', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    const turn = { kind: 'dialog-open', verb: 'open-nomination', data: { nominationId } } as const;
    const answer = await handle({ ...envelope('otherLeader'), ...turn });
    expect(answer).toMatchObject({ kind: 'text', text: expect.stringContaining('Vi finner ikke') });
    const unknown = await handle({ ...envelope('otherLeader'), ...turn, verb: 'no-such-thing' });
    expect(unknown).toMatchObject({ kind: 'dialog', title: expect.any(String) });
  });
});

describe('A search', () => {
  const search = { kind: 'search', dataset: 'graph.microsoft.com/users', text: 'Anne', most: 15 } as const;

  test('of people is answered by Teams itself, so by us with nothing', async () => {
    expect(await handle({ ...envelope('serviceLeader'), ...search })).toEqual({
      kind: 'choices',
      choices: [],
    });
  });

  test('of services finds those that the person has to do with, in the person’s language', async () => {
    const typed = { kind: 'search', dataset: 'services', text: 'øvigstenest', most: 50 } as const;
    const all = await handle({ ...envelope('coordinator', { locale: 'nn-NO' }), ...typed });
    expect(all).toMatchObject({ choices: [{ title: 'Øvingstenesta' }, { title: 'Øvingstenesta' }] });
    const own = await handle({ ...envelope('serviceLeader'), ...typed, text: 'øving' });
    const choices = [{ value: fixture.serviceId, title: 'Øvingstjenesten' }];
    expect(own).toEqual({ kind: 'choices', choices });
    expect(await handle({ ...envelope('stranger'), ...typed })).toEqual({ kind: 'choices', choices: [] });
  });

  test('that was made limits the list', async () => {
    await nominationAt(fixture, 'consent');
    const list = (service: string) =>
      handle({
        ...envelope('coordinator'),
        kind: 'action',
        verb: 'open-nominations',
        data: { service },
        trigger: 'manual',
      });
    expect(textOf(await list(fixture.serviceId))).toContain('Bare Øvingstjenesten');
    expect(textOf(await list(fixture.serviceId))).toContain('Anne Eksempel');
    const { id } = await fixture.store.db
      .selectFrom('service')
      .select('id')
      .where('id', '!=', fixture.serviceId)
      .executeTakeFirstOrThrow();
    expect(textOf(await list(id))).not.toContain('Anne Eksempel');
  });

  test('tells a stranger nothing', async () => {
    expect(await handle({ ...envelope('stranger', { actor: null }), ...search })).toEqual({
      kind: 'choices',
      choices: [],
    });
  });
});

describe('Somebody without a known identity', () => {
  const strangers: readonly (readonly [string, () => Envelope])[] = [
    ['no object id', () => envelope('serviceLeader', { actor: null })],
    [
      'the object id of somebody here, in another tenant',
      () =>
        envelope('serviceLeader', {
          actor: { tenantId: randomUUID(), objectId: fixture.people.serviceLeader },
        }),
    ],
    [
      'an object id that nobody here has',
      () => envelope('stranger', { actor: { tenantId: fixture.tenantId, objectId: randomUUID() } }),
    ],
  ];

  test.each(strangers)(
    '%s: is told how to get in, in every kind of turn, and leaves no trace',
    async (_who, from) => {
      const nominationId = await nominationAt(fixture, 'consent');
      const before = [await rowsIn('event'), await rowsIn('outgoing_message'), await rowsIn('conversation')];
      const data = { nominationId, submission: 'k' };
      const turns: readonly Turn[] = [
        { ...from(), kind: 'message', text: 'status', data: null },
        { ...from(), kind: 'action', verb: 'withdraw-nomination', data, trigger: 'manual' },
        { ...from(), kind: 'action', verb: 'open-help', data, trigger: 'manual' },
        { ...from(), kind: 'dialog-open', verb: 'open-nomination', data },
        { ...from(), kind: 'dialog-submit', verb: 'withdraw-nomination', data },
        { ...from(), kind: 'installed' },
      ];
      for (const turn of turns) {
        const answer = await handle(turn);
        expect(answer).toMatchObject({ kind: 'text', text: expect.stringContaining('kjenner deg ikke') });
        expect(textOf(answer)).not.toContain('Anne');
      }
      expect([await rowsIn('event'), await rowsIn('outgoing_message'), await rowsIn('conversation')]).toEqual(
        before,
      );
    },
  );

  test('reads it in the language of the client', async () => {
    const turn = { kind: 'message', text: 'hi', data: null } as const;
    const answer = await handle({ ...envelope('stranger', { actor: null, locale: 'en-GB' }), ...turn });
    expect(textOf(answer)).toContain('Samråd does not know you yet');
  });

  test('adding the app to a team is answered with silence', async () => {
    const from = envelope('stranger', { actor: null, place: place('channel', '19:x') });
    expect(await handle({ ...from, kind: 'installed' })).toEqual({ kind: 'nothing' });
  });
});

describe('Where others read along', () => {
  test('a press is answered in private, and everything else with what all may read', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    const inChannel = () => envelope('serviceLeader', { place: place('channel', '19:general') });
    const press = {
      kind: 'action',
      verb: 'withdraw-nomination',
      data: { nominationId },
      trigger: 'manual',
    } as const;
    const answer = await handle({ ...inChannel(), ...press });
    expect(answer).toMatchObject({ kind: 'text', text: expect.stringContaining('private chatten') });
    expect(wakes).toBe(1);
    const { step } = await fixture.store.db.selectFrom('nomination').select('step').executeTakeFirstOrThrow();
    expect(step).toBe('consent');
    const help = await handle({ ...inChannel(), ...press, verb: 'open-help' });
    expect(help.kind).toBe('card');
  });
});

describe('A message that fails', () => {
  test('was not answered, so that it can be delivered again; answered, it is not answered twice', async () => {
    const turn: Turn = { ...envelope('serviceLeader'), kind: 'message', text: 'status', data: null };
    await onServer(fixture.ownerUrl, 'alter table nomination rename to nomination_away');
    await expect(handle(turn)).rejects.toThrow();
    await onServer(fixture.ownerUrl, 'alter table nomination_away rename to nomination');
    expect((await handle(turn)).kind).toBe('card');
    expect(await handle(turn)).toEqual({ kind: 'nothing' });
    expect((await handle({ ...turn, activityId: randomUUID() })).kind).toBe('card');
  });

  test('is answered again when the process ended before the answer was out, and not once it is', async () => {
    const turn: Turn = { ...envelope('serviceLeader'), kind: 'message', text: 'status', data: null };
    const longAgo = async () =>
      await fixture.store.db
        .updateTable('seen_activity')
        .set({ at: new Date(Date.now() - 60_000) })
        .execute();
    expect((await handle(turn)).kind).toBe('card');
    await longAgo();
    const answer = await handle(turn);
    expect(answer.kind).toBe('card');
    await afterReply(service, turn, answer, 'reply-1');
    await longAgo();
    expect(await handle(turn)).toEqual({ kind: 'nothing' });
  });

  test('and whose answer Teams did not take is answered by what is put up instead', async () => {
    const turn: Turn = { ...envelope('serviceLeader'), kind: 'message', text: 'status', data: null };
    await handle(turn);
    await replyLater(service, turn);
    expect(await rowsIn('outgoing_message')).toBe(1);
    await fixture.store.db
      .updateTable('seen_activity')
      .set({ at: new Date(Date.now() - 60_000) })
      .execute();
    expect(await handle(turn)).toEqual({ kind: 'nothing' });
  });
});

describe('A press', () => {
  const opening = async (): Promise<Turn> => ({
    ...envelope('serviceLeader', { replyToId: 'card-1' }),
    kind: 'action',
    verb: 'open-nomination',
    data: { nominationId: await nominationAt(fixture, 'consent') },
    trigger: 'manual',
  });
  const lying = async () =>
    await fixture.store.db.selectFrom('sent_card').select(['activity_id', 'card', 'version']).execute();

  test('that opens a case is followed where its answer lies, until something else does', async () => {
    const open = await opening();
    await handle(open);
    expect(await lying()).toEqual([{ activity_id: 'card-1', card: 'nomination', version: 1 }]);
    await handle({ ...open, verb: 'open-home' } as Turn);
    expect(await lying()).toEqual([]);
  });

  test('that is answered with a text, or by a new card elsewhere, leaves the card as it is', async () => {
    const open = await opening();
    await handle(open);
    await handle({ ...open, data: { nominationId: randomUUID() } } as Turn);
    expect(await lying()).toHaveLength(1);
    await afterReply(service, open, await handle(open), 'card-2');
    expect((await lying()).map(({ activity_id }) => activity_id).toSorted()).toEqual(['card-1', 'card-2']);
  });

  test('in a dialog, by the card itself or where others read along, is not followed', async () => {
    const open = await opening();
    await handle({ ...open, trigger: 'automatic' } as Turn);
    await handle({ ...open, kind: 'dialog-open' } as Turn);
    await handle({ ...open, place: place('channel', '19:general') } as Turn);
    expect(await lying()).toEqual([]);
  });
});
