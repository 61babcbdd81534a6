import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import template from './language.card.json' with { type: 'json' };

export type LanguageModel = Frame & { readonly buttons: readonly Button[] };

const draw = drawer<LanguageModel>(template);

/** Each language is named in itself, so that somebody who cannot read the card still finds the own one. */
const offered = ['nb', 'nn', 'en'] as const;

/** Asks in which language somebody reads. */
export function renderLanguage(context: CardContext): RenderedCard {
  return { card: draw(languageModel(context)), summary: textIn(context.reading.language).help.languageTitle };
}

export function languageModel(context: CardContext): LanguageModel {
  const { help } = textIn(context.reading.language);
  return {
    ...frame(context, help.languageTitle, help.languageLead),
    buttons: offered.map((language) =>
      button(context, textIn(language).common.languageName, 'choose-language', { language }),
    ),
  };
}
