import { describe, expect, test } from 'vitest';
import { mostBytesOfACard } from '../../../sandbox/cards/card-size.ts';
import { cardSize, validateCard } from '../../../sandbox/cards/validate-card.ts';
import { cardWith, execute, richCard, submit, text } from './cards-for-tests.ts';

const inBody = (...body: unknown[]) => cardWith(body);
const inActions = (...actions: unknown[]) => cardWith([], { actions });
const input = (more: object) => inBody({ type: 'Input.Text', id: 'a', label: 'A', ...more });
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, i) => make(i));
const choices = (...values: string[]) => values.map((value) => ({ title: value, value }));
const choiceSet = (more: object) => inBody({ type: 'Input.ChoiceSet', id: 'a', label: 'A', ...more });

const sound: Readonly<Record<string, unknown>> = {
  'a card with everything': richCard(),
  'words in any case': inBody(text('Hei', { size: 'LARGE', color: 'Attention' })),
  'an expression in words that people read': inBody(text(`Kari skrev \${hei}`)),
  'an expression inside a string of data': inActions(submit('Ja', { note: `skrev \${hei} her` })),
  'six actions and one in the menu': inActions(...many(6, (i) => submit(`Valg ${i}`)), {
    ...submit('Mer'),
    mode: 'secondary',
  }),
  'an element and its fallback with one id': inBody({
    type: 'Badge',
    id: 'state',
    text: 'Ferdig',
    fallback: text('Ferdig', { id: 'state' }),
  }),
  'a fallback that is dropped': inBody({ type: 'Icon', name: 'Person', fallback: 'drop' }),
  'several choices': choiceSet({ isMultiSelect: true, value: 'x,y', choices: choices('x', 'y') }),
  'a refresh without fallback': cardWith([], { refresh: { action: { type: 'Action.Execute', verb: 'v' } } }),
};

