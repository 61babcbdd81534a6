import { createPoster, eachOf, type Posted } from '../post.ts';
import type { Child } from '../programs/child.ts';
import { appointPress } from './press.ts';

/** Proposals `from` to `to` (not included), so many at a time. */
export type Part = { readonly from: number; readonly to: number; readonly concurrent: number };

export type Presser = {
  /** Presses once on each and gives the last answer. Throws unless every press was accepted. */
  press(part: Part): Promise<unknown>;
  close(): void;
};

/** Somebody who presses on the proposals at a program. */
export async function presserOf(
  child: Child,
  authorizations: readonly string[],
  serviceUrl: string,
): Promise<Presser> {
  const { post, close } = createPoster(await child.ask<number>('port'), authorizations);
  return {
    async press(part) {
      let answer: unknown;
      await eachOf(part, async (proposal) => {
        answer = await untilReceipt(() => post(appointPress(proposal, serviceUrl)));
      });
      return answer;
    },
    close,
  };
}

/** On a machine that has no time a press can fail, as anywhere; whoever pressed presses again. */
async function untilReceipt(press: () => Promise<Posted>): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      return receiptOf(await press());
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** A measure of refusals would be a fine figure and a lie. */
function receiptOf({ status, body }: Posted): unknown {
  const isReceipt = status === 200 && body.includes('AdaptiveCard') && !body.includes('appoint-member');
  if (isReceipt) return JSON.parse(body);
  throw new Error(`The press was not accepted: ${status} ${body.slice(0, 500)}`);
}
