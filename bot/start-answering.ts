import { hostname } from 'node:os';
import type { Mailer } from '../domain/sending.ts';
import { type DeliveryOptions, type DeliveryService, startDelivery } from '../jobs/deliver.ts';
import { gatheringWork } from '../jobs/gatherings.ts';
import { groupLifeWork } from '../jobs/group-life.ts';
import { reminders } from '../jobs/reminders.ts';
import { startSchedule, upkeep } from '../jobs/schedule.ts';
import type { DeliveryCounts } from '../jobs/tools.ts';
import { watchReminders } from '../jobs/watch-reminders.ts';
import { weeklyCards } from '../jobs/weekly-cards.ts';
import { mailUnreached } from '../store/commands/mail-unreached.ts';
import { afterReply, replyLater } from './after-reply.ts';
import { createTurnHandler } from './handle-turn.ts';
import type { Log } from './log.ts';
import { mailedCards } from './mail/compose-letter.ts';
import { createMailer } from './mail/create-mailer.ts';
import type { MailSettings } from './mail/settings.ts';
import type { Smtp } from './mail/smtp.ts';
import { createPresenter } from './present.ts';
import type { Service } from './service.ts';
import type { ReplyHooks } from './teams/reply.ts';
import type { HandleTurn } from './turn.ts';
import { warmUp } from './warm-up.ts';

export type Answering = ReplyHooks & {
  readonly handle: HandleTurn;
  /** Lets messages that were just put up go out at once. */
  readonly wake: () => void;
  readonly deliverFirst: DeliveryService['deliverFirst'];
  readonly mailCode: Mailer['mailCode'];
  /** What came of messages in this process. */
  readonly counts: () => DeliveryCounts;
  /** Messages under way are delivered, and the round of timed work is finished. */
  stop(): Promise<void>;
};

type AnsweringSettings = Pick<DeliveryOptions, 'sender' | 'fallbackServiceUrl' | 'pace'> & {
  /** Fetches the keys by which callers are proved. */
  readonly readKeys: () => Promise<void>;
  /** null where no mail goes out. */
  readonly mail: (MailSettings & { readonly publicUrl: string }) | null;
};

/**
 * What answers people and what happens by itself: commands, queries, cards, delivery and timed work. It is by far the
 * larger part of the program, and is loaded when the server listens already.
 */
export async function startAnswering(
  service: Service,
  { mail, readKeys, ...settings }: AnsweringSettings,
): Promise<Answering> {
  const { store, log, directory, appId, tabUrl } = service;
  const smtp = mail && (await connectTo(mail, log));
  const mailer = smtp && createMailer(store, smtp, mail.publicUrl);
  const delivery = await startDelivery({
    store,
    ...settings,
    mailer,
    directory,
    present: createPresenter(store, appId, tabUrl),
    log,
    instance: `${hostname()}:${process.pid}`,
  });
  const wake = () => delivery.wake();
  // Also what was laid aside before there was mail.
  if (smtp && (await mailUnreached(store, mailedCards)) > 0) wake();
  const watch = watchReminders(store, log, wake);
  // Nobody waits for the first upkeep: what it finds was due before anybody came.
  const schedule = startSchedule(log, [
    ...upkeep(store, log, wake),
    weeklyCards(store, wake),
    ...gatheringWork(store, wake),
    ...groupLifeWork(store, wake),
    reminders(store, log, wake),
  ]);
  void warmUp({ store, readKeys });
  return {
    handle: createTurnHandler(service),
    onReplied: (turn, answer, activityId) => afterReply(service, turn, answer, activityId),
    onReplyFailed: (turn) => void replyLater(service, turn),
    wake,
    deliverFirst: delivery.deliverFirst,
    mailCode: async (code) => (await mailer?.mailCode(code)) ?? { kind: 'refused' },
    counts: delivery.counts,
    async stop() {
      // What a mail server has not taken by then goes out again after the next start.
      const cut = setTimeout(() => smtp?.close(), lettersMayTakeMs);
      await watch.stop();
      await (await schedule).stop();
      await delivery.stop();
      clearTimeout(cut);
      smtp?.close();
    },
  };
}

/** A server that takes mail takes one in less. */
const lettersMayTakeMs = 3_000;

/** What speaks with a mail server is loaded where there is one. */
async function connectTo(mail: MailSettings, log: Log): Promise<Smtp> {
  const { connectSmtp } = await import('./mail/smtp.ts');
  return connectSmtp(mail, log);
}
