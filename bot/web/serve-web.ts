import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { isLasting, takesRoles } from '../../domain/access-link.ts';
import type { TypedForm } from '../../domain/form-answers.ts';
import { readingLanguage } from '../../domain/language.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { isLanguage, type Language } from '../../domain/vocabulary.ts';
import { renewLink } from '../../store/commands/renew-link.ts';
import { isDatabaseAway } from '../../store/connection-lost.ts';
import { actorById } from '../../store/queries/actor-of.ts';
import { businessTime } from '../../store/queries/business-time.ts';
import { findLink, findUsedLink } from '../../store/queries/find-link.ts';
import { textIn } from '../../text/text-in.ts';
import { BodyRefused } from '../api/read-body.ts';
import { askedLanguage } from '../asked-language.ts';
import { type CallerNetwork, createCallerNetwork } from '../caller-address.ts';
import { type Html, html } from '../html.ts';
import { createLimit } from '../limit.ts';
import { sendBody } from '../send-body.ts';
import type { Service } from '../service.ts';
import { keepLateAnswers } from './keep-late-answers.ts';
import { type LinkCall, type Moved, nothingFilled } from './link-call.ts';
import { documentOf, type Page, policy } from './page.ts';
import { answerForm, refusalBox } from './parts.ts';
import { readForm } from './read-form.ts';
import { hasAnswers, sendAgain, typedBack } from './typed-back.ts';

/** Enough for a hospital behind one address while a webinar begins; far too little to guess with. */
const perAddress = { burst: 600, perSecond: 20 };
/** Enough to correct and send again; a script comes no further. */
const perToken = { burst: 20, perSecond: 0.2 };
/** 32 random bytes; nothing else is looked up, counted or read. */
const tokenShape = /^[\w-]{43}$/;

/** What a page is answered with, or where the answer is. */
type Answer = { readonly status: number; readonly page: Page } | Moved;
type Said = Exclude<Answer, Moved>;

/**
 * The pages for people whom Teams does not reach. Whoever has the link is the person, for the one thing that it was
 * made for. Opening changes nothing, since scanners of mail open every link; only what is sent counts, once.
 */
export function serveWeb(
  server: Server,
  service: Service,
  networkOf: CallerNetwork = createCallerNetwork(),
): void {
  const takeAddress = createLimit(perAddress);
  const takeToken = createLimit(perToken);
  const answer = async (asked: Asked): Promise<Answer> => {
    const { request, token } = asked;
    let values: TypedForm = {};
    try {
      // What is too much for the address is not looked at; of the token nothing is said.
      const isToken = tokenShape.test(token);
      const isTooMuch = !takeAddress(networkOf(request)) || (isToken && !takeToken(token));
      // Whatever comes of it, what was typed is given back.
      if (isToken && request.method === 'POST') values = await readForm(request);
      if (isTooMuch) return withTyped(tooMuch(asked.language), sendAgain(values, asked.language.current));
      if (!isToken) return invalid(asked.language);
      return request.method === 'POST' ? await submit(service, asked, values) : await open(service, asked);
    } catch (error) {
      return failed(service, asked, values, error);
    }
  };
  const answering = async (request: Request, response: Response) => {
    const asked = askedOf(request);
    send(response, await answer(asked), asked.language);
  };
  server.get('/svar/:token', answering);
  server.post('/svar/:token', answering);
}

type Asked = {
  readonly token: string;
  readonly request: Request;
  readonly language: { readonly chosen: Language | null; current: Language };
  readonly locale: string | null;
  readonly correlationId: string;
};

function askedOf(request: Request): Asked {
  const chosen = new URLSearchParams(request.getQuery()).get('lang');
  const locale = askedLanguage(request.headers['accept-language']);
  const language = isLanguage(chosen) ? chosen : null;
  return {
    token: String(request.params.token),
    request,
    // Of a stranger nothing else is known; whoever has a link is asked in the own language.
    language: { chosen: language, current: readingLanguage({ language, locale, region: null }) },
    locale,
    correlationId: randomUUID(),
  };
}

async function open(service: Service, asked: Asked): Promise<Answer> {
  const found = await callOf(service, asked);
  if (!found) return await used(service, asked, 200);
  const page = await found.form.show(found.call, nothingFilled);
  return page ? { status: 200, page } : over(asked.language);
}

async function submit(service: Service, asked: Asked, values: TypedForm): Promise<Answer> {
  if (values.answer === 'renew') return renew(service, asked);
  const found = await callOf(service, asked);
  const typed = typedBack(values, asked.language.current, true);
  if (!found) {
    const undone = await undoUsed(service, asked, values);
    if (undone) return undone;
    keepInBackground(service, asked, values);
    return withTyped(await used(service, asked, 410), typed);
  }
  const outcome = await found.form.submit(found.call, values);
  if (!isRefusal(outcome)) {
    service.wakeDelivery();
    return 'movedTo' in outcome ? outcome : { status: 200, page: outcome };
  }
  // Used a moment ago, by another press.
  if (outcome.code === 'unknown-or-forbidden') return withTyped(invalid(asked.language), typed);
  const page = await found.form.show(found.call, { values, refusal: outcome });
  return page ? { status: 422, page } : withTyped(over(asked.language), typed);
}

