import type { GatheringBrief } from '../domain/views/gathering.ts';
import { whenItIs } from '../text/gathering-words.ts';
import { textIn } from '../text/text-in.ts';
import { button } from './button.ts';
import type { CardContext } from './card-context.ts';
import type { Line } from './line.ts';
import { asTyped } from './typed-text.ts';

/** A gathering in a list: when it is, how it stands, and asking there where questions are taken. */
export function gatheringLine(one: GatheringBrief, context: CardContext, { onlyAsking = false } = {}): Line {
  const { gathering } = textIn(context.reading.language);
  const about = { gatheringId: one.id };
  return {
    text: asTyped(one.cancelledAt ? gathering.cancelledTitle(one.title) : one.title),
    detail: `${gathering.phases[one.phase]}: ${whenItIs(one, context.reading)}`,
    colour: 'default',
    buttons: onlyAsking
      ? [button(context, gathering.ask, 'open-asking', about)]
      : [
          ...(one.mayAsk
            ? [
                button(context, gathering.ask, 'open-asking', about, {
                  tooltip: `${gathering.ask}: ${one.title}`,
                }),
              ]
            : []),
          button(context, gathering.open, 'open-gathering', about, { tooltip: gathering.openOf(one.title) }),
        ],
  };
}
