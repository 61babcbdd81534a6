import { AdaptiveCard, GlobalRegistry, SerializationContext, ValidationEvent, Versions } from 'adaptivecards';
import { describe, expect, test } from 'vitest';
import { actions } from '../../../sandbox/cards/actions.ts';
import { coreElements } from '../../../sandbox/cards/elements.ts';
import type { Shapes } from '../../../sandbox/cards/kinds.ts';
import { validateCard } from '../../../sandbox/cards/validate-card.ts';
import { cardWith, richCard, text } from './cards-for-tests.ts';

type Registered = {
  objectType: new () => { getSchema(): { getCount(): number; getItemAt(index: number): { name: string } } };
};

/** The properties that Microsoft's own renderer reads for a type. */
const readByTheRenderer = (registered: unknown): readonly string[] => {
  const { objectType } = registered as Registered;
  const schema = new objectType().getSchema();
  return Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index).name);
};

/** Names that the renderer reads but version 1.5 does not have. */
const onlyOfTheRenderer = new Set([
  'ActionSet.orientation',
  'Image.forceLoad',
  'ImageSet.offset',
  'ImageSet.style',
  ...Object.keys(coreElements).map((type) => `${type}.inputStyle`),
  ...Object.keys(actions).flatMap((type) => [`${type}.role`, `${type}.disabledUnlessAssociatedInputsChange`]),
]);

/** What Teams takes although the renderer does not at 1.5: extensions, and choices that are looked up. */
const takenByTeams = /^UnknownElementType|"choices\.data"|^CollectionCantBeEmpty: An Input\.ChoiceSet/;

const missing = (shapes: Shapes, find: (name: string) => unknown): readonly string[] =>
  Object.entries(shapes).flatMap(([type, shape]) => {
    const registered = find(type);
    if (registered === undefined) return shape.extension ? [] : [`${type} is unknown to the renderer`];
    return readByTheRenderer(registered)
      .filter((name) => !(name in shape.properties))
      .map((name) => `${type}.${name}`)
      .filter((name) => !onlyOfTheRenderer.has(name));
  });

const eventsFor = (card: unknown): readonly string[] => {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const rendering = parsed.validateProperties().validationEvents;
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...parsing, ...rendering].map(({ event, message }) => `${ValidationEvent[event]}: ${message}`);
};

describe('the tables of elements and actions', () => {
  test('know every property that the renderer reads', () => {
    expect(missing(coreElements, (name) => GlobalRegistry.defaultElements.findByName(name))).toEqual([]);
    expect(missing(actions, (name) => GlobalRegistry.defaultActions.findByName(name))).toEqual([]);
  });
});

describe('what the renderer complains of', () => {
  test('is nothing but extensions in a card that is taken', () => {
    expect(validateCard(richCard())).toEqual([]);
    expect(eventsFor(richCard()).filter((event) => !takenByTeams.test(event))).toEqual([]);
  });

  test.each([
    cardWith([text('Hei', { size: 'huge' })]),
    cardWith([{ type: 'Rubbish' }]),
    cardWith([text('A', { id: 'x' }), text('B', { id: 'x' })]),
    cardWith([{ type: 'Input.Text', id: 'a', isRequired: true }]),
    cardWith([], { actions: [{ type: 'Action.Rubbish' }] }),
    cardWith([{ type: 'Container', items: [], minHeight: 'high' }]),
  ])('is refused as well: %j', (card) => {
    expect(eventsFor(card)).not.toEqual([]);
    expect(validateCard(card)).not.toEqual([]);
  });
});
