import type { Button } from '../../cards/button.ts';
import type { HomeModel } from '../../cards/home/home.ts';
import type { Line } from '../../cards/line.ts';

/** The home card as a plain function would draw it: the least that drawing it can cost. */
export function plainHome(model: HomeModel): object {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: model.lang,
    body: [
      ...(model.notice === '' ? [] : [noticeBox(model)]),
      ...text(model.cause, { color: 'accent', weight: 'bolder' }),
      ...text(model.title, { style: 'heading', size: 'large', weight: 'bolder' }),
      ...text(model.lead, { isSubtle: true, spacing: 'small' }),
      ...model.duties.map(row),
      ...(model.more.length === 0 ? [] : [{ type: 'ActionSet', actions: model.more.map(barePress) }]),
      ...text(model.waitingTitle, { style: 'heading', size: 'medium', weight: 'bolder', spacing: 'large' }),
      ...model.waiting.map(row),
      ...text(model.waitingMore, { isSubtle: true }),
      ...text(model.gatheringsTitle, {
        style: 'heading',
        size: 'medium',
        weight: 'bolder',
        spacing: 'large',
      }),
      ...model.gatherings.map(row),
    ],
    actions: model.buttons.map((button) => press(button, { style: button.style })),
  };
}

function noticeBox({ notice, noticeStyle }: HomeModel): object {
  return { type: 'Container', style: noticeStyle, items: text(notice) };
}

function text(words: string, look: object = {}): object[] {
  return words === '' ? [] : [{ type: 'TextBlock', text: words, wrap: true, ...look }];
}

function row({ text: words, detail, colour, buttons }: Line): object {
  const detailLook = { spacing: 'none', size: 'small', color: colour };
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'medium',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        verticalContentAlignment: 'center',
        items: [...text(words), ...text(detail, detailLook)],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'center',
        items: [
          {
            type: 'ActionSet',
            actions: buttons.map((one) => press(one, one.tooltip ? { tooltip: one.tooltip } : {})),
          },
        ],
      },
    ],
  };
}

function barePress(button: Button): object {
  return press(button, {});
}

function press({ title, verb, data }: Button, look: object): object {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...look,
    fallback: { type: 'Action.Submit', title, data, ...look },
  };
}
