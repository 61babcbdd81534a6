import { isObject, type JsonObject, objectsIn, sameWord, textOf } from '../cards/read-json.ts';
import { plainWords } from './plain-words.ts';
import { readInput } from './read-input.ts';
import {
  type ButtonSeen,
  type CardSeen,
  type CardState,
  type FactSeen,
  type InputSeen,
  untouched,
} from './seen-types.ts';
import { drawnAction, drawnElement } from './what-is-drawn.ts';

type Notes = {
  heading: string | null;
  readonly lines: string[];
  readonly facts: FactSeen[];
  readonly inputs: InputSeen[];
  readonly buttons: ButtonSeen[];
};
/** Where the reader is: `seen` is false inside something hidden, `inputs` gathers those of this card level. */
type Spot = { readonly path: string; readonly seen: boolean; readonly level: Level };
/** A card or an unfolded card in it; a button sends the inputs of its own level and of those around it. */
type Level = { readonly ids: string[]; readonly around: Level | null };
type Reader = (node: JsonObject, spot: Spot, notes: Notes, state: CardState) => void;

/**
 * A card as a person reads it who has done to it what `state` tells. What is hidden is not read; where a client of
 * Adaptive Cards 1.5 would not know an element, its fallback is read.
 */
export const readCard = (card: unknown, state: CardState = untouched()): CardSeen => {
  const notes: Notes = { heading: null, lines: [], facts: [], inputs: [], buttons: [] };
  if (isObject(card)) readLevel(card, '$', null, notes, state);
  const { heading, lines, facts, inputs, buttons } = notes;
  return { title: heading ?? lines[0] ?? '', lines, facts, inputs, buttons };
};

const readLevel = (
  card: JsonObject,
  path: string,
  around: Level | null,
  notes: Notes,
  state: CardState,
): void => {
  const spot: Spot = { path, seen: true, level: { ids: [], around } };
  readItems(card.body, { ...spot, path: `${path}.body` }, notes, state);
  readActions(card.actions, { ...spot, path: `${path}.actions` }, notes, state);
  readTap(card, spot, notes);
};

const readItems = (items: unknown, spot: Spot, notes: Notes, state: CardState): void => {
  objectsIn(items).forEach((item, index) => {
    readElement(item, { ...spot, path: `${spot.path}[${index}]` }, notes, state);
  });
};

const readElement: Reader = (element, spot, notes, state) => {
  const drawn = drawnElement(element);
  if (drawn === null) return;
  const here = { ...spot, seen: spot.seen && isVisible(drawn, state) };
  (readers[textOf(drawn.type)] ?? readAnyInput)(drawn, here, notes, state);
  readTap(drawn, here, notes);
};

const isVisible = (node: JsonObject, state: CardState): boolean =>
  state.visible.get(textOf(node.id)) ?? node.isVisible !== false;

const readLine = (text: string, spot: Spot, notes: Notes): void =>
  keepLine(plainWords(text).trim(), spot, notes);

/** Words that were read once are not read again: what was escaped in them would then mean something. */
const keepLine = (words: string, { seen }: Spot, notes: Notes): void => {
  if (seen && words !== '') notes.lines.push(words);
};

const readText: Reader = (node, spot, notes) => {
  readLine(textOf(node.text), spot, notes);
  const isHeading = spot.seen && sameWord(node.style, 'heading');
  if (isHeading) notes.heading ??= plainWords(textOf(node.text)).trim();
};

const readRichText: Reader = (node, spot, notes) => {
  const inlines = Array.isArray(node.inlines) ? node.inlines : [];
  const words = inlines.map((inline) => (isObject(inline) ? textOf(inline.text) : textOf(inline))).join('');
  // Rich text knows no Markdown: what stands there is what is seen.
  if (spot.seen && words.trim() !== '') notes.lines.push(words.trim());
  for (const inline of objectsIn(inlines)) readTap(inline, spot, notes);
};

