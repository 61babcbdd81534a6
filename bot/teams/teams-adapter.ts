import type { Activity, TurnContext } from 'botbuilder';
import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { InvokeAnswer } from './to-invoke-response.ts';

/**
 * The SDK's adapter, entered after the caller was checked. Its own `process` would send the text of an error to
 * the caller, write it to the console and answer 500 to a forged token.
 */
export class TeamsAdapter extends CloudAdapter {
  /** Runs one turn; gives what an invoke is answered with, undefined for other activities. */
  run(
    caller: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeAnswer | undefined> {
    return this.processActivity(caller, activity, logic);
  }
}
