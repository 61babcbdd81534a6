import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTurn } from '../../../bot/teams/to-turn.ts';
import { BOT, KARI, message, press, TENANT } from './face-under-test.ts';

const URL = 'https://smba.trafficmanager.net/emea/';
const reading = { tenantIds: [TENANT.toUpperCase()], correlationId: 'c-1' };
const read = (activity: unknown) => toTurn(activity, reading);

describe('the envelope', () => {
  it('tells who, where and which activity', () => {
    expect(read(message(URL))).toEqual({
      kind: 'message',
      text: 'hjelp',
      data: null,
      actor: { tenantId: TENANT, objectId: KARI },
      channelUserId: '29:kari',
      place: { kind: 'personal', conversationId: 'a:kari', serviceUrl: URL, tenantId: TENANT },
      activityId: '1700000000000',
      replyToId: null,
      locale: 'nb-NO',
      correlationId: 'c-1',
    });
  });

  it.each([
    ['personal', 'personal'],
    ['groupChat', 'group'],
    ['channel', 'channel'],
    ['constructor', 'group'],
    [undefined, 'group'],
  ])('takes the place %s as %s', (conversationType, kind) => {
    const conversation = { id: 'a:x', conversationType, tenantId: TENANT };
    expect(read(message(URL, { conversation }))?.place.kind).toBe(kind);
  });

  it('takes a channel for one place, whatever the thread, and knows its team', () => {
    const conversation = {
      id: '19:k@thread.tacv2;messageid=17',
      conversationType: 'channel',
      tenantId: TENANT,
    };
    const team = { id: '19:t@thread.tacv2', name: 'Servicemiljøet' };
    expect(read(message(URL, { conversation, channelData: { team } }))?.place).toEqual({
      kind: 'channel',
      conversationId: '19:k@thread.tacv2',
      serviceUrl: URL,
      tenantId: TENANT,
      team,
    });
    expect(read(message(URL, { conversation, channelData: 7 }))?.place.team).toBeNull();
  });

  it('spells ids in one way', () => {
    const from = { id: '29:kari', aadObjectId: KARI.toUpperCase() };
    expect(read(message(URL, { from }))?.actor?.objectId).toBe(KARI);
  });

  it('takes the tenant from the channel’s data when the conversation has none', () => {
    const turn = read(message(URL, { conversation: { id: 'a:x', conversationType: 'personal' } }));
    expect(turn?.actor?.tenantId).toBe(TENANT);
  });

  it('takes the language from the client’s description, and no nonsense', () => {
    const entities = [null, 7, { type: 'clientInfo', locale: 'nn-NO' }];
    expect(read(message(URL, { locale: undefined, entities }))?.locale).toBe('nn-NO');
    expect(read(message(URL, { locale: '<script>' }))?.locale).toBeNull();
  });
});

describe('a message', () => {
  const channel = { id: '19:t@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: TENANT };
  const mention = (id: string, name: string) => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  });

  it.each([
    ['<at>Samråd</at>&nbsp;status', [mention(BOT, 'Samråd')], 'status'],
    ['status <at>Samråd</at>', [mention(BOT, 'Samråd')], 'status'],
    [
      '<at>Samråd</at> minn <at>Per Prøve</at>',
      [mention(BOT, 'Samråd'), mention('29:per', 'Per Prøve')],
      'minn Per Prøve',
    ],
    ['<at>ukjent</at> hei', [], '<at>ukjent</at> hei'],
    ['hei', [{ type: 'mention' }, { type: 'mention', text: '', mentioned: null }], 'hei'],
    ['<at>$&</at> $1', [mention('29:a', '$&')], '$& $1'],
  ])('loses the mention of the bot: %s', (text, entities, expected) => {
    expect(read(message(URL, { conversation: channel, text, entities }))).toMatchObject({ text: expected });
  });

  it('without a text is empty', () => {
    expect(read(message(URL, { text: undefined }))).toMatchObject({ kind: 'message', text: '' });
  });

  it('keeps data that names no verb', () => {
    expect(read(message(URL, { value: { a: '1' } }))).toMatchObject({ kind: 'message', data: { a: '1' } });
  });
});

