import { minutesOfReceipt, nominationVerbsOf } from '../../domain/access-link.ts';
import { hasUndone } from '../../store/has-undone.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import { lastDecision, whatHappened, whatHappensNext, whenItHappened } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import type { LinkCall } from './link-call.ts';
import { nextLink } from './next-link.ts';
import type { Page } from './page.ts';
import { answerForm } from './parts.ts';

/**
 * What was answered and what happens now; taken back from here while that is possible.
 *
 * @param leader as they were written; null when none was
 */
export async function nominationReceipt(
  call: LinkCall,
  nominationId: string,
  leader: string | null,
): Promise<Page> {
  const { service, actor, reading } = call;
  const { receipt } = textIn(reading.language).outside;
  const found = await nominationView(service.store, actor, nominationId);
  const view = found && leader ? { ...found, lineLeader: leader } : found;
  // Whoever named another leader has no part in the case any more once that one has answered.
  const last = view && lastDecision(view);
  const said =
    view && last && `${whatHappened(last, view, reading.language)}, ${whenItHappened(last, reading)}.`;
  const mayUndo =
    view?.viewer.may.includes('undo-answer') &&
    !(await hasUndone(service.store.db, { nominationId, personId: actor.personId }));
  return {
    title: receipt.title,
    isReceipt: true,
    body: html`<p class="done">${said}</p>
${view && html`<p>${whatHappensNext(view, reading.language)}</p>`}
<p>${receipt.close}</p>
${mayUndo && (await undoing(call, nominationId))}`,
  };
}

async function undoing(call: LinkCall, nominationId: string): Promise<Html> {
  const { nomination, outside } = textIn(call.reading.language);
  const action = await nextLink(call, 'undo', nominationId);
  return html`<h2>${outside.receipt.undoTitle}</h2>
<p>${outside.receipt.undoWhy(String(minutesOfReceipt))}</p>
${answerForm({ answer: nominationVerbsOf.undo[0], fields: null, button: nomination.undo, action })}`;
}
