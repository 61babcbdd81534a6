import { refuseComment } from '../../domain/nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { type RequestInput, runRequestCommand } from '../request-command.ts';

export type CommentNamed = RequestInput & { readonly comment: string };

/**
 * R21: the service leader comments on whom the region named, or on its finding nobody; the region looks again. Whoever
 * was named does not stand any more, so that nobody is accepted who was commented on.
 */
export async function commentNamed(context: CommandContext, input: CommentNamed): Promise<Outcome> {
  return await runRequestCommand(
    context,
    'comment-named',
    input,
    async () => refuseComment(input.comment, true) ?? { step: 'naming', named: null, remark: input.comment },
  );
}
