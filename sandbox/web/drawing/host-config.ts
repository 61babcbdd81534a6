import { adaptive } from './adaptive.ts';

const color = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name})` });

/** Foreground colours are the page's CSS variables, so that a change of theme needs no new rendering. */
const foregroundColors = {
  default: { default: 'var(--text)', subtle: 'var(--text-subtle)' },
  dark: { default: '#242424', subtle: '#616161' },
  light: { default: '#ffffff', subtle: '#d6d6d6' },
  accent: color('text-accent'),
  good: color('text-good'),
  warning: color('text-warn'),
  attention: color('text-bad'),
};

const containerStyle = (background: string, border = 'var(--line)') => ({
  backgroundColor: `var(--${background})`,
  borderColor: border,
  foregroundColors,
});

const fontSizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const fontWeights = { lighter: 400, default: 400, bolder: 600 };

/** How Teams draws cards: spacing, type ramp, colours, at most six buttons, headings below those of the conversation. */
export const hostConfig = new adaptive.HostConfig({
  hostCapabilities: null,
  choiceSetInputValueSeparator: ',',
  supportsInteractivity: true,
  fontTypes: {
    default: { fontFamily: 'var(--font)', fontSizes, fontWeights },
    monospace: { fontFamily: 'var(--mono)', fontSizes, fontWeights },
  },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: containerStyle('bg-surface'),
    emphasis: containerStyle('bg-emphasis'),
    accent: containerStyle('bg-accent'),
    good: containerStyle('bg-good'),
    warning: containerStyle('bg-warn'),
    attention: containerStyle('bg-bad'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { size: 'small', color: 'attention' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    iconPlacement: 'leftOfTitle',
    allowTitleToWrap: true,
    iconSize: 16,
  },
  adaptiveCard: { allowCustomStyle: true },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 4 },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
});
