import type { Kind, Shapes } from './kinds.ts';
import { anyBox, anyElement, cellAlignment } from './shared-properties.ts';
import * as words from './words.ts';

const face: Readonly<Record<string, Kind>> = {
  type: 'code',
  body: { listOf: 'element' },
  actions: { listOf: 'action' },
  selectAction: 'tap-action',
  fallbackText: 'words',
  backgroundImage: words.backgroundImage,
  minHeight: 'pixels',
  rtl: 'yes-no',
  speak: 'words',
  lang: 'code',
  verticalContentAlignment: words.vertical,
  style: words.containerStyle,
  layouts: { listOf: 'layout' },
  version: words.cardVersion,
  $schema: 'web-address',
  id: 'code',
};

const { fallback: _elementFallback, ...placed } = anyElement;

/** Objects that are known by the property that holds them. */
export const parts: Shapes = {
  AdaptiveCard: {
    properties: {
      ...face,
      refresh: { part: 'Refresh' },
      authentication: { part: 'Authentication' },
      msteams: { part: 'CardInTeams' },
      metadata: { part: 'CardMetadata' },
    },
    required: ['type', 'version', 'body'],
  },
  ShownCard: { properties: face, required: ['type'] },
  Refresh: {
    properties: {
      type: { oneOf: ['Refresh'] },
      action: 'refresh-action',
      userIds: { listOf: 'code' },
      expires: 'code',
    },
    required: ['action'],
  },
  Authentication: {
    properties: {
      type: { oneOf: ['Authentication'] },
      text: 'words',
      connectionName: 'code',
      tokenExchangeResource: { part: 'TokenExchangeResource' },
      buttons: { listOf: { part: 'AuthCardButton' } },
    },
    required: [],
  },
  TokenExchangeResource: {
    properties: { type: 'code', id: 'code', uri: 'code', providerId: 'code' },
    required: ['id', 'uri', 'providerId'],
  },
  AuthCardButton: {
    properties: { type: 'code', title: 'words', image: 'picture-address', value: 'code' },
    required: ['type', 'value'],
  },
  CardInTeams: {
    properties: { width: { oneOf: ['full'] }, entities: { listOf: { part: 'Mention' } } },
    required: [],
  },
  Mention: {
    properties: { type: { oneOf: ['mention'] }, text: 'words', mentioned: { part: 'Mentioned' } },
    required: ['type', 'text', 'mentioned'],
  },
  Mentioned: { properties: { id: 'code', name: 'words', type: 'code' }, required: ['id', 'name'] },
  CardMetadata: { properties: { webUrl: 'web-address' }, required: [] },
  BackgroundImage: {
    properties: {
      type: { oneOf: ['BackgroundImage'] },
      url: 'picture-address',
      fillMode: words.fillMode,
      horizontalAlignment: words.horizontal,
      verticalAlignment: words.vertical,
    },
    required: ['url'],
  },
  ImageInTeams: { properties: { allowExpand: 'yes-no' }, required: [] },
  SubmitInTeams: { properties: { feedback: { part: 'Feedback' } }, required: [] },
  Feedback: { properties: { hide: 'yes-no' }, required: [] },
  TargetElement: {
    properties: { type: { oneOf: ['TargetElement'] }, elementId: 'code', isVisible: 'yes-no' },
    required: ['elementId'],
  },
  Column: {
    properties: {
      ...anyElement,
      ...anyBox,
      type: { oneOf: ['Column'] },
      items: { listOf: 'element' },
      width: 'column-width',
      fallback: { written: words.drop, built: { part: 'Column' } },
    },
    required: [],
  },
  TableColumn: {
    properties: { ...cellAlignment, type: { oneOf: ['TableColumnDefinition'] }, width: 'column-width' },
    required: [],
  },
  TableRow: {
    properties: {
      ...placed,
      ...cellAlignment,
      type: { oneOf: ['TableRow'] },
      cells: { listOf: { part: 'TableCell' } },
      style: words.containerStyle,
      showBorder: 'yes-no',
      roundedCorners: 'yes-no',
    },
    required: ['type', 'cells'],
  },
  TableCell: {
    properties: { ...placed, ...anyBox, type: { oneOf: ['TableCell'] }, items: { listOf: 'element' } },
    required: ['type', 'items'],
  },
  CarouselPage: {
    properties: { ...placed, ...anyBox, type: { oneOf: ['CarouselPage'] }, items: { listOf: 'element' } },
    required: ['type', 'items'],
  },
  Fact: {
    properties: { type: { oneOf: ['Fact'] }, title: 'words', value: 'words' },
    required: ['title', 'value'],
  },
  Choice: {
    properties: { type: { oneOf: ['Input.Choice'] }, title: 'words', value: 'code' },
    required: ['title', 'value'],
  },
  'Data.Query': {
    properties: {
      type: { oneOf: ['Data.Query'] },
      dataset: 'code',
      count: 'whole-number',
      skip: 'whole-number',
      associatedInputs: words.associatedInputs,
    },
    required: ['type', 'dataset'],
  },
  MediaSource: {
    properties: { type: { oneOf: ['MediaSource'] }, mimeType: 'code', url: 'web-address' },
    required: ['url'],
  },
  CaptionSource: {
    properties: { type: { oneOf: ['CaptionSource'] }, mimeType: 'code', url: 'web-address', label: 'words' },
    required: ['url', 'mimeType', 'label'],
  },
  IconInfo: {
    properties: { name: 'code', size: words.iconSize, style: words.iconStyle, color: words.colour },
    required: ['name'],
  },
  PieSlice: {
    properties: { legend: 'words', value: 'number', color: words.chartColour },
    required: ['legend', 'value'],
  },
  Bar: {
    properties: { x: 'word-or-number', y: 'number', color: words.chartColour },
    required: ['x', 'y'],
  },
  BarGroup: {
    properties: { legend: 'words', values: { listOf: { part: 'Bar' } }, color: words.chartColour },
    required: ['legend', 'values'],
  },
  BarStack: {
    properties: { title: 'words', data: { listOf: { part: 'PieSlice' } } },
    required: ['title', 'data'],
  },
  Line: {
    properties: { legend: 'words', values: { listOf: { part: 'LinePoint' } }, color: words.chartColour },
    required: ['legend', 'values'],
  },
  LinePoint: { properties: { x: 'word-or-number', y: 'number' }, required: ['x', 'y'] },
  GaugeSegment: {
    properties: { size: 'number', legend: 'words', color: words.chartColour },
    required: ['size'],
  },
  GridArea: {
    properties: {
      name: 'code',
      column: 'whole-number',
      columnSpan: 'whole-number',
      row: 'whole-number',
      rowSpan: 'whole-number',
    },
    required: ['name'],
  },
};

