import { z } from 'zod';
import { rolesGiven } from '../../domain/administration.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { monthsFrom, retainedKinds } from '../../domain/retention.ts';
import { settingChoices } from '../../domain/settings.ts';
import { languages, regions } from '../../domain/vocabulary.ts';
import { chooseChannelLanguage } from '../../store/commands/choose-channel-language.ts';
import { chooseRetention } from '../../store/commands/choose-retention.ts';
import { chooseSettings } from '../../store/commands/choose-settings.ts';
import { endRole } from '../../store/commands/end-role.ts';
import { erasePerson } from '../../store/commands/erase-person.ts';
import { giveRole } from '../../store/commands/give-role.ts';
import { joinPeople } from '../../store/commands/join-people.ts';
import { restoreRole } from '../../store/commands/restore-role.ts';
import { revokeLinks } from '../../store/commands/revoke-links.ts';
import { setServiceDays } from '../../store/commands/set-service-days.ts';
import { unbindChannel } from '../../store/commands/unbind-channel.ts';
import { administrationView } from '../../store/queries/administration-view.ts';
import { erasurePreview } from '../../store/queries/erasure-preview.ts';
import { retentionPreview, retentionView } from '../../store/queries/retention-view.ts';
import { field, parseInput } from '../input.ts';
import { does } from './does.ts';
import { doesForPerson } from './does-for-person.ts';
import { heldFileOf } from './held-file.ts';
import type { TabCommand, TabQuery } from './tab-call.ts';

const search = z.object({ search: field.text(200) });
const role = z.object({
  role: z.enum(rolesGiven),
  region: z.enum(regions).nullable().default(null),
  serviceId: field.optionalId,
});
const grant = z.object({ grantId: field.id });
const person = z.object({ personId: field.id });
const pair = z.object({ personId: field.id, otherId: field.id });
const channel = z.object({ conversationId: field.required(500) });
const chosen = z.object({
  'proposal-route': z.enum(settingChoices['proposal-route']),
  'request-route': z.enum(settingChoices['request-route']),
  'group-deadline': z.enum(settingChoices['group-deadline']),
  'deciding-authority': z.enum(settingChoices['deciding-authority']),
});

export const administrationQueries: Readonly<Record<string, TabQuery>> = {
  administration: async ({ service, actor }, given) => {
    const input = parseInput(search, given);
    if (isRefusal(input)) return input;
    const view = await administrationView(service.store, actor, input.search);
    return view ?? refuse('unknown-or-forbidden');
  },
  'erasure-preview': async ({ service, actor }, given) => {
    const input = parseInput(person, given);
    if (isRefusal(input)) return input;
    return (await erasurePreview(service.store, actor, input.personId)) ?? refuse('unknown-or-forbidden');
  },
  retention: async ({ service, actor }) =>
    (await retentionView(service.store, actor)) ?? refuse('unknown-or-forbidden'),
  'retention-preview': async ({ service, actor }, given) => {
    const months = monthsFrom(Object.fromEntries(retainedKinds.map((kind) => [kind, Number(given[kind])])));
    if (!months) return refuse('retention-out-of-bounds');
    const preview = await retentionPreview(service.store, actor, months);
    return preview ?? refuse('unknown-or-forbidden');
  },
  'held-data-of': heldFileOf,
};

export const administrationCommands: Readonly<Record<string, TabCommand>> = {
  'give-role': doesForPerson(role, giveRole),
  'end-role': does(grant, endRole),
  'restore-role': does(grant, restoreRole),
  'join-people': does(pair, joinPeople),
  'set-service-days': does(
    z.object({
      serviceId: field.id,
      startedOn: field.optionalDate,
      evaluatedOn: field.optionalDate,
      termEndsOn: field.optionalDate,
    }),
    setServiceDays,
  ),
  'erase-person': does(person, erasePerson),
  'revoke-links': does(person, revokeLinks),
  'choose-retention': does(
    z.object({ months: z.unknown(), seen: z.unknown() }),
    async (context, { months, seen }) => await chooseRetention(context, { months, seen }),
  ),
  'choose-settings': does(chosen, chooseSettings),
  'unbind-channel': does(channel, unbindChannel),
  'choose-channel-language': does(channel.extend({ language: z.enum(languages) }), chooseChannelLanguage),
};
