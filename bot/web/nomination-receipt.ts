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
  const { said, mayUndo } = await standing(call, nominationId, leader);
  const { receipt } = textIn(call.reading.language).outside;
  const undo = mayUndo && undoing(call, { action: await nextLink(call, 'undo', nominationId) });
  return {
    title: receipt.title,
    isReceipt: true,
    body: html`${said}${undo || html`<p>${receipt.close}</p>`}`,
  };
}

/** The same behind the link that is used up by the answer; null for whoever has no part in the case any more. */
export async function answeredBefore(call: LinkCall): Promise<Page | null> {
  const { view, said, mayUndo } = await standing(call, call.link.subjectId, null);
  if (!view) return null;
  const { used } = textIn(call.reading.language).outside;
  return {
    title: used.title,
    body: html`${said}${mayUndo ? undoing(call, { version: view.version }) : html`<p>${used.text}</p>`}`,
  };
}

async function standing(call: LinkCall, nominationId: string, leader: string | null) {
  const { service, actor, reading } = call;
  const found = await nominationView(service.store, actor, nominationId);
  const view = found && leader ? { ...found, lineLeader: leader } : found;
  // Whoever named another leader has no part in the case any more once that one has answered.
  const last = view && lastDecision(view);
  const what =
    view && last && `${whatHappened(last, view, reading.language)}, ${whenItHappened(last, reading)}.`;
  const mayUndo =
    view?.viewer.may.includes('undo-answer') &&
    !(await hasUndone(service.store.db, { nominationId, personId: actor.personId }));
  return {
    view,
    mayUndo,
    said: html`<p class="done">${what}</p>
${view && html`<p>${whatHappensNext(view, reading.language)}</p>`}`,
  };
}

function undoing(call: LinkCall, where: { readonly action: string } | { readonly version: number }): Html {
  const { nomination, outside } = textIn(call.reading.language);
  return html`<h2>${outside.receipt.undoTitle}</h2>
<p>${outside.receipt.undoWhy(String(minutesOfReceipt))}</p>
${answerForm({ answer: nominationVerbsOf.undo[0], fields: null, button: nomination.undo, ...where })}`;
}
