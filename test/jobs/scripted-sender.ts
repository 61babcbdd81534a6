import type { OutgoingActivity, Sender, SendResult, SendTarget } from '../../domain/sending.ts';

type Sent = {
  readonly conversationId: string;
  readonly activityId: string;
  readonly activity: OutgoingActivity;
};
type OpenResult = Awaited<ReturnType<Sender['openPersonal']>>;

export type ScriptedSender = Sender & {
  /** What arrived, in order: sends and updates alike. */
  readonly arrived: Sent[];
  readonly opened: string[];
  /** The next sends or updates of the conversation answer so, in order; then they arrive again. */
  answer(conversationId: string, ...results: readonly SendResult[]): void;
  /** The next openings answer so. */
  answerOpening(...results: readonly OpenResult[]): void;
  /** Holds the next send (into the conversation), after Teams has it and before the answer comes, until `release`. */
  hold(conversationId?: string): { readonly reached: Promise<void>; release(): void };
};

/** The face's outgoing side, without a face: what it answers is written beforehand. */
export function scriptedSender(): ScriptedSender {
  const arrived: Sent[] = [];
  const opened: string[] = [];
  const scripts = new Map<string, SendResult[]>();
  const openings: OpenResult[] = [];
  const holds: Array<{ readonly where: string | undefined; readonly wait: () => Promise<void> }> = [];
  let lastId = 0;
  const heldAt = (conversationId: string) => {
    const index = holds.findIndex(({ where }) => where === undefined || where === conversationId);
    return index < 0 ? undefined : holds.splice(index, 1)[0];
  };
  async function arrive(
    target: SendTarget,
    activityId: string,
    activity: OutgoingActivity,
  ): Promise<SendResult> {
    const scripted = scripts.get(target.conversationId)?.shift();
    if (scripted && scripted.kind !== 'sent') return scripted;
    arrived.push({ conversationId: target.conversationId, activityId, activity });
    await heldAt(target.conversationId)?.wait();
    return { kind: 'sent', activityId };
  }
  return {
    arrived,
    opened,
    answer: (conversationId, ...results) => scripts.set(conversationId, [...results]),
    answerOpening: (...results) => openings.push(...results),
    hold(conversationId) {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      holds.push({
        where: conversationId,
        wait: () => {
          reached.resolve();
          return released.promise;
        },
      });
      return { reached: reached.promise, release: () => released.resolve() };
    },
    send(target, activity) {
      lastId += 1;
      return arrive(target, `activity-${lastId}`, activity);
    },
    update: (target, activityId, activity) => arrive(target, activityId, activity),
    async openPersonal(_tenant, objectId) {
      const scripted = openings.shift();
      if (scripted) return scripted;
      opened.push(objectId);
      return { kind: 'opened', conversationId: `opened-${objectId}` };
    },
  };
}
