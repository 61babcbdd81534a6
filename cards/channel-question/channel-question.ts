import type { NamedTarget } from '../../domain/views/channel.ts';
import { targetName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './channel-question.card.json' with { type: 'json' };

/** What is asked in a channel before anything happens to it. */
export type ChannelQuestion =
  | { readonly kind: 'choose'; readonly targets: readonly NamedTarget[] }
  | { readonly kind: 'bind'; readonly target: NamedTarget; readonly hasChannel: boolean }
  | { readonly kind: 'unbind'; readonly target: NamedTarget };

export type ChannelQuestionModel = Frame & {
  readonly paragraphs: readonly { readonly text: string }[];
  readonly choice: {
    readonly label: string;
    readonly needed: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  };
  readonly buttons: readonly Button[];
};

const draw = drawer<ChannelQuestionModel>(template);

/** Whose the channel is to be, and what that means for those who read it; or whether it is to be nobody's. */
export function renderChannelQuestion(question: ChannelQuestion, context: CardContext): RenderedCard {
  const model = channelQuestionModel(question, context);
  return { card: draw(model), summary: summaryOf(question, context) };
}

export function channelQuestionModel(question: ChannelQuestion, context: CardContext): ChannelQuestionModel {
  const { language } = context.reading;
  const { channel } = textIn(language);
  if (question.kind === 'choose') {
    return {
      ...frame(context, channel.chooseTitle),
      paragraphs: [{ text: channel.chooseLead }],
      choice: {
        label: channel.chooseLabel,
        needed: channel.chooseNeeded,
        choices: question.targets.map((target) => ({
          title: targetName(target, language),
          value: writtenTarget(target),
        })),
      },
      buttons: [button(context, channel.choose, 'open-channel')],
    };
  }
  const name = targetName(allAsTyped(question).target, language);
  return {
    ...frame(context, channel[question.kind === 'bind' ? 'bindTitle' : 'unbindTitle'](name)),
    paragraphs: paragraphsOf(question, name, context),
    choice: { label: '', needed: '', choices: [] },
    buttons: [
      question.kind === 'bind'
        ? button(
            context,
            channel.bindNow,
            'bind-channel',
            { target: writtenTarget(question.target) },
            { style: 'positive' },
          )
        : button(context, channel.unbindNow, 'unbind-channel', {}, { style: 'destructive' }),
    ],
  };
}

function paragraphsOf(
  question: Exclude<ChannelQuestion, { kind: 'choose' }>,
  name: string,
  { reading }: CardContext,
): { text: string }[] {
  const { channel } = textIn(reading.language);
  if (question.kind === 'unbind') return [{ text: channel.unbindMeans }];
  return [
    { text: channel.means[question.target.kind](name) },
    { text: channel.readers },
    ...(question.hasChannel ? [{ text: `⚠ ${channel.moves(name)}` }] : []),
    { text: channel.nothingYet },
  ];
}

function summaryOf(question: ChannelQuestion, { reading }: CardContext): string {
  const { channel } = textIn(reading.language);
  if (question.kind === 'choose') return channel.chooseTitle;
  return channel[question.kind === 'bind' ? 'bindTitle' : 'unbindTitle'](
    targetName(question.target, reading.language),
  );
}

/** As the press and the choice carry it. */
function writtenTarget(target: NamedTarget): string {
  return target.kind === 'region' ? `region:${target.region}` : `group:${target.service.id}`;
}
