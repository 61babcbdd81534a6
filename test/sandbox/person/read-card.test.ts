import { describe, expect, test } from 'vitest';
import { localPresses } from '../../../sandbox/person/press-locally.ts';
import { readCard } from '../../../sandbox/person/read-card.ts';
import { cardAsText } from '../../../sandbox/person/see-text.ts';
import { untouched } from '../../../sandbox/person/seen-types.ts';
import { cardWith, execute, richCard, submit, text } from '../cards/cards-for-tests.ts';

const lines = (...body: unknown[]) => readCard(cardWith(body)).lines;
const titles = (card: unknown, state = untouched()) =>
  readCard(card, state).buttons.map(({ title }) => title);
const pressLocally = (card: unknown, title: string, state: ReturnType<typeof untouched>) => {
  const button = readCard(card, state).buttons.find((one) => one.title === title);
  if (button === undefined) throw new Error(`no ${title}`);
  return localPresses[button.kind]?.(button, state, card);
};

describe('what a person reads', () => {
  test('is the whole card, in order', () => {
    expect(cardAsText(readCard(richCard()))).toBe(
      [
        'Ledig plass i referansegruppen',
        `Skrevet av \${navn} *som er*`,
        'Frist: 10. februar',
        'En',
        'Et bord',
        'Region | Antall',
        '████░░ 4 av 6',
        '4 av 6 plasser er besatt',
        '( Hvorfor?:  )',
        '( Person *:  )',
        '( Fra:  )',
        '( Ikke vis navnet mitt: false )',
        '[Lagre] [Foreslå medlem] [Vis mer] [Mer]',
      ].join('\n'),
    );
  });

  test('has the heading as its title, else the first line', () => {
    expect(readCard(cardWith([text('Under'), text('Over', { style: 'Heading' })])).title).toBe('Over');
    expect(readCard(cardWith([text('Først'), text('Så')])).title).toBe('Først');
    expect(readCard('no card').title).toBe('');
  });

  test('has facts by name', () => {
    const facts = [{ title: '**Frist**', value: 'fredag' }];
    expect(readCard(cardWith([{ type: 'FactSet', facts }])).facts).toEqual([
      { title: 'Frist', value: 'fredag' },
    ]);
  });

  test('leaves out what is hidden, at any depth', () => {
    const inner = {
      type: 'Container',
      items: [text('Inne'), { type: 'ActionSet', actions: [submit('Skjult')] }],
    };
    expect(lines({ type: 'Container', isVisible: false, items: [inner] }, text('Ute'))).toEqual(['Ute']);
    expect(titles(cardWith([{ ...inner, isVisible: false }]))).toEqual([]);
  });

  test.each<[string, unknown, readonly string[]]>([
    ['an extension', { type: 'Badge', text: 'Ny', fallback: text('Ny sak') }, ['Ny sak']],
    ['an element of tomorrow', { type: 'Hologram', fallback: text('Et bilde') }, ['Et bilde']],
    ['a fallback of a fallback', { type: 'Icon', fallback: { type: 'Badge', fallback: text('Ja') } }, ['Ja']],
    ['nothing to fall back on', { type: 'Icon', name: 'Person', fallback: 'drop' }, []],
    [
      'what the client lacks',
      text('Ny', { requires: { adaptiveCards: '1.6' }, fallback: text('Gammel') }),
      ['Gammel'],
    ],
    [
      'what the client has',
      text('Ny', { requires: { adaptiveCards: '1.5' }, fallback: text('Gammel') }),
      ['Ny'],
    ],
  ])('shows %s as a client of 1.5 would', (_, element, expected) => {
    expect(lines(element)).toEqual(expected);
  });

  test.each([
    ['**Frist** i *dag*', 'Frist i dag'],
    ['_Kari_ og snake_case_ord', 'Kari og snake_case_ord'],
    ['[mandatet](https://example.org/a_(b))', 'mandatet'],
    ['5 * 4 * 3', '5 * 4 * 3'],
    ['\\*ikke kursiv\\*', '*ikke kursiv*'],
    ['\\[x\\](https://example.org)', '[x](https://example.org)'],
    ['<at>Kari Demo</at>, hei', 'Kari Demo, hei'],
    ['\\<at>Kari\\</at> \\& 1\\. januar \\{\\{DATE()\\}\\}', '<at>Kari</at> & 1. januar {{DATE()}}'],
  ])('reads %s as the eye does', (written, read) => {
    expect(lines(text(written))).toEqual([read]);
  });
});

