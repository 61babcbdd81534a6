import type { HomeView } from '../../domain/views/home.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { asTyped } from '../typed-text.ts';
import template from './welcome.card.json' with { type: 'json' };

export type WelcomeModel = Frame & {
  readonly roles: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
};

const draw = drawer<WelcomeModel>(template);

/** The first thing somebody sees: what this is for, by role. */
export function renderWelcome(view: HomeView, context: CardContext): RenderedCard {
  const { help } = textIn(context.reading.language);
  return { card: draw(welcomeModel(view, context)), summary: help.welcomeTitle(view.name) };
}

export function welcomeModel(view: HomeView, context: CardContext): WelcomeModel {
  const { help } = textIn(context.reading.language);
  const lines = [
    ...view.roles.map((role) => help.welcomeRoles[role]),
    ...(view.isMember ? [help.welcomeMember] : []),
  ];
  return {
    ...frame(context, help.welcomeTitle(asTyped(view.name)), help.welcomeLead),
    roles: (lines.length > 0 ? lines : [help.welcomeOther]).map((text) => ({ text })),
    buttons: [
      button(context, help.openHome, 'open-home', {}, { style: 'positive' }),
      button(context, textIn(context.reading.language).common.openHelp, 'open-help'),
      button(context, help.openLanguage, 'open-language'),
    ],
  };
}
