import { z } from 'zod';
import { renderGroupLeader } from '../../cards/group-leader/group-leader.ts';
import { groupsOnACard, renderGroups } from '../../cards/groups/groups.ts';
import { longestDecidedBy } from '../../domain/group-leader.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { designateLeader } from '../../store/commands/designate-leader.ts';
import { undoLeader } from '../../store/commands/undo-leader.ts';
import { groupView } from '../../store/queries/group-view.ts';
import { groupsOf } from '../../store/queries/groups-of.ts';
import { cardContext, lineToBeginAt, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { serviceChoice } from '../service-choice.ts';
import { groupCard, showGroup } from './show-group.ts';

const group = z.object({ serviceId: field.id });
const designation = group.extend({
  person: field.id,
  decidedBy: field.text(longestDecidedBy),
  decidedOn: field.date,
  confirmFor: field.optionalId,
});

/** Reference groups: looking at them, and recording who leads one (R8, R9). */
export const groupRoutes = {
  'open-groups': {
    writes: false,
    async answer(service, request) {
      const choice = await serviceChoice(service, request);
      const found = await groupsOf(service.store, request.actor, {
        from: lineToBeginAt(request),
        most: groupsOnACard,
        only: choice.chosen?.id ?? null,
      });
      const [only] = found.groups;
      // Whoever has one group, or has chosen one, sees it at once.
      return only && found.count === 1
        ? await showGroup(service, request, only.service.id)
        : drawn(renderGroups(found, cardContext(request), choice));
    },
  },
  'open-group': {
    writes: false,
    answer: async (service, request) => await showGroup(service, request, idIn(request)),
  },
  'open-group-leader': {
    writes: false,
    answer: async (service, request) => await showLeaderForm(service, request, null),
  },
  'designate-leader': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(designation, request.data);
      if (isRefusal(input)) return await showLeaderForm(service, request, input);
      const { person: personId, confirmFor, ...rest } = input;
      const isConfirmed = confirmFor === personId;
      const wanted = { ...rest, personId, isConfirmed };
      const outcome = await designateLeader(commandContext(service, request), wanted);
      if (!isRefusal(outcome)) {
        return await showGroup(service, request, input.serviceId);
      }
      const confirms = outcome.code === 'leader-not-regional' ? { confirmFor: personId } : {};
      return await showLeaderForm(service, request, outcome, confirms);
    },
  },
  'undo-leader': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(group, request.data);
      const outcome = isRefusal(input) ? input : await undoLeader(commandContext(service, request), input);
      if (isRefusal(outcome)) return await showLeaderForm(service, request, outcome);
      return await showGroup(service, request, idIn(request));
    },
  },
} satisfies Record<string, Route>;

function idIn(request: Request): string | null {
  const input = parseInput(group, request.data);
  return isRefusal(input) ? null : input.serviceId;
}

/** The form; after a refusal with why, and as it was filled in. The group itself for those who may not fill it in. */
async function showLeaderForm(
  service: Service,
  request: Request,
  refusal: Refusal | null,
  filled: Readonly<Record<string, string>> = {},
): Promise<Drawn> {
  const id = idIn(request);
  const view = id && (await groupView(service.store, request.actor, id));
  if (!view) return refusedText(request, refusal ?? refuse('unknown-or-forbidden'));
  const { confirmFor: _, ...typed } = typedFields(request.data);
  const said: Shown = refusal ? { refusal, filled: { ...typed, ...filled } } : {};
  const context = cardContext(request, said);
  return view.viewer.may.includes('designate-leader')
    ? drawn(renderGroupLeader(view, context))
    : groupCard(view, context);
}
