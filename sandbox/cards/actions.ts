import type { Shapes } from './kinds.ts';
import { anyAction } from './shared-properties.ts';
import { associatedInputs } from './words.ts';

/** The actions of Adaptive Cards 1.5 and the one that Teams adds. */
export const actions: Shapes = {
  'Action.Execute': {
    properties: {
      ...anyAction,
      verb: 'code',
      data: 'action-data',
      associatedInputs,
      conditionallyEnabled: 'yes-no',
    },
    required: ['verb'],
  },
  'Action.Submit': {
    properties: {
      ...anyAction,
      data: 'action-data',
      associatedInputs,
      conditionallyEnabled: 'yes-no',
      msteams: { part: 'SubmitInTeams' },
    },
    required: [],
  },
  'Action.OpenUrl': { properties: { ...anyAction, url: 'web-address' }, required: ['url'] },
  'Action.ShowCard': { properties: { ...anyAction, card: { part: 'ShownCard' } }, required: ['card'] },
  'Action.ToggleVisibility': {
    properties: {
      ...anyAction,
      targetElements: { listOf: { written: 'code', built: { part: 'TargetElement' } } },
    },
    required: ['targetElements'],
  },
  'Action.ResetInputs': {
    properties: { ...anyAction, targetInputIds: { listOf: 'code' } },
    required: [],
    extension: true,
  },
};

const { 'Action.ShowCard': _showCard, ...tapActions } = actions;

/** What a tap on a box, a picture or a text may do: everything but unfold a card. */
export const actionsOnTap: Shapes = tapActions;

/** What Teams may run by itself when the card is seen. */
export const actionsOnRefresh: Shapes = Object.fromEntries(
  Object.entries(actions).filter(([type]) => type === 'Action.Execute'),
);
