import { type SettingKey, type Settings, settingChoices, settingKeys } from '../../domain/settings.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import template from './settings.card.json' with { type: 'json' };

type Choice = {
  readonly id: SettingKey;
  readonly label: string;
  readonly value: string;
  readonly needed: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};

export type SettingsModel = Frame & {
  readonly settings: readonly Choice[];
  readonly note: string;
  readonly save: Button;
  readonly buttons: readonly Button[];
};

const draw = drawer<SettingsModel>(template);

/** What a national coordinator chooses where the documents disagree (R19, R21, R30): one question for each. */
export function renderSettings(chosen: Settings, context: CardContext): RenderedCard {
  const model = settingsModel(chosen, context);
  return { card: draw(model), summary: model.title };
}

export function settingsModel(chosen: Settings, context: CardContext): SettingsModel {
  const { common, settings } = textIn(context.reading.language);
  return {
    ...frame(context, settings.title, settings.lead),
    settings: settingKeys.map((key) => choiceOf(key, chosen, context)),
    note: settings.note,
    save: button(context, settings.save, 'choose-settings', {}, { style: 'positive' }),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

function choiceOf(key: SettingKey, chosen: Settings, { reading, filled }: CardContext): Choice {
  const { settings } = textIn(reading.language);
  const { label, choices } = settings.questions[key];
  const titles: Readonly<Record<string, string>> = choices;
  return {
    id: key,
    label,
    value: filled?.[key] ?? chosen[key],
    needed: settings.needed,
    choices: settingChoices[key].map((value) => ({ title: titles[value] ?? '', value })),
  };
}
