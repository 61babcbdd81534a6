import type { ChannelCause } from '../../domain/views/cause.ts';
import type { ChannelView } from '../../domain/views/channel.ts';
import { languages } from '../../domain/vocabulary.ts';
import { momentInWords } from '../../text/dates.ts';
import { targetName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import template from './channel.card.json' with { type: 'json' };

export type ChannelModel = Frame & {
  readonly state: { readonly word: string; readonly colour: 'good' | 'warning' | 'default' };
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly change: {
    readonly shown: boolean;
    readonly languageTitle: string;
    readonly languages: readonly Button[];
    readonly unbindTitle: string;
    readonly unbindMeans: string;
    readonly unbind: Button;
  };
  readonly buttons: readonly Button[];
};

const draw = drawer<ChannelModel>(template);

/** A channel that belongs to a region or a group: in the channel, and for those who answer for it. */
export function renderChannel(view: ChannelView, context: CardContext, cause?: ChannelCause): RenderedCard {
  const { language } = context.reading;
  const { channel } = textIn(language);
  const target = targetName(view.target, language);
  const by = view.ended?.by ?? view.boundBy;
  return {
    card: draw(channelModel(view, context)),
    summary: cause ? channel.causes[cause](target, by) : titleOf(view, target, context),
  };
}

export function channelModel(view: ChannelView, context: CardContext): ChannelModel {
  const { reading } = context;
  const { channel, common } = textIn(reading.language);
  const shown = allAsTyped(view);
  const target = targetName(shown.target, reading.language);
  const { mayChange, isChannel } = view.viewer;
  return {
    ...frame(context, titleOf(shown, target, context), shown.team ? channel.inTeam(shown.team) : ''),
    state: stateOf(view, context),
    text: textOf(view, target, context),
    facts: facts(
      [channel.boundBy, channel.byAt(shown.boundBy, momentInWords(view.boundAt, reading))],
      shown.ended
        ? [channel.endedBy, channel.byAt(shown.ended.by, momentInWords(shown.ended.at, reading))]
        : [channel.language, textIn(view.language).common.languageName],
    ),
    change: {
      // Which channel is meant is known from where the press comes, so it is changed there alone.
      shown: mayChange && isChannel,
      languageTitle: channel.changeLanguage,
      languages: languages.map((one) =>
        button(context, textIn(one).common.languageName, 'choose-channel-language', { language: one }),
      ),
      unbindTitle: channel.unbind,
      unbindMeans: channel.unbindMeans,
      unbind: button(context, channel.unbindNow, 'unbind-channel', {}, { style: 'destructive' }),
    },
    buttons: isChannel ? [] : [button(context, common.openHome, 'open-home')],
  };
}

function titleOf(view: ChannelView, target: string, { reading }: CardContext): string {
  const { channel } = textIn(reading.language);
  if (view.ended) return channel.endedTitle(target);
  return view.problem ? channel.brokenTitle(target) : channel.boundTitle(target);
}

function stateOf(view: ChannelView, { reading }: CardContext): ChannelModel['state'] {
  const { states } = textIn(reading.language).channel;
  if (view.ended) return { word: `■ ${states.ended}`, colour: 'default' };
  return view.problem
    ? { word: `⚠ ${states.broken}`, colour: 'warning' }
    : { word: `✔ ${states.bound}`, colour: 'good' };
}

function textOf(view: ChannelView, target: string, { reading }: CardContext): string {
  const { channel } = textIn(reading.language);
  if (view.ended) return channel.ended;
  if (view.problem) {
    const { why, remedy } = channel.problems[view.problem];
    return `${why} ${remedy(view.team ? asTyped(view.team) : channel.theTeam)}`;
  }
  return channel.means[view.target.kind](target);
}
