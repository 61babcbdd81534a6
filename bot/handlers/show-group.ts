import type { CardContext } from '../../cards/card-context.ts';
import { renderGroup } from '../../cards/group/group.ts';
import { refuse } from '../../domain/refusal.ts';
import type { GroupView } from '../../domain/views/group.ts';
import { groupView } from '../../store/queries/group-view.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import type { Request, Service } from '../service.ts';

/** The group's card as it is now: what was done stands in it. */
export async function showGroup(
  service: Service,
  request: Request,
  serviceId: string | null,
  said: Shown = {},
): Promise<Drawn> {
  const view = serviceId && (await groupView(service.store, request.actor, serviceId));
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  return groupCard(view, cardContext(request, said));
}

export function groupCard(view: GroupView, context: CardContext): Drawn {
  const { service, version } = view;
  return drawn(renderGroup(view, context), { card: 'group', subjectId: service.id, version });
}
