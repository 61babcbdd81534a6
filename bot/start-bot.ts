import { hostname } from 'node:os';
import { readingLanguage } from '../domain/language.ts';
import { startDelivery } from '../jobs/deliver.ts';
import { gatheringWork } from '../jobs/gatherings.ts';
import { reminders } from '../jobs/reminders.ts';
import { type Schedule, startSchedule, upkeep } from '../jobs/schedule.ts';
import { watchReminders } from '../jobs/watch-reminders.ts';
import { weeklyCards } from '../jobs/weekly-cards.ts';
import { schemaFaults } from '../store/check-schema.ts';
import { admitFirstAdministrator } from '../store/commands/admit-first-administrator.ts';
import { admitTenants } from '../store/commands/admit-tenants.ts';
import { publishFaq } from '../store/commands/publish-faq.ts';
import { openStore, type Store } from '../store/store.ts';
import { faqContent } from '../text/faq-content.ts';
import { textIn } from '../text/text-in.ts';
import { afterReply, replyLater } from './after-reply.ts';
import { serveTab } from './api/serve-api.ts';
import { type TabSettings, tabUrlOf } from './api/settings.ts';
import type { Directory } from './directory/directory.ts';
import { createTurnHandler } from './handle-turn.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createPersonLimit, type PersonLimit, usualLimit, withinLimit } from './person-limit.ts';
import { createPresenter } from './present.ts';
import { readiness } from './readiness.ts';
import { createServer } from './server.ts';
import type { Service } from './service.ts';
import type { TeamsSettings } from './teams/settings.ts';
import { createTeamsFace } from './teams/teams-face.ts';
import { warmUp } from './warm-up.ts';

export type BotSettings = {
  readonly port: number;
  readonly bindAddress: string;
  /** As the role that owns nothing. */
  readonly databaseUrl: string;
  /** How long a section stays its writer's without a sign; as long as usual when it is left out. */
  readonly leaseSeconds?: number;
  /** What one person may ask of this instance; as much as usual when it is left out. */
  readonly personLimit?: PersonLimit;
  /** How many reminders leave for a tenant in a second; as many as usual when it is left out. */
  readonly remindersPerSecond?: number;
  readonly teams: TeamsSettings;
  /** null where there is no tab: Microsoft's Playground shows none. */
  readonly tab: TabSettings | null;
  /** A national coordinator for as long as there is none. */
  readonly firstAdministrator?: { readonly tenantId: string; readonly objectId: string } | null;
  readonly directory: Directory;
  /** Where conversations are opened in tenants that the bot has not heard from yet. */
  readonly fallbackServiceUrl: string;
  readonly log: Log;
};

/** The database is not fit to run on; each fault says what to do. */
export class UnfitDatabaseError extends Error {
  override readonly name = 'UnfitDatabaseError';
}

export type RunningBot = {
  readonly port: number;
  /** Ends in order: no new turns, those under way answered, messages under way delivered, the store closed. */
  close(): Promise<void>;
};

/**
 * Puts the parts together and starts them.
 *
 * @throws UnfitDatabaseError, PortBusyError, TeamsSettingsError
 */
export async function startBot(settings: BotSettings): Promise<RunningBot> {
  const { log, directory } = settings;
  const store = await openFitStore(settings);
  await admitTenants(store, settings.teams.tenantIds);
  if (settings.firstAdministrator) await admitFirst(store, directory, settings.firstAdministrator);
  const { appId } = settings.teams;
  const tabUrl = settings.tab ? tabUrlOf(settings.tab) : null;
  const service: Service = { store, appId, tabUrl, directory, log, wakeDelivery: () => delivery.wake() };
  const face = createTeamsFace(settings.teams, log, {
    defectText: (locale, correlationId) =>
      textIn(readingLanguage({ language: null, locale, region: null })).help.defect(correlationId),
    onReplied: (turn, answer, activityId) => afterReply(service, turn, answer, activityId),
    onReplyFailed: (turn) => void replyLater(service, turn),
  });
  const delivery = await startDelivery({
    store,
    sender: face.sender,
    directory,
    present: createPresenter(store, appId, tabUrl),
    log,
    fallbackServiceUrl: settings.fallbackServiceUrl,
    ...(settings.remindersPerSecond && { remindersPerSecond: settings.remindersPerSecond }),
    instance: `${hostname()}:${process.pid}`,
  });
  const take = createPersonLimit(settings.personLimit ?? usualLimit);
  const metrics = createMetrics(store, delivery.counts);
  const server = createServer({
    face,
    handle: metrics.timed(withinLimit(take, createTurnHandler(service))),
    ready: () => readiness(store),
    log,
    extraRoutes: (routes, closing) => {
      const listenUrl = settings.databaseUrl;
      metrics.attach(routes);
      if (settings.tab) serveTab(routes, service, { ...settings.tab, listenUrl, take }, closing);
    },
  });
  let schedule: Promise<Schedule> | null = null;
  const watch = watchReminders(store, log, () => delivery.wake());
  const close = async () => {
    await server.close();
    await watch.stop();
    await (await schedule)?.stop();
    await delivery.stop();
    await store.close();
  };
  try {
    const { port } = await server.listen(settings.port, settings.bindAddress);
    // Nobody waits for the first upkeep: what it finds was due before anybody came.
    schedule = startSchedule(log, [
      ...upkeep(store, log, () => delivery.wake()),
      weeklyCards(store, () => delivery.wake()),
      ...gatheringWork(store, () => delivery.wake()),
      reminders(store, log, () => delivery.wake()),
    ]);
    warmUp();
    return { port, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Under the name that the directory gives; without one, under what they are until an import says it. */
async function admitFirst(
  store: Store,
  directory: Directory,
  key: { readonly tenantId: string; readonly objectId: string },
): Promise<void> {
  const answer = await directory.find(key);
  const name = textIn('nb').administration.firstAdministrator;
  const found = answer === null || answer === 'unavailable' ? { name, mail: null } : answer;
  await admitFirstAdministrator(store, { ...key, found });
}

async function openFitStore({ databaseUrl, leaseSeconds, log }: BotSettings): Promise<Store> {
  const store = await openStore({
    url: databaseUrl,
    ...(leaseSeconds && { leaseSeconds }),
    onTrouble: (error) => log.warn({ err: error }, 'A database connection was lost'),
  });
  try {
    const faults = await schemaFaults(store);
    if (faults.length > 0) throw new UnfitDatabaseError(faults.join('\n'));
    await publishFaq(store, faqContent());
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
