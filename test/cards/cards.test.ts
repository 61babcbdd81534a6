import { describe, expect, it } from 'vitest';
import type { CardContext } from '../../cards/card-context.ts';
import { renderNomination } from '../../cards/nomination/nomination.ts';
import { cardNames } from '../../cards/rendered-card.ts';
import { isVerb } from '../../domain/verbs.ts';
import { languages } from '../../domain/vocabulary.ts';
import { cardSize, validateCard } from '../../sandbox/cards/validate-card.ts';
import { everyCard } from './every-card.ts';
import { nominationView, now } from './example-views.ts';
import { nodesOf } from './nodes-of.ts';

const mostBytes = 40 * 1024;

function contextIn(language: CardContext['reading']['language']): CardContext {
  return { reading: { language, now }, submissionKey: 'key-of-this-card', appId: 'app' };
}

describe.each(languages)('every card in %s', (language) => {
  it.each(everyCard)('$card of $of is one that Teams takes', ({ draw }) => {
    const { card, summary } = draw(contextIn(language));
    expect(validateCard(card)).toEqual([]);
    expect(cardSize(card)).toBeLessThan(mostBytes);
    expect(JSON.stringify(card)).not.toMatch(/\$\{|undefined|null|NaN|\[object/);
    expect(summary.trim()).not.toBe('');
    expect(summary).not.toContain('\\');
  });
});

describe('every button', () => {
  const nodes = everyCard.flatMap(({ card, of, draw }) =>
    nodesOf(draw(contextIn('nb')).card)
      .filter((node) => node.type === 'Action.Execute')
      .map((node) => ({ card, of, node })),
  );

  it('says which verb, about what, with the key of the card, to old clients too', () => {
    for (const { node } of nodes) {
      expect(isVerb(node.verb)).toBe(true);
      expect(node.data).toMatchObject({ verb: node.verb, submission: 'key-of-this-card' });
      expect(node.fallback).toMatchObject({ type: 'Action.Submit', title: node.title, data: node.data });
    }
  });

  it('is one of three at most', () => {
    for (const { draw } of everyCard) {
      const actions = draw(contextIn('nb')).card.actions as unknown[];
      expect(actions.length).toBeLessThanOrEqual(3);
    }
  });
});

it('draws every card there is', () => {
  expect(new Set(everyCard.map(({ card }) => card))).toEqual(new Set(cardNames));
});

it('stays small with long lists of long names', () => {
  const long = 'Nasjonal tjeneste for et svært langt navn på en sjelden tilstand '.repeat(3);
  for (const { card, draw } of everyCard.filter(({ of }) => of === '40 lines')) {
    const text = JSON.stringify(draw(contextIn('nb')).card).replaceAll('behandling av sjeldne prøver', long);
    expect(cardSize(JSON.parse(text)), card).toBeLessThan(mostBytes);
  }
});

it('stays small when everybody writes as much as they may, in signs that take the most room', () => {
  const longest = '*'.repeat(1000);
  const view = nominationView('returned', { relations: ['service-leader'], may: ['withdraw-nomination'] });
  const timeline = Array.from({ length: 30 }, (_, index) => ({
    at: new Date(now.getTime() - index * 60_000),
    kind: 'returned' as const,
    by: 'Odd Demo',
    onBehalfOf: null,
    how: null,
    remark: longest,
    undone: false,
    region: 'nord' as const,
    byLink: false,
  }));
  const context = contextIn('nb');
  const written = { ...view, competence: longest.slice(0, 500), timeline };
  expect(cardSize(renderNomination(written, context).card)).toBeLessThan(mostBytes);
});