/** What may stand in a line of rich text. */
export const inlines: Shapes = {
  TextRun: {
    properties: {
      type: 'code',
      id: 'code',
      text: 'words',
      color: words.colour,
      fontType: words.typeface,
      highlight: 'yes-no',
      isSubtle: 'yes-no',
      italic: 'yes-no',
      size: words.textSize,
      strikethrough: 'yes-no',
      underline: 'yes-no',
      weight: words.textWeight,
      selectAction: 'tap-action',
      lang: 'code',
      fallback: 'anything',
    },
    required: ['text'],
  },
};

/** How Teams may lay out the items of a box. */
export const layouts: Shapes = {
  'Layout.Stack': { properties: { type: 'code', targetWidth: words.targetWidth }, required: [] },
  'Layout.Flow': {
    properties: {
      type: 'code',
      targetWidth: words.targetWidth,
      horizontalItemsAlignment: words.horizontal,
      verticalItemsAlignment: words.vertical,
      itemFit: { oneOf: ['fit', 'fill'] },
      minItemWidth: 'pixels',
      maxItemWidth: 'pixels',
      itemWidth: 'pixels',
      columnSpacing: words.spacing,
      rowSpacing: words.spacing,
    },
    required: [],
  },
  'Layout.AreaGrid': {
    properties: {
      type: 'code',
      targetWidth: words.targetWidth,
      columns: { listOf: 'grid-measure' },
      areas: { listOf: { part: 'GridArea' } },
      columnSpacing: words.spacing,
      rowSpacing: words.spacing,
    },
    required: ['areas'],
  },
};
