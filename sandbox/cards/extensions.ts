import type { Kind, Shape, Shapes } from './kinds.ts';
import { anyBox, anyElement, anyInput } from './shared-properties.ts';
import * as words from './words.ts';

const chart: Readonly<Record<string, Kind>> = {
  ...anyElement,
  title: 'words',
  showTitle: 'yes-no',
  colorSet: words.chartColourSet,
  maxWidth: 'pixels',
  showLegend: 'yes-no',
};
const axes: Readonly<Record<string, Kind>> = {
  xAxisTitle: 'words',
  yAxisTitle: 'words',
  color: words.chartColour,
  showBarValues: 'yes-no',
  yMin: 'number',
  yMax: 'number',
};

const chartOf = (part: string, more: Readonly<Record<string, Kind>> = {}): Shape => ({
  properties: { ...chart, ...more, data: { listOf: { part } } },
  required: ['data'],
  extension: true,
});

const rating: Readonly<Record<string, Kind>> = {
  value: 'number',
  max: 'number',
  size: { oneOf: ['medium', 'large'] },
  color: { oneOf: ['neutral', 'marigold'] },
};

/** Teams' own elements. Every one is an extension: it needs a `fallback` that says the same. */
export const teamsElements: Shapes = {
  'Chart.Donut': chartOf('PieSlice', {
    value: 'words',
    valueColor: words.chartColour,
    thickness: { oneOf: ['thin', 'thick'] },
    showOutlines: 'yes-no',
  }),
  'Chart.Pie': chartOf('PieSlice', { showOutlines: 'yes-no' }),
  'Chart.VerticalBar': chartOf('Bar', axes),
  'Chart.VerticalBar.Grouped': chartOf('BarGroup', { ...axes, stacked: 'yes-no' }),
  'Chart.HorizontalBar': chartOf('Bar', {
    ...axes,
    displayMode: { oneOf: ['AbsoluteWithAxis', 'AbsoluteNoAxis', 'PartToWhole'] },
  }),
  'Chart.HorizontalBar.Stacked': chartOf('BarStack', axes),
  'Chart.Line': chartOf('Line', axes),
  'Chart.Gauge': {
    properties: {
      ...chart,
      min: 'number',
      max: 'number',
      subLabel: 'words',
      showMinMax: 'yes-no',
      showNeedle: 'yes-no',
      showOutlines: 'yes-no',
      segments: { listOf: { part: 'GaugeSegment' } },
      value: 'number',
      valueFormat: { oneOf: ['percentage', 'fraction'] },
    },
    required: ['value'],
    extension: true,
  },
  Icon: {
    properties: {
      ...anyElement,
      name: 'code',
      size: words.iconSize,
      style: words.iconStyle,
      color: words.colour,
      selectAction: 'tap-action',
    },
    required: ['name'],
    extension: true,
  },
  Badge: {
    properties: {
      ...anyElement,
      text: 'words',
      icon: 'code',
      iconPosition: { oneOf: ['before', 'after'] },
      appearance: { oneOf: ['filled', 'tint'] },
      shape: { oneOf: ['square', 'rounded', 'circular'] },
      size: { oneOf: ['medium', 'large', 'extraLarge'] },
      style: {
        oneOf: ['default', 'subtle', 'informative', 'accent', 'good', 'attention', 'warning'],
      },
      tooltip: 'words',
    },
    required: [],
    extension: true,
  },
  ProgressBar: {
    properties: {
      ...anyElement,
      value: 'number',
      max: 'number',
      color: { oneOf: ['accent', 'good', 'warning', 'attention'] },
    },
    required: [],
    extension: true,
  },
  ProgressRing: {
    properties: {
      ...anyElement,
      label: 'words',
      labelPosition: { oneOf: ['before', 'after', 'above', 'below'] },
      size: { oneOf: ['tiny', 'small', 'medium', 'large'] },
    },
    required: [],
    extension: true,
  },
  Rating: {
    properties: {
      ...anyElement,
      ...rating,
      count: 'number',
      style: { oneOf: ['default', 'compact'] },
    },
    required: ['value'],
    extension: true,
  },
  'Input.Rating': {
    properties: { ...anyInput, ...rating, allowHalfSteps: 'yes-no' },
    required: ['id'],
    extension: true,
  },
  CodeBlock: {
    properties: { ...anyElement, codeSnippet: 'words', language: 'code', startLineNumber: 'whole-number' },
    required: ['codeSnippet'],
    extension: true,
  },
  CompoundButton: {
    properties: {
      ...anyElement,
      icon: { part: 'IconInfo' },
      badge: 'words',
      title: 'words',
      description: 'words',
      selectAction: 'tap-action',
    },
    required: ['title'],
    extension: true,
  },
  Carousel: {
    properties: {
      ...anyElement,
      ...anyBox,
      pageAnimation: { oneOf: ['slide', 'crossFade', 'none'] },
      initialPageIndex: 'whole-number',
      pages: { listOf: { part: 'CarouselPage' } },
    },
    required: ['pages'],
    extension: true,
  },
};
