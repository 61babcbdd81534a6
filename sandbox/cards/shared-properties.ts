import type { Kind } from './kinds.ts';
import {
  actionFallback,
  actionMode,
  actionStyle,
  backgroundImage,
  blockHeight,
  containerStyle,
  elementFallback,
  horizontal,
  spacing,
  targetWidth,
  vertical,
} from './words.ts';

type Properties = Readonly<Record<string, Kind>>;

/** What Teams reads on everything that takes a place in a card, besides what 1.5 says. */
const teamsPlacing: Properties = { targetWidth, 'grid.area': 'code', lang: 'code' };

/** What every element has. */
export const anyElement: Properties = {
  type: 'code',
  id: 'code',
  isVisible: 'yes-no',
  separator: 'yes-no',
  spacing,
  height: blockHeight,
  horizontalAlignment: horizontal,
  requires: 'feature-versions',
  fallback: elementFallback,
  ...teamsPlacing,
};

/** What every input has. */
export const anyInput: Properties = {
  ...anyElement,
  label: 'words',
  isRequired: 'yes-no',
  errorMessage: 'words',
  labelPosition: { oneOf: ['inline', 'above'] },
  labelWidth: 'column-width',
  valueChangedAction: 'action',
};

/** What every action has. */
export const anyAction: Properties = {
  type: 'code',
  id: 'code',
  title: 'words',
  iconUrl: 'picture-address',
  style: actionStyle,
  mode: actionMode,
  tooltip: 'words',
  isEnabled: 'yes-no',
  requires: 'feature-versions',
  fallback: actionFallback,
};

/** What boxes share: containers, columns and table cells. */
export const anyBox: Properties = {
  selectAction: 'tap-action',
  style: containerStyle,
  bleed: 'yes-no',
  backgroundImage,
  minHeight: 'pixels',
  maxHeight: 'pixels',
  verticalContentAlignment: vertical,
  rtl: 'yes-no',
  showBorder: 'yes-no',
  roundedCorners: 'yes-no',
  layouts: { listOf: 'layout' },
};

/** How cells of a table lie unless they say otherwise. */
export const cellAlignment: Properties = {
  horizontalCellContentAlignment: horizontal,
  verticalCellContentAlignment: vertical,
};
