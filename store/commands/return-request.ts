import { namingRegion } from '../../domain/candidate-request.ts';
import { refuseComment } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type RequestInput, runRequestCommand } from '../request-command.ts';

export type ReturnRequest = RequestInput & { readonly comment: string };

/** R21: the region of the vacant seat finds nobody and passes the request back to the service with a comment. */
export async function returnRequest(context: CommandContext, input: ReturnRequest): Promise<Outcome> {
  return await runRequestCommand(
    context,
    'return-request',
    input,
    async (_tx, request) =>
      refuseComment(input.comment, true) ?? {
        step: 'returned',
        codes: { region: namingRegion(request) },
        remark: input.comment,
      },
  );
}