/** What was answered with a link that is used up; of all others nobody learns why they open nothing. */
async function used(service: Service, asked: Asked, status: number): Promise<Said> {
  const found = await callOf(service, asked, findUsedLink);
  const purpose = found?.call.link.purpose;
  // What lasts is never used up by an answer; what was undone is told of at once, and no more.
  if (!found || !purpose || purpose === 'undo' || isLasting(purpose)) return invalid(asked.language);
  const page = (await found.form.showUsed?.(found.call)) ?? said(textIn(asked.language.current).outside.used);
  return { status, page: { ...page, isReceipt: true } };
}

async function undoUsed(service: Service, asked: Asked, values: TypedForm): Promise<Answer | null> {
  const found = await callOf(service, asked, findUsedLink);
  const outcome = await found?.form.undoUsed?.(found.call, values);
  if (!found || !outcome) return null;
  if (!isRefusal(outcome)) {
    service.wakeDelivery();
    return { status: 200, page: outcome };
  }
  const { page } = await used(service, asked, 422);
  const why = refusalBox(outcome, asked.language.current);
  return { status: 422, page: { ...page, isRefused: true, body: html`${why}${page.body}` } };
}

/** What was typed is given back by whatever page says that it was not taken. */
function withTyped({ status, page }: Said, typed: Html | null): Said {
  return { status, page: { ...page, body: html`${page.body}${typed}` } };
}

/** As in `renew`, neither answer nor time tells whether there is such a link. */
function keepInBackground(service: Service, { token, correlationId }: Asked, values: TypedForm): void {
  if (!hasAnswers(values)) return;
  keepLateAnswers(service, { token, correlationId, values }).catch((error) =>
    service.log.error({ err: error, correlationId }, 'A late text could not be kept'),
  );
}

/** Answered before anything is looked up, so that neither answer nor time tells whether there is such a link. */
function renew(service: Service, { token, language, correlationId }: Asked): Answer {
  renewLink(service.store, token).then(
    (isPutUp) => isPutUp && service.wakeDelivery(),
    (error) => service.log.error({ err: error, correlationId }, 'A link could not be renewed'),
  );
  const { invalid: words } = textIn(language.current).outside;
  return {
    status: 200,
    page: { title: words.renewedTitle, isReceipt: true, body: html`<p>${words.renewed}</p>` },
  };
}

async function callOf(service: Service, { token, language, locale, correlationId }: Asked, find = findLink) {
  const { store } = service;
  const link = await find(store, token);
  if (!link) return null;
  const { linkForms } = await import('./forms.ts');
  const form = linkForms[link.purpose];
  const [actor, now] = await Promise.all([actorById(store, link.personId), businessTime(store)]);
  if (!actor) return null;
  language.current = language.chosen ?? readingLanguage({ ...actor, locale });
  const reading = { language: language.current, now };
  const grants = takesRoles(link.purpose) ? actor.grants : [];
  const call: LinkCall = { service, link, token, actor: { ...actor, grants }, reading, correlationId };
  return { form, call };
}

/** The same for every token that opens nothing, whatever the reason. */
function invalid({ current }: Asked['language']): Said {
  const { invalid: words } = textIn(current).outside;
  return {
    status: 404,
    page: {
      title: words.title,
      body: html`<p>${words.text}</p><p>${words.again}</p>
${answerForm({ answer: 'renew', fields: null, button: words.renew })}`,
    },
  };
}

function over({ current }: Asked['language']): Said {
  return { status: 410, page: said(textIn(current).outside.over) };
}

function tooMuch({ current }: Asked['language']): Said {
  return { status: 429, page: { ...said(textIn(current).outside.tooMuch), isReceipt: true } };
}

/** Why nothing came of it, with what to say to whoever can look: the log has it under the same words. */
function failed(
  service: Service,
  { language, correlationId }: Asked,
  values: TypedForm,
  error: unknown,
): Said {
  const { failed: words } = textIn(language.current).outside;
  const [status, why] = failureOf(error);
  if (status === 500) service.log.error({ err: error, correlationId }, 'A page of a link failed');
  else service.log.warn({ err: error, correlationId, status }, 'A page of a link was not answered');
  const { title, body } = said(words[why]);
  const again = sendAgain(values, language.current);
  const reference = html`<p class="hint">${words.reference(correlationId)}</p>`;
  return { status, page: { title, isReceipt: true, body: html`${body}${again}${reference}` } };
}

function failureOf(error: unknown): readonly [number, 'broken' | 'away' | 'tooLong' | 'notAForm'] {
  if (error instanceof BodyRefused) return [error.status, error.status === 413 ? 'tooLong' : 'notAForm'];
  return isDatabaseAway(error) ? [503, 'away'] : [500, 'broken'];
}

function said({ title, text }: { readonly title: string; readonly text: string }): Page {
  return { title, body: html`<p>${text}</p>` };
}

function send(response: Response, answer: Answer, { current }: Asked['language']): void {
  if ('movedTo' in answer) {
    response.setHeader('Location', answer.movedTo);
    sendBody(response, 303, 'text/plain; charset=utf-8', '');
    return;
  }
  const { status, page } = answer;
  response.setHeader('Content-Security-Policy', policy);
  if (status === 429) response.setHeader('Retry-After', '60');
  if (status === 503) response.setHeader('Retry-After', '10');
  sendBody(response, status, 'text/html; charset=utf-8', documentOf(page, current));
}
