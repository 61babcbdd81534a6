import { setTimeout as wait } from 'node:timers/promises';
import { readingLanguage } from '../domain/language.ts';
import { noneDelivered } from '../jobs/tools.ts';
import { schemaFaults } from '../store/check-schema.ts';
import { admitFirstAdministrator } from '../store/commands/admit-first-administrator.ts';
import { admitTenants } from '../store/commands/admit-tenants.ts';
import { publishFaq } from '../store/commands/publish-faq.ts';
import type { Pace } from '../store/commands/reserve-moments.ts';
import { openStore, type Store } from '../store/store.ts';
import { faqContent } from '../text/faq-content.ts';
import { textIn } from '../text/text-in.ts';
import { serveTab } from './api/serve-api.ts';
import { type TabSettings, tabUrlOf } from './api/settings.ts';
import { createCallerNetwork, type Network } from './caller-address.ts';
import type { Directory } from './directory/directory.ts';
import { giveBackMemory } from './give-back-memory.ts';
import type { Limit } from './limit.ts';
import type { Log } from './log.ts';
import type { MailSettings } from './mail/settings.ts';
import { createMetrics } from './metrics.ts';
import { createPersonLimit, usualLimit, withinLimit } from './person-limit.ts';
import { servePublicPages } from './public/serve-public-pages.ts';
import { readiness } from './readiness.ts';
import { createServer } from './server.ts';
import type { Service } from './service.ts';
import type { Answering } from './start-answering.ts';
import type { TeamsSettings } from './teams/settings.ts';
import { createTeamsFace } from './teams/teams-face.ts';
import { serveWeb } from './web/serve-web.ts';

export type BotSettings = {
  readonly port: number;
  readonly bindAddress: string;
  /** Where proxies stand besides those of a private network; nowhere when it is left out. */
  readonly trustedProxies?: readonly Network[];
  /** As the role that owns nothing. */
  readonly databaseUrl: string;
  /** How long a section stays its writer's without a sign; as long as usual when it is left out. */
  readonly leaseSeconds?: number;
  /** What one person may ask of this instance; as much as usual when it is left out. */
  readonly personLimit?: Limit;
  /** How fast messages leave for a tenant; as fast as usual when it is left out. */
  readonly pace?: Pace | null;
  readonly teams: TeamsSettings;
  /** null where there is no tab: Microsoft's Playground shows none. */
  readonly tab: TabSettings | null;
  /** null, or left out: people whom Teams does not reach are told nothing by mail, and links lead nowhere. */
  readonly mail?: MailSettings | null;
  /** A national coordinator for as long as there is none. */
  readonly firstAdministrator?: { readonly tenantId: string; readonly objectId: string } | null;
  readonly directory: Directory;
  /** Where conversations are opened in tenants that the bot has not heard from yet. */
  readonly fallbackServiceUrl: string;
  /**
   * How long what answers is loaded later than what listens, at most: until a probe has been told that the program is
   * ready, or somebody asks something. Not at all when it is left out.
   */
  readonly loadAfterMs?: number;
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
 * Puts the parts together and starts them: first what listens, then what answers (`bot/start-answering.ts`). Whoever
 * comes in between waits for it.
 *
 * @throws UnfitDatabaseError, PortBusyError, TeamsSettingsError
 */
export async function startBot(settings: BotSettings): Promise<RunningBot> {
  const { log, directory, fallbackServiceUrl } = settings;
  const store = await openFitStore(settings);
  await admitTenants(store, settings.teams.tenantIds);
  if (settings.firstAdministrator) await admitFirst(store, directory, settings.firstAdministrator);
  const { appId } = settings.teams;
  const tabUrl = settings.tab ? tabUrlOf(settings.tab) : null;
  const answering = Promise.withResolvers<Answering>();
  const asked = Promise.withResolvers<void>();
  // Should it not come, whoever started the program is told, below.
  answering.promise.catch(() => undefined);
  const service: Service = {
    store,
    appId,
    tabUrl,
    directory,
    sendsMail: Boolean(settings.mail),
    mailCode: async (code) => (await answering.promise).mailCode(code),
    log,
    wakeDelivery: () => {
      answering.promise.then(
        ({ wake }) => wake(),
        () => undefined,
      );
    },
    deliverFirst: async (messageId) => (await answering.promise).deliverFirst(messageId),
  };
  const face = createTeamsFace(settings.teams, log, {
    defectText: (locale, correlationId) =>
      textIn(readingLanguage({ language: null, locale, region: null })).help.defect(correlationId),
    onReplied: async (...reply) => (await answering.promise).onReplied(...reply),
    onReplyFailed: async (...reply) => (await answering.promise).onReplyFailed(...reply),
  });
  const take = createPersonLimit(settings.personLimit ?? usualLimit);
  let counts = noneDelivered;
  let arePagesBuilt = () => true;
  const metrics = createMetrics(store, () => counts());
  const server = createServer({
    face,
    handle: metrics.timed(
      withinLimit(take, async (turn) => {
        asked.resolve();
        return await (await answering.promise).handle(turn);
      }),
    ),
    ready: () => readiness(store).finally(() => setImmediate(asked.resolve)),
    log,
    extraRoutes: (routes, closing) => {
      const listenUrl = settings.databaseUrl;
      metrics.attach(routes);
      const networkOf = createCallerNetwork(settings.trustedProxies);
      servePublicPages(routes, service, { networkOf });
      if (settings.mail) serveWeb(routes, service, networkOf);
      if (settings.tab) {
        ({ arePagesBuilt } = serveTab(routes, service, { ...settings.tab, listenUrl, take }, closing));
      }
    },
  });
  const stopGivingBack = giveBackMemory();
  const close = async () => {
    stopGivingBack();
    await server.close();
    await (await answering.promise.catch(() => null))?.stop();
    await store.close();
  };
  try {
    const { port } = await server.listen(settings.port, settings.bindAddress);
    await Promise.race([asked.promise, settings.loadAfterMs && wait(settings.loadAfterMs)]);
    const { startAnswering } = await import('./start-answering.ts');
    const { pace } = settings;
    const { sender, readKeys } = face;
    const started = await startAnswering(service, {
      sender,
      readKeys,
      fallbackServiceUrl,
      mail: settings.mail
        ? { ...settings.mail, publicUrl: settings.mail.publicUrl ?? `http://127.0.0.1:${port}` }
        : null,
      ...(pace !== undefined && { pace }),
    });
    counts = started.counts;
    answering.resolve(started);
    // Where it is the demo's they are being built, and a page says so.
    if (settings.tab?.keys === 'entra' && !arePagesBuilt()) {
      log.warn({}, 'The pages of the tab are not built: npm run build makes them');
    }
    return { port, close };
  } catch (error) {
    answering.reject(error);
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
