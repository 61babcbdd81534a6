import { followsGathering } from '../../store/queries/follows-gathering.ts';
import { readersOfReport, readsReport } from '../../store/queries/reads-report.ts';
import type { Store } from '../../store/store.ts';
import type { Watched } from './event-stream.ts';
import type { TabCall } from './tab-call.ts';

/** What a page wants to hear of, when its reader may: a report, or a gathering; null for anything else. */
export async function watchedBy(
  { service, actor }: TabCall,
  { report, gathering }: Readonly<Record<string, string>>,
): Promise<Watched | null> {
  if (gathering) return await watchedGathering(service.store, gathering, actor);
  const watched = watchedReport(service.store, report ?? '');
  return (await watched.isSeenBy(actor)) ? watched : null;
}

function watchedReport(store: Store, reportId: string): Watched {
  return {
    about: { reportId },
    hears: (notice) => {
      if (!('reportId' in notice) || notice.reportId !== reportId) return false;
      return notice.sectionId ? { sectionId: notice.sectionId } : true;
    },
    isSeenBy: (actor) => readsReport(store, actor, reportId),
    whoSees: (actors) => readersOfReport(store, actors, reportId),
  };
}

/** The audience hears when what everybody sees moves, and not when somebody asks; the moderators hear both. */
async function watchedGathering(
  store: Store,
  gatheringId: string,
  actor: TabCall['actor'],
): Promise<Watched | null> {
  const follows = await followsGathering(store, actor, gatheringId);
  if (!follows) return null;
  const isModerators = follows === 'everything';
  return {
    about: { gatheringId },
    hears: (notice) =>
      'gatheringId' in notice &&
      notice.gatheringId === gatheringId &&
      (isModerators || notice.what === 'list'),
    isSeenBy: async (reader) => {
      const now = await followsGathering(store, reader, gatheringId);
      return now === 'everything' || (now === 'list' && !isModerators);
    },
  };
}