describe('an action', () => {
  const expected = {
    kind: 'action',
    verb: 'nomination.submit',
    data: { note: 'x' },
    trigger: 'manual',
    replyToId: 'card-1',
  };

  it('is the same by Action.Execute and by its fallback', () => {
    const executed = read(
      press(URL, {
        action: { type: 'Action.Execute', verb: 'nomination.submit', data: { note: 'x' } },
        trigger: 'manual',
      }),
    );
    const submitted = read(
      message(URL, {
        text: undefined,
        replyToId: 'card-1',
        value: { verb: 'nomination.submit', note: 'x', msteams: { type: 'messageBack' } },
      }),
    );
    expect(executed).toMatchObject(expected);
    expect(submitted).toMatchObject(expected);
    expect(Object.keys((submitted as { data: object }).data)).toEqual(['note']);
  });

  it('tells a card’s own refresh', () => {
    const turn = read(press(URL, { action: { verb: 'card.refresh' }, trigger: 'automatic' }));
    expect(turn).toMatchObject({ trigger: 'automatic', data: {} });
  });
});

describe('other invokes', () => {
  const invoke = (name: string, value: unknown) => read(message(URL, { type: 'invoke', name, value }));

  it('search', () => {
    const value = { queryText: 'ka', queryOptions: { skip: 0, top: 999 }, dataset: 'people' };
    expect(invoke('application/search', value)).toMatchObject({
      kind: 'search',
      dataset: 'people',
      text: 'ka',
      most: 50,
    });
    expect(invoke('application/search', { dataset: 'people' })).toMatchObject({ text: '', most: 15 });
  });

  it.each([
    ['task/fetch', 'dialog-open'],
    ['task/submit', 'dialog-submit'],
  ])('%s', (name, kind) => {
    const data = { msteams: { type: name }, verb: 'report.open', id: '7' };
    expect(invoke(name, { data, context: { theme: 'dark' } })).toMatchObject({
      kind,
      verb: 'report.open',
      data: { id: '7' },
    });
  });

  it.each([
    ['adaptiveCard/action', null],
    ['adaptiveCard/action', { action: { data: {} } }],
    ['adaptiveCard/action', { action: { verb: ['x'] } }],
    ['application/search', { queryText: 'x' }],
    ['task/fetch', { data: 'x' }],
    ['task/submit', { data: {} }],
    ['composeExtension/query', {}],
    ['toString', {}],
  ])('%s of a shape that makes no sense is none', (name, value) => {
    expect(invoke(name, value)).toBeNull();
  });
});

describe('installing', () => {
  it.each([
    [{ type: 'installationUpdate', action: 'add' }, 'installed'],
    [{ type: 'installationUpdate', action: 'add-upgrade' }, 'installed'],
    [{ type: 'installationUpdate', action: 'remove' }, 'removed'],
    [{ type: 'conversationUpdate', membersAdded: [{ id: '29:per' }, { id: BOT }] }, 'installed'],
    [{ type: 'conversationUpdate', membersAdded: [{ id: '29:per' }] }, undefined],
    [{ type: 'conversationUpdate', membersRemoved: [{ id: BOT }] }, undefined],
    [{ type: 'conversationUpdate', membersAdded: [{}], recipient: {} }, undefined],
    [{ type: 'messageReaction' }, undefined],
    [{ type: '__proto__' }, undefined],
  ])('%j -> %s', (changes, kind) => {
    expect(read(message(URL, changes))?.kind).toBe(kind);
  });
});

describe('a hostile body', () => {
  it.each([
    null,
    7,
    'message',
    [],
    {},
    { type: 'message' },
    { type: 'message', serviceUrl: URL, conversation: [] },
    { type: 'message', serviceUrl: URL, conversation: { id: 7 } },
  ])('is no turn: %j', (body) => {
    expect(read(body)).toBeNull();
  });

  it('never throws, and never makes an actor out of card data', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    const names = [
      'type',
      'name',
      'value',
      'from',
      'entities',
      'recipient',
      'membersAdded',
      'text',
      'locale',
    ];
    const bodies = fc.record({
      ...Object.fromEntries(names.map((name) => [name, anything])),
      type: fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate'),
      name: fc.constantFrom('adaptiveCard/action', 'application/search', 'task/fetch', 'task/submit'),
      value: fc.oneof(anything, fc.record({ action: anything, data: anything, verb: anything })),
    });
    fc.assert(
      fc.property(bodies, (body) => {
        const turn = read({ ...message(URL), from: { id: '29:x' }, ...body });
        const { from } = body as { from?: { aadObjectId?: unknown } };
        if (typeof from?.aadObjectId !== 'string') expect(turn?.actor ?? null).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
