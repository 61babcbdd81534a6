import type { GroupDeed } from '../../domain/group-deeds.ts';
import type { Reading } from '../../domain/views/brief.ts';
import { taughtCommands } from '../../text/commands.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import template from './help.card.json' with { type: 'json' };

/** Who reads, and where: what only some can use is taught to nobody else. */
export type HelpReader = {
  readonly isCoordinator?: boolean;
  /** Contacts and the coordinator, who have regions. */
  readonly oversees?: boolean;
  /** Leaders of services, who propose members. */
  readonly proposes?: boolean;
  /** What the reader can begin in a group of theirs. */
  readonly deeds?: readonly GroupDeed[];
  readonly isInChannel?: boolean;
};

const forCoordinators: readonly string[] = ['open-deliveries', 'open-settings'];
const forProposers: readonly string[] = ['open-vacancies'];
/** What is begun in a group, for those who can. */
const forDeeds: Readonly<Record<string, GroupDeed>> = {
  'open-meeting-form': 'call-group-meeting',
  'open-problem-form': 'raise-problem',
  'open-spread-form': 'tell-spread',
};
const forRegions: readonly string[] = ['open-region'];
const forChannels: readonly string[] = ['open-channel', 'open-unbinding'];
const alsoInChannels: readonly string[] = ['open-language', 'open-faq', 'open-help'];

export type HelpModel = Frame & {
  readonly commands: readonly Fact[];
  readonly buttons: readonly Button[];
  readonly moreTitle: string;
  readonly more: readonly Button[];
};

const draw = drawer<HelpModel>(template);

/** What can be done, by pressing and by writing. */
export function renderHelp(context: CardContext, reader: HelpReader = {}): RenderedCard {
  return { card: draw(helpModel(context, reader)), summary: textIn(context.reading.language).help.title };
}

export function helpModel(context: CardContext, reader: HelpReader): HelpModel {
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
      ...(reader.proposes ? [button(context, help.openVacancies, 'open-vacancies')] : []),
      button(context, help.openGroups, 'open-groups'),
      button(context, help.openFaq, 'open-faq'),
      button(context, help.openLanguage, 'open-language'),
    ],
  };
}

function commandFacts(reader: HelpReader, { language }: Reading): Fact[] {
  return taughtCommands(language)
    .filter(({ verb }) => isTaughtTo(reader, verb))
    .map(({ word, does }) => ({ title: word, value: does }));
}

function isTaughtTo(reader: HelpReader, verb: string): boolean {
  const { isCoordinator = false, oversees = false, proposes = false, deeds = [] } = reader;
  if (reader.isInChannel) return forChannels.includes(verb) || alsoInChannels.includes(verb);
  if (forChannels.includes(verb)) return false;
  if (forCoordinators.includes(verb)) return isCoordinator;
  if (forProposers.includes(verb)) return proposes;
  const deed = forDeeds[verb];
  if (deed) return deeds.includes(deed);
  return oversees || !forRegions.includes(verb);
}
