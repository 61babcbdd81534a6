import type { Reading } from '../../domain/views.ts';
import { taughtCommands } from '../../text/commands.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import template from './help.card.json' with { type: 'json' };

/** What is only for the coordinator is taught to nobody else, and what is only for channels to nobody outside one. */
type Reader = { readonly isCoordinator?: boolean; readonly isInChannel?: boolean };

/** Words that do something in a channel. */
const inChannels: readonly string[] = [
  'open-channel',
  'open-unbinding',
  'open-language',
  'open-faq',
  'open-help',
];
const onlyInChannels: readonly string[] = ['open-channel', 'open-unbinding'];

export type HelpModel = Frame & {
  readonly commands: readonly Fact[];
  readonly buttons: readonly Button[];
  readonly moreTitle: string;
  readonly more: readonly Button[];
};

const draw = drawer<HelpModel>(template);

/** What can be done, by pressing and by writing. */
export function renderHelp(context: CardContext, reader: Reader = {}): RenderedCard {
  return { card: draw(helpModel(context, reader)), summary: textIn(context.reading.language).help.title };
}

export function helpModel(context: CardContext, reader: Reader): HelpModel {
  const { common, help } = textIn(context.reading.language);
  return {
    ...frame(context, help.title, help.lead),
    commands: commandFacts(reader, context.reading),
    buttons: [
      button(context, help.openHome, 'open-home'),
      button(context, help.openNominations, 'open-nominations'),
    ],
    moreTitle: common.more,
    more: [
      button(context, help.openVacancies, 'open-vacancies'),
      button(context, help.openFaq, 'open-faq'),
      button(context, help.openLanguage, 'open-language'),
    ],
  };
}

function commandFacts({ isCoordinator = false, isInChannel = false }: Reader, { language }: Reading): Fact[] {
  return taughtCommands(language)
    .filter(({ verb }) => (isInChannel ? inChannels.includes(verb) : !onlyInChannels.includes(verb)))
    .filter(({ verb }) => isCoordinator || verb !== 'open-deliveries')
    .map(({ word, does }) => ({ title: word, value: does }));
}
