import { asksForCode, code as limits } from '../../domain/access-link.ts';
import { type Refusal, type RefusalCode, refuse } from '../../domain/refusal.ts';
import { confirmLinkCode } from '../../store/commands/confirm-link-code.ts';
import { issueLink } from '../../store/commands/issue-link.ts';
import { makeLinkCode } from '../../store/commands/make-link-code.ts';
import { takeBackLinkCode } from '../../store/commands/take-back-link-code.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { type Filled, type LinkCall, type Moved, nothingFilled } from './link-call.ts';
import { pageOf } from './next-link.ts';
import type { Page } from './page.ts';
import { answerForm, refusalBox, saidOf, textField, wrongBox } from './parts.ts';

type Values = Readonly<Record<string, string>>;

/** Whether a code has to be typed before more is shown than the mail said. */
export function isLocked({ link }: LinkCall): boolean {
  return asksForCode(link.purpose) && !link.isConfirmed;
}

/** Refusals after which there is a code in the inbox. */
const codeIsThere: readonly RefusalCode[] = ['code-missing', 'code-wrong', 'code-sent-already'];
const codeIsAtFault: readonly RefusalCode[] = ['code-missing', 'code-wrong'];

/** What the link is about, and the button that has a code sent. */
export function lockedPage(
  call: LinkCall,
  about: { title: string; lead: string; why?: string },
  filled: Filled,
): Page {
  const { code } = textIn(call.reading.language).outsidePart;
  // What was sent is typed; it does not take another mail.
  const asksAgain = filled.refusal !== null && codeIsThere.includes(filled.refusal.code);
  return {
    title: about.title,
    isRefused: filled.refusal !== null,
    body: html`${whyNot(call, filled)}<p>${about.lead}</p>
${asksAgain ? codeField(call, filled) : html`<p>${about.why ?? code.why}</p>`}
${answerForm({ answer: 'send-code', isFirst: !asksAgain, fields: null, button: asksAgain ? code.sendAnother : code.send })}`,
  };
}

/** The presses of a page that no code has opened yet; all others are nothing there. */
export async function unlock(call: LinkCall, title: string, values: Values): Promise<Page | Moved | Refusal> {
  if (values.answer === 'send-code') return await sendCode(call, title);
  return values.answer === 'open-with-code'
    ? await openWithCode(call, values)
    : refuse('unknown-or-forbidden');
}

/** What is wrong with the code stands beside it, and is said once. */
function whyNot({ reading: { language } }: LinkCall, { refusal }: Filled): Html | null {
  const { code } = textIn(language).outsidePart;
  const isAtField = refusal !== null && codeIsAtFault.includes(refusal.code);
  return isAtField ? wrongBox(code.notOpened, html``) : refusalBox(refusal, language, code.notOpened);
}

function codeField({ reading }: LinkCall, { refusal }: Filled = nothingFilled): Html {
  const { code } = textIn(reading.language).outsidePart;
  const isWrong = refusal && codeIsAtFault.includes(refusal.code);
  const field = {
    ...{ name: 'code', label: code.label, value: '', hint: code.lasts(String(limits.minutes)) },
    wrong: isWrong ? saidOf(refusal, reading.language) : undefined,
  };
  return html`<div class="card">${answerForm({
    ...{ answer: 'open-with-code', isFirst: true },
    fields: textField({ ...field, most: 12 }, 'digits'),
    button: code.open,
  })}</div>`;
}

/** Sends the code, and asks for it. */
async function sendCode(call: LinkCall, title: string): Promise<Page | Refusal> {
  const { service, link, token, correlationId, reading } = call;
  const { code } = textIn(reading.language).outsidePart;
  const made = await makeLinkCode(service.store, { linkId: link.id, token });
  if (made === null) return refuse('code-sent-already');
  const { personId } = link;
  const result = await service.mailCode?.({
    personId,
    code: made.digits,
    language: reading.language,
    correlationId,
  });
  if (result?.kind !== 'sent') {
    // One that may have left counts.
    const isUnknown = result?.kind === 'retry' && result.unknown;
    if (!isUnknown) await takeBackLinkCode(service.store, made);
    return refuse('code-not-sent');
  }
  return {
    title,
    body: html`<p class="done" role="status">${code.sent}</p>${codeField(call)}<p>${code.notThere}</p>
${answerForm({ answer: 'send-code', fields: null, button: code.sendAnother })}`,
  };
}

/**
 * Where whoever typed the right code goes on, for as long as somebody sits and writes. The code is used up; pressed
 * twice in a moment, it goes on all the same.
 */
async function openWithCode(call: LinkCall, values: Values): Promise<Moved | Refusal> {
  const { service, link, token } = call;
  const code = (values.code ?? '').replace(/\D/g, '');
  if (code === '') return refuse('code-missing');
  const isRight = await confirmLinkCode(service.store, { linkId: link.id, token, code });
  if (!isRight) return refuse('code-wrong');
  const { purpose, personId, subjectId } = link;
  const fresh = { purpose, personId, subjectId, messageId: link.messageId, isConfirmed: true };
  const opened = await issueLink(service.store, fresh);
  return { movedTo: pageOf(opened, call.reading.language) };
}
