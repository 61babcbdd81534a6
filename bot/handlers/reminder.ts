import { z } from 'zod';
import { renderReminderChoices } from '../../cards/reminder-choices/reminder-choices.ts';
import { renderReminders } from '../../cards/reminders/reminders.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { frequencies } from '../../domain/reminder-rules.ts';
import { chooseReminders } from '../../store/commands/choose-reminders.ts';
import { putOffReminders } from '../../store/commands/put-off-reminders.ts';
import { digestView } from '../../store/queries/digest-view.ts';
import { reminderChoices } from '../../store/queries/reminder-choices.ts';
import { dayInWords } from '../../text/dates.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import { personReference } from '../person-reference.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const chosen = z.object({
  frequency: z.enum(frequencies).default('daily'),
  awayUntil: field.optionalDate,
  reader: field.optionalId,
});

/** The one message of the day, and what somebody chooses about it. */
export const reminderRoutes = {
  'open-reminders': {
    writes: false,
    answer: async (service, request) => await showChoices(service, request),
  },
  'put-off-reminders': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(z.object({ digestId: field.id }), request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const outcome = await putOffReminders(commandContext(service, request), input);
      if (isRefusal(outcome)) return refusedText(request, outcome);
      const view = await digestView(service.store, request.actor, input.digestId);
      if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
      const shows = { card: 'reminders', subjectId: view.id, version: view.version } as const;
      return drawn(renderReminders(view, cardContext(request)), shows);
    },
  },
  'choose-reminders': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(chosen, request.data);
      if (isRefusal(input)) return await showChoices(service, request, refused(request, input));
      const named = { picked: input.reader, name: '', email: '' };
      const reader = await personReference(service, request, named);
      if (isRefusal(reader)) return await showChoices(service, request, refused(request, reader));
      const outcome = await chooseReminders(commandContext(service, request), { ...input, reader });
      if (isRefusal(outcome)) return await showChoices(service, request, refused(request, outcome));
      return await showChoices(service, request, { confirmation: await savedWords(service, request) });
    },
  },
} satisfies Record<string, Route>;

function refused(request: Request, refusal: NonNullable<Shown['refusal']>): Shown {
  return { refusal, filled: typedFields(request.data) };
}

async function showChoices(service: Service, request: Request, said: Shown = {}): Promise<Drawn> {
  const view = await reminderChoices(service.store, request.actor);
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  return drawn(renderReminderChoices(view, cardContext(request, said)));
}

/** What holds now, in a sentence. */
async function savedWords(service: Service, { actor, reading }: Request): Promise<string> {
  const { choices } = textIn(reading.language).reminder;
  const view = await reminderChoices(service.store, actor);
  if (!view?.awayUntil) return choices.saved;
  const day = dayInWords(new Date(`${view.awayUntil}T11:00:00Z`), reading);
  return view.reader ? choices.savedReader(view.reader.name, day) : choices.savedAway(day);
}
