import { holdsRole, isCoordinator, type PersonActor } from '../../domain/actor.ts';
import { seesOverview } from '../../domain/report-access.ts';
import type { ReaderView } from '../../domain/views/tab.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { regionsOf } from '../../store/queries/home-view.ts';
import { chatLink } from '../../text/teams-links.ts';
import type { TabCall } from './tab-call.ts';

/** Who looks at the page, and what the page offers them. */
export async function readerOf({ actor, reading, appId }: TabCall): Promise<ReaderView> {
  return {
    personId: actor.personId,
    name: actor.name,
    language: reading.language,
    now: reading.now,
    seesOverview: seesOverview(actor),
    seesProcesses: seesOverview(actor) || holdsRole(actor, 'service-leader'),
    isCoordinator: isCoordinator(actor),
    ownRegion: ownRegionOf(actor),
    chatLink: chatLink(appId),
  };
}

function ownRegionOf(actor: PersonActor): Region | null {
  const own = regionsOf(actor);
  return own.length === 1 && !isCoordinator(actor) ? (own[0] ?? null) : null;
}
