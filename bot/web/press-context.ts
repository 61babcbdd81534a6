import type { CommandContext } from '../../store/command.ts';
import { keyOfAnswers } from '../write-answers.ts';
import { type LinkCall, linkContext } from './link-call.ts';

/**
 * What a command is given when a link lasts (`isLasting`): it is not used up, and what was sent twice in the same words
 * counts once.
 */
export function pressContext(
  call: LinkCall,
  what: object,
): CommandContext & { readonly submissionKey: string } {
  const { linkId: _, ...context } = linkContext(call);
  return { ...context, byLink: true, submissionKey: keyOfAnswers(call.link.id, what) };
}