const unsound: Readonly<Record<string, readonly [card: unknown, path: string, problem: RegExp]>> = {
  'no card': ['hei', '$', /must be an object/],
  'a hero card': [{ type: 'HeroCard', version: '1.5', body: [] }, '$', /AdaptiveCard/],
  'another version': [cardWith([], { version: '1.6' }), '$.version', /one of 1\.5/],
  'no version': [{ type: 'AdaptiveCard', body: [] }, '$', /needs "version"/],
  'an unknown element': [inBody({ type: 'TextBlok', text: 'Hei' }), '$.body[0]', /"TextBlok"/],
  'an element named as an inherited property': [inBody({ type: 'constructor' }), '$.body[0]', /no element/],
  'an unknown action': [inActions({ type: 'Action.Http', title: 'Ja' }), '$.actions[0]', /"Action.Http"/],
  'a misspelt property': [
    inBody(text('Hei', { wieght: 'bolder' })),
    '$.body[0].wieght',
    /no property "wieght"/,
  ],
  'a binding that stayed': [inBody(text('Hei', { $when: `\${x}` })), '$.body[0].$when', /no property/],
  'an unknown word': [inBody(text('Hei', { size: 'huge' })), '$.body[0].size', /one of default/],
  'a string for a boolean': [inBody(text('Hei', { wrap: 'true' })), '$.body[0].wrap', /true or false/],
  'a number for words': [inBody(text(4 as unknown as string)), '$.body[0].text', /a string, not a number/],
  null: [inBody(text('Hei', { color: null })), '$.body[0].color', /not null/],
  'an object for a list': [cardWith({} as unknown as []), '$.body', /must be a list/],
  'empty text': [inBody(text('  ')), '$.body[0]', /no text/],
  'no text': [inBody({ type: 'TextBlock' }), '$.body[0]', /needs "text"/],
  'an image without words': [inBody({ type: 'Image', url: 'https://a.no/b.png' }), '$.body[0]', /altText/],
  'a heading of another style': [inBody(text('Hei', { style: 'title' })), '$.body[0].style', /heading/],
  'a column of odd width': [
    inBody({ type: 'ColumnSet', columns: [{ type: 'Column', width: 'wide', items: [] }] }),
    '$.body[0].columns[0].width',
    /auto/,
  ],
  'a container in a column set': [
    inBody({ type: 'ColumnSet', columns: [{ type: 'Container', items: [] }] }),
    '$.body[0].columns[0].type',
    /Column/,
  ],
  'a row that does not fit': [
    inBody({ type: 'Table', columns: [{ width: 1 }], rows: [{ type: 'TableRow', cells: [] }] }),
    '$.body[0]',
    /row 0/,
  ],
  'a fact without value': [
    inBody({ type: 'FactSet', facts: [{ title: 'Frist' }] }),
    '$.body[0].facts[0]',
    /needs "value"/,
  ],
  'an input as rich text': [
    inBody({ type: 'RichTextBlock', inlines: [{ type: 'TextBlock', text: 'x' }] }),
    '$.body[0].inlines[0]',
    /rich text/,
  ],
  'height in odd words': [
    inBody({ type: 'Container', items: [], minHeight: 40 }),
    '$.body[0].minHeight',
    /pixels/,
  ],
  'right to left as a word': [
    inBody({ type: 'Container', items: [], rtl: 'yes' }),
    '$.body[0].rtl',
    /true or false/,
  ],
  'requires as a list': [inBody(text('Hei', { requires: [] })), '$.body[0].requires', /feature/],

  'an extension without fallback': [inBody({ type: 'Badge', text: 'Ny' }), '$.body[0]', /fallback/],
  'a chart without data': [
    inBody({ type: 'Chart.Pie', title: 'Plasser', fallback: text('x') }),
    '$.body[0]',
    /needs "data"/,
  ],
  'a chart of words': [
    inBody({ type: 'Chart.Pie', data: [{ legend: 'A', value: '4' }], fallback: text('x') }),
    '$.body[0].data[0].value',
    /a number, not a string/,
  ],
  'a fallback that is wrong itself': [
    inBody({ type: 'ProgressBar', value: 1, fallback: text('') }),
    '$.body[0].fallback',
    /no text/,
  ],

  'an execute without verb': [inActions({ ...execute('Ja', 'x'), verb: undefined }), '$.actions[0]', /verb/],
  'an execute with an empty verb': [inActions(execute('Ja', '')), '$.actions[0]', /"verb"/],
  'an execute without fallback': [
    inActions(execute('Ja', 'v', { fallback: 'drop' })),
    '$.actions[0]',
    /Action.Submit/,
  ],
  'an execute for some inputs': [
    inActions(execute('Ja', 'v', { associatedInputs: 'some' })),
    '$.actions[0].associatedInputs',
    /auto, none/,
  ],
  'a button without title': [inActions({ type: 'Action.Submit' }), '$.actions[0]', /title/],
  'an address that runs': [
    inActions({ type: 'Action.OpenUrl', title: 'Les', url: 'javascript:alert(1)' }),
    '$.actions[0].url',
    /https or http/,
  ],
  'an address from nowhere': [
    inActions({ type: 'Action.OpenUrl', title: 'Les', url: '/tab' }),
    '$.actions[0].url',
    /https or http/,
  ],
  'a card that unfolds on tap': [
    inBody({
      type: 'Container',
      items: [],
      selectAction: { type: 'Action.ShowCard', card: { type: 'AdaptiveCard', body: [] } },
    }),
    '$.body[0].selectAction',
    /tap/,
  ],
  'an unfolding card of no type': [
    inActions({ type: 'Action.ShowCard', title: 'Mer', card: { body: [] } }),
    '$.actions[0].card',
    /needs "type"/,
  ],
  'a toggle of nothing there': [
    inActions({ type: 'Action.ToggleVisibility', title: 'Vis', targetElements: [{ elementId: 'more' }] }),
    '$.actions[0]',
    /"more"/,
  ],
  'seven actions': [inActions(...many(7, (i) => submit(`Valg ${i}`))), '$', /7 actions/],
  'seven actions in a set': [
    inBody({ type: 'ActionSet', actions: many(7, (i) => submit(`Valg ${i}`)) }),
    '$.body[0]',
    /7 actions/,
  ],
  'an unknown way to submit': [
    inActions(submit('Ja', { msteams: { type: 'fetch' } })),
    '$.actions[0]',
    /task\/fetch/,
  ],

  'an input without id': [inBody({ type: 'Input.Text', label: 'A' }), '$.body[0]', /needs "id"/],
  'an input without label': [input({ label: undefined }), '$.body[0]', /"label"/],
  'a required input without message': [input({ isRequired: true }), '$.body[0]', /errorMessage/],
  'a checked input without message': [input({ regex: '^x$' }), '$.body[0]', /errorMessage/],
  'a pattern that does not compile': [
    input({ regex: '(', errorMessage: 'x' }),
    '$.body[0].regex',
    /compiles/,
  ],
  'a day that is none': [
    inBody({ type: 'Input.Date', id: 'd', label: 'D', value: '2026-02-30' }),
    '$.body[0].value',
    /date/,
  ],
  'a time that is none': [
    inBody({ type: 'Input.Time', id: 't', label: 'T', value: '9.30' }),
    '$.body[0].value',
    /time/,
  ],
  'an empty range': [
    inBody({ type: 'Input.Number', id: 'n', label: 'N', min: 5, max: 1, errorMessage: 'x' }),
    '$.body[0]',
    /above/,
  ],
  'a choice of nothing': [choiceSet({ choices: [] }), '$.body[0]', /neither/],
  'equal choices': [choiceSet({ choices: choices('x', 'x') }), '$.body[0]', /two choices/],
  'a choice that would fall apart': [
    choiceSet({ choices: choices('x,y'), isMultiSelect: true }),
    '$.body[0]',
    /comma/,
  ],
  'a start that is no choice': [
    choiceSet({ choices: choices('x'), value: 'y' }),
    '$.body[0]',
    /none of its choices/,
  ],
  'a query of no kind': [
    choiceSet({ 'choices.data': { dataset: 'graph.microsoft.com/users' } }),
    '$.body[0].choices.data',
    /needs "type"/,
  ],
  'a toggle without title': [
    inBody({ type: 'Input.Toggle', id: 't', label: 'T' }),
    '$.body[0]',
    /needs "title"/,
  ],

  'one id twice': [inBody(text('A', { id: 'x' }), text('B', { id: 'x' })), '$.body[1].id', /"x"/],
  'an empty id': [inBody(text('A', { id: '' })), '$.body[0]', /empty "id"/],
  'sixty-one people to refresh for': [
    cardWith([], {
      refresh: { action: { type: 'Action.Execute', verb: 'v' }, userIds: many(61, (i) => `29:${i}`) },
    }),
    '$.refresh',
    /61 people/,
  ],
  'people by object id': [
    cardWith([], { refresh: { action: { type: 'Action.Execute', verb: 'v' }, userIds: ['kari'] } }),
    '$.refresh',
    /29:/,
  ],
  'a refresh that submits': [
    cardWith([], { refresh: { action: submit('Ja') } }),
    '$.refresh.action',
    /refresh/,
  ],
  'an unfilled id': [inBody(text('A', { id: `\${id}` })), '$.body[0].id', /never filled in/],
  'an unfilled verb': [
    inActions(execute('Ja', `\${verb}`, { fallback: submit('Ja') })),
    '$.actions[0].verb',
    /never filled in/,
  ],
  'an unfilled address': [
    inActions({ type: 'Action.OpenUrl', title: 'Les', url: `https://a.no/\${id}` }),
    '$.actions[0].url',
    /never filled in/,
  ],
  'an unfilled value of data': [
    inActions(submit('Ja', { seat: `\${seat}` })),
    '$.actions[0].data',
    /never filled in/,
  ],
  'an unfilled key of data': [
    inActions(submit('Ja', { '${seat}': 1 })),
    '$.actions[0].data',
    /never filled in/,
  ],
  'an unfilled colour': [inBody(text('A', { color: `\${c}` })), '$.body[0].color', /one of/],
};

describe('a card that Teams takes', () => {
  test.each(Object.entries(sound))('%s', (_, card) => {
    expect(validateCard(card)).toEqual([]);
  });
});

describe('a card that Teams refuses or does badly', () => {
  test.each(Object.entries(unsound))('%s', (_, [card, path, problem]) => {
    expect(validateCard(card)).toEqual([{ path, problem: expect.stringMatching(problem) }]);
  });
});

describe('the size of a card', () => {
  const filledTo = (bytes: number) => {
    const empty = cardSize(cardWith([text('')]));
    return cardWith([text('ø'.repeat((bytes - empty) / 2))]);
  };

  test('is counted in bytes of UTF-16', () => {
    expect(cardSize('æ😀')).toBe(2 * 5);
  });

  test('may be 40 KB and no more', () => {
    expect(validateCard(filledTo(mostBytesOfACard))).toEqual([]);
    expect(validateCard(filledTo(mostBytesOfACard + 2))).toEqual([
      { path: '$', problem: expect.stringMatching(/40962 bytes/) },
    ]);
  });
});
