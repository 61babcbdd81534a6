import type { CommandContext, Outcome } from '../command.ts';
import { type RequestInput, runRequestCommand } from '../request-command.ts';

/** R21: the service's own region passes the request on to the region of the vacant seat. */
export async function passRequest(context: CommandContext, input: RequestInput): Promise<Outcome> {
  return await runRequestCommand(context, 'pass-request', input, async (_tx, request) => ({
    step: 'naming',
    codes: { region: request.serviceRegion },
  }));
}
