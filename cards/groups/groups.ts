import type { GroupBrief } from '../../domain/views/group.ts';
import { groupInShort } from '../../text/group-words.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { Line } from '../line.ts';
import { nextPage } from '../page-of.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { noChoice, type ServiceChoice, type ServiceField, serviceField } from '../service-field.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import template from './groups.card.json' with { type: 'json' };

/** How many groups a card shows at a time. */
export const groupsOnACard = 10;

export type GroupsModel = Frame & {
  readonly lines: readonly Line[];
  readonly more: readonly Button[];
  readonly pick: ServiceField;
  readonly buttons: readonly Button[];
};

export type GroupsView = { readonly groups: readonly GroupBrief[]; readonly count: number };

const draw = drawer<GroupsModel>(template);

/** The groups that the reader has to do with, from `context.from` on, `groupsOnACard` at a time. */
export function renderGroups(
  view: GroupsView,
  context: CardContext,
  choice: ServiceChoice = noChoice,
): RenderedCard {
  const model = groupsModel(view, context, choice);
  return { card: draw(model), summary: model.title };
}

export function groupsModel(
  { groups, count }: GroupsView,
  context: CardContext,
  choice: ServiceChoice = noChoice,
): GroupsModel {
  const { language } = context.reading;
  const { common, group } = textIn(language);
  const shown = groups.slice(0, groupsOnACard);
  return {
    ...frame(
      context,
      group.listTitle(numberInWords(count, language)),
      count > 0 ? '' : whyNone(choice, context),
    ),
    lines: shown.map((one) => lineOf(one, context)),
    more: nextPage(context, 'open-groups', shown.length, count),
    pick: serviceField(choice, 'open-groups', context),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

/** A network has none (R1). */
function whyNone({ chosen }: ServiceChoice, { reading: { language } }: CardContext): string {
  const { group } = textIn(language);
  return chosen ? group.listNone(capital(asTyped(serviceName(chosen, language)), language)) : group.listEmpty;
}

function lineOf(brief: GroupBrief, context: CardContext): Line {
  const { language } = context.reading;
  const { group } = textIn(language);
  const name = serviceName(brief.service, language);
  const { service } = brief;
  return {
    text: capital(serviceName(allAsTyped(brief).service, language), language),
    detail: groupInShort(brief, context.reading),
    colour: brief.attention.length > 0 ? 'attention' : 'default',
    buttons: [
      button(context, group.open, 'open-group', { serviceId: service.id }, { tooltip: group.openOf(name) }),
    ],
  };
}
