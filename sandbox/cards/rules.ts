import type { Found } from './check-value.ts';
import { inputRules } from './input-rules.ts';
import { isObject, objectsIn, sameWord, textOf } from './read-json.ts';

/** A rule about one thing of a card: what is wrong with it, or null. */
export type Rule = (found: Found) => string | null;

/** What Teams shows of the actions on one level before it hides the rest. */
const mostActionsOnALevel = 6;
/** The most people for whom Teams refreshes one card by itself. */
const mostRefreshedPeople = 60;

const hasTextToRead: Rule = ({ node, name }) =>
  textOf(node.text).trim() === '' && typeof node.text === 'string' ? `${name} has no text` : null;

const hasAltText: Rule = ({ node }) =>
  textOf(node.altText).trim() === '' ? 'Image needs "altText" for those who do not see it' : null;

const showsAllActions: Rule = ({ node }) => {
  const shown = objectsIn(node.actions).filter((action) => !sameWord(action.mode, 'secondary'));
  if (shown.length <= mostActionsOnALevel) return null;
  return `has ${shown.length} actions on one level, Teams shows ${mostActionsOnALevel}`;
};

const reachesOldClients: Rule = ({ as, node }) => {
  if (as === 'refresh-action') return null;
  const fallback = node.fallback;
  if (isObject(fallback) && fallback.type === 'Action.Submit') return null;
  return 'Action.Execute needs a "fallback" of Action.Submit for clients that lack it';
};

const namesItsVerb: Rule = ({ node }) =>
  node.verb === '' ? 'Action.Execute needs a "verb" that is not empty' : null;

const unfoldsSoundTarget: Rule = ({ node }) =>
  Array.isArray(node.targetElements) && node.targetElements.length === 0
    ? 'Action.ToggleVisibility has nothing to show or hide'
    : null;

const rowsFitColumns: Rule = ({ node }) => {
  const columns = Array.isArray(node.columns) ? node.columns.length : 0;
  const wrong = objectsIn(node.rows).findIndex((row) => objectsIn(row.cells).length !== columns);
  return wrong < 0
    ? null
    : `row ${wrong} has another number of cells than the table has columns (${columns})`;
};

const namesPeopleTeamsKnows: Rule = ({ node }) => {
  const ids = Array.isArray(node.userIds) ? node.userIds : [];
  if (ids.length > mostRefreshedPeople) {
    return `refreshes for ${ids.length} people, Teams takes ${mostRefreshedPeople}`;
  }
  const odd = ids.find((id) => !textOf(id).startsWith('29:'));
  return odd === undefined ? null : `"${String(odd)}" is no id of a person in Teams (29:...)`;
};

const isACard: Rule = ({ node }) =>
  node.type === undefined || node.type === 'AdaptiveCard' ? null : 'must be of type "AdaptiveCard"';

const submitTypes = ['task/fetch', 'task/submit', 'messageBack', 'imBack', 'invoke', 'signin'];
const asksForKnownSubmit: Rule = ({ node }) => {
  const data = node.data;
  const msteams = isObject(data) ? data.msteams : undefined;
  if (msteams === undefined) return null;
  if (!isObject(msteams)) return '"data.msteams" must be an object';
  const type = textOf(msteams.type);
  return submitTypes.includes(type) ? null : `"data.msteams.type" must be one of ${submitTypes.join(', ')}`;
};

/** Clients that are drawn with React take these for themselves: one breaks the press, another may lose the value. */
const reservedInData = ['key', 'ref'];
const keepsItsData: Rule = ({ node }) => {
  const taken = reservedInData.find((name) => isObject(node.data) && name in node.data);
  return taken === undefined ? null : `"data.${taken}" does not survive in every client: name it otherwise`;
};

/** The rules that hold for each kind of thing, besides its shape. */
export const rulesFor: Readonly<Record<string, readonly Rule[]>> = {
  AdaptiveCard: [isACard, showsAllActions],
  ShownCard: [isACard, showsAllActions],
  ActionSet: [showsAllActions],
  TextBlock: [hasTextToRead],
  Image: [hasAltText],
  Table: [rowsFitColumns],
  Refresh: [namesPeopleTeamsKnows],
  'Action.Execute': [namesItsVerb, reachesOldClients, keepsItsData],
  'Action.Submit': [asksForKnownSubmit, keepsItsData],
  'Action.ToggleVisibility': [unfoldsSoundTarget],
  ...inputRules,
};

const extensionHasFallback: Rule = ({ shape, node, name }) =>
  shape.extension === true && node.fallback === undefined
    ? `${name} is Teams' own extension and needs a "fallback"`
    : null;

const buttonHasTitle: Rule = ({ as, node, name, path }) => {
  const isButton = as === 'action' && !path.endsWith('.valueChangedAction');
  if (!isButton) return null;
  return textOf(node.title).trim() === '' ? `${name} needs a "title" to stand on its button` : null;
};

const idIsNotEmpty: Rule = ({ node }) => (node.id === '' ? 'has an empty "id"' : null);

/** The rules that hold for everything. */
export const rulesForAll: readonly Rule[] = [extensionHasFallback, buttonHasTitle, idIsNotEmpty];
