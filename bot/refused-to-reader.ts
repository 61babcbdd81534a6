import { type Refusal, refuse } from '../domain/refusal.ts';
import { type Drawn, refusedText } from './drawn.ts';
import type { Request } from './service.ts';

/** Somebody pressed in a channel who has no part in what is shown there. */
export function isForOthers({ code }: Refusal, { reader }: Request): boolean {
  return reader.kind === 'channel' && code === 'unknown-or-forbidden';
}

/**
 * In a region's channel others than the contacts read along: they are told who decides, and their card stays.
 *
 * @param isShown whether the channel shows the case at all
 */
export function refusedToReader(request: Request, isShown: boolean): Drawn {
  const { reader } = request;
  return isShown && reader.kind === 'channel' && reader.target.kind === 'region'
    ? refusedText(request, refuse('only-contacts-decide', { region: reader.target.region }))
    : refusedText(request, refuse('unknown-or-forbidden'));
}