describe('what a person can press', () => {
  test('are buttons, and boxes that act on a tap', () => {
    const tap = { type: 'Action.OpenUrl', title: 'Les mandatet', url: 'https://example.org' };
    const card = cardWith([{ type: 'Container', items: [text('Mandat')], selectAction: tap }], {
      actions: [
        { ...execute('Ja', 'v'), isEnabled: false },
        { ...submit('Nei'), mode: 'secondary' },
      ],
    });
    expect(
      readCard(card).buttons.map(({ title, kind, isEnabled, isInMenu }) => [
        title,
        kind,
        isEnabled,
        isInMenu,
      ]),
    ).toEqual([
      ['Les mandatet', 'Action.OpenUrl', true, false],
      ['Ja', 'Action.Execute', false, false],
      ['Nei', 'Action.Submit', true, true],
    ]);
  });

  test('unfolds one card at a time', () => {
    const shown = (words: string) => ({
      type: 'AdaptiveCard',
      body: [text(words)],
      actions: [submit(`Send ${words}`)],
    });
    const card = cardWith([], {
      actions: [
        { type: 'Action.ShowCard', title: 'A', card: shown('a') },
        { type: 'Action.ShowCard', title: 'B', card: shown('b') },
      ],
    });
    const state = untouched();
    pressLocally(card, 'A', state);
    expect(titles(card, state)).toEqual(['A', 'Send a', 'B']);
    pressLocally(card, 'B', state);
    expect(titles(card, state)).toEqual(['A', 'B', 'Send b']);
    pressLocally(card, 'B', state);
    expect(titles(card, state)).toEqual(['A', 'B']);
  });

  test('shows and hides', () => {
    const card = cardWith([text('Ett', { id: 'one' }), text('To', { id: 'two', isVisible: false })], {
      actions: [
        { type: 'Action.ToggleVisibility', title: 'Bytt', targetElements: ['one', { elementId: 'two' }] },
        {
          type: 'Action.ToggleVisibility',
          title: 'Vis',
          targetElements: [{ elementId: 'one', isVisible: true }],
        },
      ],
    });
    const state = untouched();
    pressLocally(card, 'Bytt', state);
    expect(readCard(card, state).lines).toEqual(['To']);
    pressLocally(card, 'Vis', state);
    pressLocally(card, 'Vis', state);
    expect(readCard(card, state).lines).toEqual(['Ett', 'To']);
  });

  test('sends the inputs of its own card and of those around it, wherever they stand', () => {
    const input = (id: string) => ({ type: 'Input.Text', id, label: id });
    const card = cardWith([{ type: 'ActionSet', actions: [submit('Oppe')] }, input('outer')], {
      actions: [
        {
          type: 'Action.ShowCard',
          title: 'Mer',
          card: { body: [input('inner')], actions: [submit('Inne')] },
        },
        { ...submit('Uten'), associatedInputs: 'None' },
      ],
    });
    const state = untouched();
    pressLocally(card, 'Mer', state);
    const inputsOf = Object.fromEntries(
      readCard(card, state).buttons.map(({ title, inputIds }) => [title, inputIds]),
    );
    expect(inputsOf).toEqual({ Oppe: ['outer'], Mer: ['outer'], Inne: ['inner', 'outer'], Uten: [] });
  });
});