const readFacts: Reader = (node, spot, notes) => {
  if (!spot.seen) return;
  for (const { title, value } of objectsIn(node.facts)) {
    const fact = { title: plainWords(textOf(title)).trim(), value: plainWords(textOf(value)).trim() };
    notes.facts.push(fact);
    keepLine(`${fact.title}: ${fact.value}`, spot, notes);
  }
};

const readTable: Reader = (node, spot, notes, state) => {
  objectsIn(node.rows).forEach((row, rowIndex) => {
    const cells = objectsIn(row.cells).map((cell, index) => {
      const path = `${spot.path}.rows[${rowIndex}].cells[${index}].items`;
      const inCell: Notes = { ...notes, lines: [] };
      readItems(cell.items, { ...spot, path }, inCell, state);
      readTap(cell, { ...spot, path }, notes);
      return inCell.lines.join(' ');
    });
    keepLine(cells.join(' | ').trim(), spot, notes);
  });
};

const readColumns: Reader = (node, spot, notes, state) => {
  objectsIn(node.columns).forEach((column, index) => {
    const here = { ...spot, path: `${spot.path}.columns[${index}]` };
    const inside = { ...here, seen: here.seen && isVisible(column, state) };
    readItems(column.items, { ...inside, path: `${here.path}.items` }, notes, state);
    readTap(column, inside, notes);
  });
};

const readAnyInput: Reader = (node, spot, notes, state) => {
  const input = readInput(node, spot.seen, state);
  spot.level.ids.push(input.id);
  notes.inputs.push(input);
};

const readers: Readonly<Record<string, Reader>> = {
  TextBlock: readText,
  RichTextBlock: readRichText,
  Image: (node, spot, notes) => readLine(textOf(node.altText), spot, notes),
  ImageSet: (node, spot, notes, state) =>
    readItems(node.images, { ...spot, path: `${spot.path}.images` }, notes, state),
  Media: (node, spot, notes) => readLine(textOf(node.altText), spot, notes),
  FactSet: readFacts,
  Container: (node, spot, notes, state) =>
    readItems(node.items, { ...spot, path: `${spot.path}.items` }, notes, state),
  ColumnSet: readColumns,
  Table: readTable,
  ActionSet: (node, spot, notes, state) =>
    readActions(node.actions, { ...spot, path: `${spot.path}.actions` }, notes, state),
};

const readActions = (actions: unknown, spot: Spot, notes: Notes, state: CardState): void => {
  objectsIn(actions).forEach((action, index) => {
    const drawn = drawnAction(action);
    if (drawn === null || !spot.seen) return;
    const path = `${spot.path}[${index}]`;
    notes.buttons.push(buttonOf(drawn, plainTitle(drawn), { ...spot, path }));
    if (state.unfolded.has(path) && isObject(drawn.card)) {
      readLevel(drawn.card, `${path}.card`, spot.level, notes, state);
    }
  });
};

const plainTitle = (action: JsonObject): string => textOf(action.title ?? action.tooltip).trim();

/** A box, picture or text that can be pressed is called by its action's title. */
const readTap = (node: JsonObject, spot: Spot, notes: Notes): void => {
  const drawn = isObject(node.selectAction) && spot.seen ? drawnAction(node.selectAction) : null;
  if (drawn === null) return;
  const title = plainTitle(drawn) || textOf(node.altText ?? node.text);
  notes.buttons.push(buttonOf(drawn, title, { ...spot, path: `${spot.path}.selectAction` }));
};

const buttonOf = (action: JsonObject, title: string, { path, level }: Spot): ButtonSeen => ({
  title,
  kind: textOf(action.type),
  isEnabled: action.isEnabled !== false,
  isInMenu: sameWord(action.mode, 'secondary'),
  action,
  path,
  // Read when the button is pressed: inputs below it belong to the card as well.
  get inputIds() {
    return sameWord(action.associatedInputs, 'none') ? [] : idsAround(level);
  },
});

const idsAround = (level: Level | null): readonly string[] =>
  level === null ? [] : [...level.ids, ...idsAround(level.around)];
