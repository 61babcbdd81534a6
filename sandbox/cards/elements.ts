import type { Shapes } from './kinds.ts';
import { anyBox, anyElement, anyInput, cellAlignment } from './shared-properties.ts';
import * as words from './words.ts';

/** The elements of Adaptive Cards 1.5, with the properties that Teams adds to them. */
export const coreElements: Shapes = {
  TextBlock: {
    properties: {
      ...anyElement,
      text: 'words',
      color: words.colour,
      fontType: words.typeface,
      isSubtle: 'yes-no',
      maxLines: 'whole-number',
      size: words.textSize,
      weight: words.textWeight,
      wrap: 'yes-no',
      style: words.textStyle,
    },
    required: ['text'],
  },
  RichTextBlock: {
    properties: { ...anyElement, inlines: { listOf: 'inline' } },
    required: ['inlines'],
  },
  Image: {
    properties: {
      ...anyElement,
      height: 'picture-measure',
      width: 'picture-measure',
      url: 'picture-address',
      altText: 'words',
      backgroundColor: 'code',
      selectAction: 'tap-action',
      size: words.pictureSize,
      style: words.pictureStyle,
      allowExpand: 'yes-no',
      msteams: { part: 'ImageInTeams' },
    },
    required: ['url'],
  },
  ImageSet: {
    properties: { ...anyElement, images: { listOf: 'element' }, imageSize: words.pictureSize },
    required: ['images'],
  },
  Media: {
    properties: {
      ...anyElement,
      sources: { listOf: { part: 'MediaSource' } },
      captionSources: { listOf: { part: 'CaptionSource' } },
      poster: 'picture-address',
      altText: 'words',
    },
    required: ['sources'],
  },
  FactSet: {
    properties: { ...anyElement, facts: { listOf: { part: 'Fact' } } },
    required: ['facts'],
  },
  Container: {
    properties: {
      ...anyElement,
      ...anyBox,
      items: { listOf: 'element' },
    },
    required: ['items'],
  },
  ColumnSet: {
    properties: {
      ...anyElement,
      columns: { listOf: { part: 'Column' } },
      selectAction: 'tap-action',
      style: words.containerStyle,
      bleed: 'yes-no',
      minHeight: 'pixels',
      showBorder: 'yes-no',
      roundedCorners: 'yes-no',
    },
    required: [],
  },
  Table: {
    properties: {
      ...anyElement,
      ...cellAlignment,
      columns: { listOf: { part: 'TableColumn' } },
      rows: { listOf: { part: 'TableRow' } },
      firstRowAsHeaders: 'yes-no',
      showGridLines: 'yes-no',
      gridStyle: words.containerStyle,
      style: words.containerStyle,
      showBorder: 'yes-no',
      roundedCorners: 'yes-no',
    },
    required: ['columns', 'rows'],
  },
  ActionSet: {
    properties: { ...anyElement, actions: { listOf: 'action' } },
    required: ['actions'],
  },
  'Input.Text': {
    properties: {
      ...anyInput,
      isMultiline: 'yes-no',
      maxLength: 'whole-number',
      placeholder: 'words',
      regex: 'pattern',
      style: words.textInputStyle,
      inlineAction: 'tap-action',
      value: 'words',
    },
    required: ['id'],
  },
  'Input.Number': {
    properties: { ...anyInput, min: 'number', max: 'number', placeholder: 'words', value: 'number' },
    required: ['id'],
  },
  'Input.Date': {
    properties: { ...anyInput, min: 'date', max: 'date', placeholder: 'words', value: 'date' },
    required: ['id'],
  },
  'Input.Time': {
    properties: { ...anyInput, min: 'time', max: 'time', placeholder: 'words', value: 'time' },
    required: ['id'],
  },
  'Input.Toggle': {
    properties: {
      ...anyInput,
      title: 'words',
      value: 'code',
      valueOn: 'code',
      valueOff: 'code',
      wrap: 'yes-no',
    },
    required: ['id', 'title'],
  },
  'Input.ChoiceSet': {
    properties: {
      ...anyInput,
      choices: { listOf: { part: 'Choice' } },
      'choices.data': { part: 'Data.Query' },
      isMultiSelect: 'yes-no',
      style: words.choiceStyle,
      value: 'code',
      placeholder: 'words',
      wrap: 'yes-no',
    },
    required: ['id'],
  },
};
