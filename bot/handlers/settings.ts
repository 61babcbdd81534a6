import { z } from 'zod';
import { renderSettings } from '../../cards/settings/settings.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { settingChoices } from '../../domain/settings.ts';
import { chooseSettings } from '../../store/commands/choose-settings.ts';
import { settingsView } from '../../store/queries/settings-view.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn } from '../drawn.ts';
import { parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const chosen = z.object({
  'proposal-route': z.enum(settingChoices['proposal-route']),
  'request-route': z.enum(settingChoices['request-route']),
  'group-deadline': z.enum(settingChoices['group-deadline']),
  'deciding-authority': z.enum(settingChoices['deciding-authority']),
});

/** What a national coordinator chooses for everybody. */
export const settingsRoutes = {
  'open-settings': {
    writes: false,
    answer: async (service, request) => await show(service, request),
  },
  'choose-settings': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(chosen, request.data);
      const outcome = isRefusal(input)
        ? input
        : await chooseSettings(commandContext(service, request), input);
      const { settings } = textIn(request.reading.language);
      return await show(
        service,
        request,
        isRefusal(outcome)
          ? { refusal: outcome, filled: typedFields(request.data) }
          : { confirmation: settings.saved },
      );
    },
  },
} satisfies Record<string, Route>;

async function show(service: Service, request: Request, shown: Shown = {}): Promise<Drawn> {
  const view = await settingsView(service.store, request.actor);
  if (view) return drawn(renderSettings(view, cardContext(request, shown)));
  return { kind: 'text', text: textIn(request.reading.language).settings.onlyForCoordinators };
}
