import type { Kind, OneOf } from './kinds.ts';

/** The words that Adaptive Cards 1.5 and Teams' additions let a property hold. */
const oneOf = (...words: string[]): OneOf => ({ oneOf: words });

export const colour = oneOf('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention');
export const containerStyle = oneOf('default', 'emphasis', 'good', 'attention', 'warning', 'accent');
export const horizontal = oneOf('left', 'center', 'right');
export const vertical = oneOf('top', 'center', 'bottom');
export const textSize = oneOf('default', 'small', 'medium', 'large', 'extraLarge');
export const textWeight = oneOf('default', 'lighter', 'bolder');
export const typeface = oneOf('default', 'monospace');
export const textStyle = oneOf('default', 'heading', 'columnHeader');
export const spacing = oneOf(
  'default',
  'none',
  'extraSmall',
  'small',
  'medium',
  'large',
  'extraLarge',
  'padding',
);
export const blockHeight = oneOf('auto', 'stretch');
export const pictureSize = oneOf('auto', 'stretch', 'small', 'medium', 'large');
export const pictureStyle = oneOf('default', 'person', 'roundedCorners');
export const fillMode = oneOf('cover', 'repeatHorizontally', 'repeatVertically', 'repeat');
export const choiceStyle = oneOf('compact', 'expanded', 'filtered');
export const textInputStyle = oneOf('text', 'tel', 'url', 'email', 'password');
export const associatedInputs = oneOf('auto', 'none');
export const actionStyle = oneOf('default', 'positive', 'destructive');
export const actionMode = oneOf('primary', 'secondary');
export const iconSize = oneOf(
  'xxSmall',
  'xSmall',
  'small',
  'standard',
  'medium',
  'large',
  'xLarge',
  'xxLarge',
);
export const iconStyle = oneOf('regular', 'filled');
export const drop = oneOf('drop');
export const cardVersion = oneOf('1.5');

const widths = ['veryNarrow', 'narrow', 'standard', 'wide'];
export const targetWidth = oneOf(
  ...widths,
  ...widths.map((width) => `atLeast:${width}`),
  ...widths.map((width) => `atMost:${width}`),
);

const categorical = ['Red', 'Purple', 'Lavender', 'Blue', 'LightBlue', 'Teal', 'Green', 'Lime', 'Marigold'];
export const chartColour = oneOf(
  'good',
  'warning',
  'attention',
  'neutral',
  ...categorical.map((name) => `categorical${name}`),
  ...Array.from({ length: 8 }, (_, index) => `sequential${index + 1}`),
  ...['Blue', 'LightBlue', 'Cyan', 'Teal', 'Yellow', 'Peach', 'LightRed', 'Red', 'Maroon', 'Gray'].map(
    (name) => `diverging${name}`,
  ),
);
export const chartColourSet = oneOf('categorical', 'sequential', 'diverging');

export const elementFallback: Kind = { written: drop, built: 'element' };
export const actionFallback: Kind = { written: drop, built: 'action' };
export const backgroundImage: Kind = { written: 'picture-address', built: { part: 'BackgroundImage' } };
