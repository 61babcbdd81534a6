import { nominationVerbsOf } from '../../domain/access-link.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import { statusTitle } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { html } from '../html.ts';
import type { LinkCall } from './link-call.ts';
import { nextLink } from './next-link.ts';
import type { Page } from './page.ts';

/** All is as it was, and the question can be answered again. */
export async function undoneReceipt(call: LinkCall, nominationId: string): Promise<Page> {
  const { service, actor, reading } = call;
  const { receipt } = textIn(reading.language).outside;
  const view = await nominationView(service.store, actor, nominationId);
  const purpose = (['consent', 'clearance'] as const).find((one) =>
    view?.viewer.may.includes(nominationVerbsOf[one][0]),
  );
  const again = purpose && (await nextLink(call, purpose, nominationId));
  return {
    title: receipt.undone,
    isReceipt: true,
    body: html`${view && html`<p>${statusTitle(view, reading.language)}.</p>`}
${again && html`<p>${receipt.undoneText}</p><p><a class="button first" href="${again}">${receipt.answerAgain}</a></p>`}`,
  };
}
