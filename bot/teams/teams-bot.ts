import type { InvokeResponse, TurnContext } from 'botbuilder';
import { TeamsActivityHandler } from 'botbuilder/lib/teamsActivityHandler.js';
import type { Turn } from '../turn.ts';
import type { Reply } from './reply.ts';
import { type Outcome, refuseInvoke, toInvokeResponse } from './to-invoke-response.ts';

export type BotTurn = {
  /** null when the activity makes no sense to us. */
  readonly turn: Turn | null;
  readonly take: (turn: Turn) => Promise<Outcome>;
  readonly reply: Reply;
};

/**
 * One turn in the SDK's terms. Its own dispatch is left out: it would read the roster over the network, and turn
 * the status inside an invoke's body into the HTTP status.
 */
export class TeamsBot extends TeamsActivityHandler {
  readonly #bot: BotTurn;

  constructor(bot: BotTurn) {
    super();
    this.#bot = bot;
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { turn, take } = this.#bot;
    return turn ? toInvokeResponse(turn, await take(turn)) : refuseInvoke(context.activity.name);
  }

  protected override onMessageActivity(context: TurnContext): Promise<void> {
    return this.#answer(context);
  }

  protected override onConversationUpdateActivity(context: TurnContext): Promise<void> {
    return this.#answer(context);
  }

  protected override onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    return this.#answer(context);
  }

  async #answer(context: TurnContext): Promise<void> {
    const { turn, take, reply } = this.#bot;
    if (turn) await reply(context, turn, await take(turn));
  }
}
