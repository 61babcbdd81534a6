import type { CommandContext, Outcome } from '../command.ts';
import { type RequestInput, runRequestCommand } from '../request-command.ts';

/** R21: the service leader needs no help any more; the vacant seat is the service's to fill again. */
export async function closeRequest(context: CommandContext, input: RequestInput): Promise<Outcome> {
  return await runRequestCommand(context, 'close-request', input, async () => ({ step: 'closed' }));
}
