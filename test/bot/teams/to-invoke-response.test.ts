import { describe, expect, it } from 'vitest';
import { refuseInvoke, toInvokeResponse } from '../../../bot/teams/to-invoke-response.ts';
import type { Answer, Turn } from '../../../bot/turn.ts';

const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const cardAnswer: Answer = { kind: 'card', card, summary: 'Rapport' };
const dialogAnswer: Answer = { kind: 'dialog', title: 'Ny rapport', card };
const choices: Answer = { kind: 'choices', choices: [{ value: '1', title: 'Kari Demo' }] };

const turn = (kind: Turn['kind'], trigger = 'manual') => ({ kind, trigger }) as unknown as Turn;
const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const RESULTS = 'application/vnd.microsoft.search.searchResponse';

const inner = (type: string, value: unknown) => ({ status: 200, body: { statusCode: 200, type, value } });
const opened = (title: string) => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: { title, height: 'large', width: 'medium', card: { contentType: CARD, content: card } },
    },
  },
});
const said = (value: string) => ({ status: 200, body: { task: { type: 'message', value } } });

describe('an answer becomes what the invoke expects', () => {
  it.each([
    ['action', cardAnswer, inner(CARD, card)],
    ['action', { kind: 'text', text: 'Takk' }, inner(MESSAGE, 'Takk')],
    ['action', { kind: 'nothing' }, inner(MESSAGE, '')],
    ['search', choices, inner(RESULTS, { results: [{ value: '1', title: 'Kari Demo' }] })],
    ['search', { kind: 'nothing' }, inner(RESULTS, { results: [] })],
    ['dialog-open', dialogAnswer, opened('Ny rapport')],
    ['dialog-open', cardAnswer, opened('Rapport')],
    ['dialog-submit', dialogAnswer, opened('Ny rapport')],
    ['dialog-submit', { kind: 'text', text: 'Takk' }, said('Takk')],
    ['dialog-submit', { kind: 'nothing' }, { status: 200 }],
  ] as const)('%s: %j', (kind, answer, expected) => {
    expect(toInvokeResponse(turn(kind), { answer: answer as Answer })).toEqual(expected);
  });
});

describe('a defect', () => {
  const error = {
    status: 200,
    body: {
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value: { code: 'InternalError', message: 'feil' },
    },
  };

  it.each([
    ['action', 'manual', inner(MESSAGE, 'feil')],
    ['action', 'automatic', error],
    ['search', 'manual', error],
    ['dialog-open', 'manual', said('feil')],
    ['dialog-submit', 'manual', said('feil')],
  ] as const)('is shown where somebody asked: %s %s', (kind, trigger, expected) => {
    expect(toInvokeResponse(turn(kind, trigger), { defect: 'feil' })).toEqual(expected);
  });
});

it.each([
  ['adaptiveCard/action', 200],
  ['application/search', 200],
  ['task/fetch', 400],
  ['task/submit', 400],
  ['composeExtension/query', 501],
  [undefined, 501],
])('an invoke that makes no sense is refused: %s -> HTTP %s', (name, status) => {
  expect(refuseInvoke(name).status).toBe(status);
});
