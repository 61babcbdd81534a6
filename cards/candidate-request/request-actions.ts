import type { RequestVerb } from '../../domain/verbs.ts';
import type { RequestView } from '../../domain/views/request.ts';
import { textIn } from '../../text/text-in.ts';
import type { AskedWords } from '../asked-words.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';

/** An answer that needs words (input `comment`). */
export type Talk = AskedWords & { readonly shown: boolean };

/** Closing asks once more, since whoever looks for somebody stops. */
export type Close = {
  readonly title: string;
  readonly means: string;
  readonly send: Button;
  readonly shown: boolean;
};

/** What every press about a request carries. */
export function aboutRequest(view: Pick<RequestView, 'id' | 'version'>) {
  return { requestId: view.id, version: view.version };
}

/** The region passes it back; the service comments on a name, or asks again when nobody was found. */
export function talking(view: RequestView, context: CardContext): Talk {
  const { request } = textIn(context.reading.language);
  const { may } = view.viewer;
  const verb: RequestVerb = may.includes('comment-named') ? 'comment-named' : 'return-request';
  const words =
    verb === 'return-request' ? request.back : view.step === 'named' ? request.comment : request.again;
  return {
    title: words.title,
    label: words.label,
    value: context.filled?.comment ?? '',
    needed: words.needed,
    seen: request.seen,
    send: button(context, words.send, verb, aboutRequest(view)),
    shown: may.includes(verb),
  };
}

/** R22: a contact asks a committee or organisation to name a user representative (inputs `organisation`, `name`, `email`). */
export type AskedOrganisation = {
  readonly title: string;
  readonly why: string;
  readonly label: string;
  readonly value: string;
  readonly nameLabel: string;
  readonly name: string;
  readonly emailLabel: string;
  readonly email: string;
  readonly needed: string;
  readonly send: Button;
  readonly shown: boolean;
};

export function askingOrganisation(view: RequestView, context: CardContext): AskedOrganisation {
  const { organisation: words } = textIn(context.reading.language).request;
  const { filled } = context;
  return {
    title: words.title,
    why: words.why,
    label: words.name,
    value: filled?.organisation ?? '',
    nameLabel: words.person,
    name: filled?.name ?? '',
    emailLabel: words.email,
    email: filled?.email ?? '',
    needed: words.needed,
    send: button(context, words.send, 'ask-organisation', aboutRequest(view)),
    shown: view.seat.kind === 'user' && !view.inChannel && view.viewer.may.includes('ask-organisation'),
  };
}

export function closing(view: RequestView, context: CardContext): Close {
  const { close } = textIn(context.reading.language).request;
  return {
    title: close.title,
    means: close.means,
    send: button(context, close.send, 'close-request', aboutRequest(view), { style: 'destructive' }),
    shown: view.viewer.may.includes('close-request'),
  };
}
