import type { GroupDeed } from '../domain/group-deeds.ts';
import type { Verb } from '../domain/verbs.ts';
import type { GroupDeedsView } from '../domain/views/group-deeds.ts';
import { capital } from '../text/lists.ts';
import { groupName, serviceName } from '../text/names.ts';
import { textIn } from '../text/text-in.ts';
import { type Button, button } from './button.ts';
import type { CardContext } from './card-context.ts';
import { drawer } from './draw.ts';
import { type Frame, frame } from './frame.ts';
import type { RenderedCard } from './rendered-card.ts';
import { type TabLink, tabLinks } from './tab-links.ts';
import { asTyped } from './typed-text.ts';

export type Field = { readonly label: string; readonly value: string };
export type NeededField = Field & { readonly needed: string };
export type HintedField = Field & { readonly hint: string };
export type Choices = Field & {
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};

/** What the short forms about a group have in common. */
export type GroupForm = Frame & {
  /** In which group; nothing to choose from where there is one. */
  readonly group: Choices & { readonly needed: string };
  readonly send: Button;
  /** To where there is room for more. */
  readonly links: readonly TabLink[];
  readonly cancel: Button;
};

/** So much is typed in a card; whatever is longer is written on the group's page. */
export const longestInCard = 300;

type Form = {
  readonly title: string;
  readonly lead: string;
  readonly send: string;
  readonly does: GroupDeed;
  /** What goes along with it. */
  readonly data?: Readonly<Record<string, string>>;
};

/** @param groups those in which the reader may do it, at least one */
export function groupForm(
  groups: readonly GroupDeedsView[],
  { title, lead, send, does, data = {} }: Form,
  context: CardContext,
): GroupForm {
  const { language } = context.reading;
  const { common, groupForm: words } = textIn(language);
  const [only] = groups.length === 1 ? groups : [];
  const about = only ? { serviceId: only.service.id } : {};
  const back: Verb = only ? 'open-group' : 'open-groups';
  return {
    ...frame(context, title, only ? capital(asTyped(groupName(only.service, language)), language) : lead),
    group: {
      label: words.group,
      needed: words.groupNeeded,
      value: context.filled?.serviceId ?? '',
      choices: only
        ? []
        : groups.map(({ service }) => ({
            title: capital(serviceName(service, language), language),
            value: service.id,
          })),
    },
    send: button(context, send, does, { ...about, ...data }, { style: 'positive' }),
    links: tabLinks(context, only ? `group/${only.service.id}` : 'groups', words.more),
    cancel: button(context, common.cancel, back, about),
  };
}

/** Gives what draws a short form from what is shown in it; its title says what it is. */
export function groupFormCard<Model extends GroupForm>(
  template: object,
  modelOf: (groups: readonly GroupDeedsView[], context: CardContext) => Model,
): (groups: readonly GroupDeedsView[], context: CardContext) => RenderedCard {
  const draw = drawer<Model>(template);
  return (groups, context) => {
    const model = modelOf(groups, context);
    return { card: draw(model), summary: model.title };
  };
}
