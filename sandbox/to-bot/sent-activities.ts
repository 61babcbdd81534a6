/** An activity as it goes to the bot. Only the fields that the sandbox itself reads are named. */
export type BotActivity = {
  type: string;
  id: string;
  name?: string;
  value?: unknown;
  conversation: { id: string };
} & Record<string, unknown>;

/** What the traffic log says about an activity besides its content. */
export type DeliveryNote = { conversationId: string; userId?: string };

export type SentActivity = { activity: BotActivity; note: DeliveryNote };

const kept = 200;

/** The newest activities that went to the bot, kept to be delivered again on demand. */
export class SentActivities {
  readonly #sent: SentActivity[] = [];

  keep(sent: SentActivity): void {
    this.#sent.push(sent);
    if (this.#sent.length > kept) this.#sent.shift();
  }

  /** The activity of that id, else the newest one (of that user). */
  find(wanted: { activityId?: string; userId?: string }): SentActivity | undefined {
    return this.#sent.findLast(
      ({ activity, note }) =>
        (wanted.activityId === undefined || activity.id === wanted.activityId) &&
        (wanted.userId === undefined || note.userId === wanted.userId),
    );
  }
}
