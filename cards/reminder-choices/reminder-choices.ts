import { daysFrom } from '../../domain/calendar.ts';
import { frequencies, longestAway } from '../../domain/reminder-rules.ts';
import type { ReminderChoices } from '../../domain/views/reminder.ts';
import { numberInWords } from '../../text/lists.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { wayBack } from '../way-back.ts';
import template from './reminder-choices.card.json' with { type: 'json' };

type Choice = { readonly title: string; readonly value: string };

export type ReminderChoicesModel = Omit<Frame, 'cause'> & {
  readonly frequencyLabel: string;
  readonly frequencyNeeded: string;
  readonly frequency: string;
  /** None where the coordinator leaves no choice. */
  readonly frequencies: readonly Choice[];
  readonly awayLabel: string;
  readonly awayWrong: string;
  readonly awayUntil: string;
  readonly today: string;
  readonly latest: string;
  readonly readerLabel: string;
  readonly readerHint: string;
  readonly reader: string;
  readonly readers: readonly Choice[];
  readonly rule: string;
  readonly send: Button;
  readonly cancel: Button;
};

const draw = drawer<ReminderChoicesModel>(template);

/** How often somebody hears, and who reads while they are away. What was filled in is put back from `context.filled`. */
export function renderReminderChoices(view: ReminderChoices, context: CardContext): RenderedCard {
  const model = reminderChoicesModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function reminderChoicesModel(view: ReminderChoices, context: CardContext): ReminderChoicesModel {
  const { language } = context.reading;
  const { reminder } = textIn(language);
  const { choices } = reminder;
  const { filled = {} } = context;
  const { cause: _cause, ...top } = frame(context, choices.title, choices.lead);
  const objectId = view.reader?.objectId ?? '';
  return {
    ...top,
    frequencyLabel: choices.frequency,
    frequencyNeeded: choices.frequencyNeeded,
    frequency: filled.frequency ?? view.frequency,
    frequencies: view.allowsWeekly
      ? frequencies.map((value) => ({
          value,
          title: choices.frequencies[value](numberInWords(view.urgentDays, language)),
        }))
      : [],
    awayLabel: choices.awayUntil,
    awayWrong: choices.awayWrong,
    awayUntil: filled.awayUntil ?? view.awayUntil ?? '',
    today: view.today,
    latest: daysFrom(view.today, longestAway),
    readerLabel: choices.reader,
    readerHint: choices.readerHint,
    reader: filled.reader ?? objectId,
    readers: view.reader && objectId !== '' ? [{ title: view.reader.name, value: objectId }] : [],
    rule: choices.rule,
    send: button(context, choices.save, 'choose-reminders', {}, { style: 'positive' }),
    cancel: wayOut(context),
  };
}

/** Back to where they were opened. */
function wayOut(context: CardContext): Button {
  const { common, reminder } = textIn(context.reading.language);
  if (!context.cameFrom) return button(context, common.cancel, 'open-home');
  const { verb, data } = wayBack(context.cameFrom);
  return button(context, reminder.back, verb, data);
}
