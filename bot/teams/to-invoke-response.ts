import type { Answer, Turn } from '../turn.ts';

/** What an invoke is answered with: the HTTP status and the body, in which cards and searches have a status of their own. */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown };

/** An answer, or the text that a person is shown in place of one that failed. */
export type Outcome = { readonly answer: Answer } | { readonly defect: string };

type InvokeKind = 'action' | 'search' | 'dialog-open' | 'dialog-submit';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const ERROR = 'application/vnd.microsoft.error';
const RESULTS = 'application/vnd.microsoft.search.searchResponse';

const BY_KIND: Readonly<Record<InvokeKind, (outcome: Outcome, turn: Turn) => InvokeAnswer>> = {
  action: answerAction,
  search: answerSearch,
  'dialog-open': answerDialog,
  'dialog-submit': answerDialog,
};

/** The body Teams expects for the invoke that became this turn. */
export function toInvokeResponse(turn: Turn, outcome: Outcome): InvokeAnswer {
  const kind = turn.kind;
  if (kind === 'message' || kind === 'installed' || kind === 'removed') return { status: 501 };
  return BY_KIND[kind](outcome, turn);
}

const HAS_INNER_STATUS = new Set<unknown>(['adaptiveCard/action', 'application/search']);
const DIALOGS = new Set<unknown>(['task/fetch', 'task/submit']);

/** For an invoke that made no turn: 400 where we know the kind but not what it asks, 501 for other kinds. */
export function refuseInvoke(name: unknown): InvokeAnswer {
  if (HAS_INNER_STATUS.has(name)) return failed(400, 'BadRequest', 'The request is incomplete.');
  return { status: DIALOGS.has(name) ? 400 : 501 };
}

/**
 * A defect behind a press is shown as a message, since Teams hides what an error says; behind a card's own
 * refresh, where nobody asked, it is an error, and the card stays as it was.
 */
function answerAction(outcome: Outcome, turn: Turn): InvokeAnswer {
  if ('defect' in outcome) {
    const isRefresh = turn.kind === 'action' && turn.trigger === 'automatic';
    return isRefresh ? failed(500, 'InternalError', outcome.defect) : inner(MESSAGE, outcome.defect);
  }
  const { answer } = outcome;
  switch (answer.kind) {
    case 'card':
    case 'dialog':
      return inner(CARD, answer.card);
    case 'text':
      return inner(MESSAGE, answer.text);
    case 'nothing':
    case 'page':
      return inner(MESSAGE, '');
    case 'choices':
      return inner(RESULTS, { results: answer.choices });
  }
}

function answerSearch(outcome: Outcome): InvokeAnswer {
  if ('defect' in outcome) return failed(500, 'InternalError', outcome.defect);
  const choices = outcome.answer.kind === 'choices' ? outcome.answer.choices : [];
  return inner(RESULTS, { results: choices.map(({ value, title }) => ({ value, title })) });
}

function answerDialog(outcome: Outcome): InvokeAnswer {
  if ('defect' in outcome) return task({ type: 'message', value: outcome.defect });
  const { answer } = outcome;
  switch (answer.kind) {
    case 'dialog':
      return task({ type: 'continue', value: dialog(answer.title, answer.card) });
    case 'card':
      return task({ type: 'continue', value: dialog(answer.summary, answer.card) });
    case 'page': {
      const { title, url } = answer;
      return task({
        type: 'continue',
        value: { title, height: 'large', width: 'large', url, fallbackUrl: url },
      });
    }
    case 'text':
      return task({ type: 'message', value: answer.text });
    case 'nothing':
    case 'choices':
      return { status: 200 };
  }
}

function dialog(title: string, card: unknown): unknown {
  return { title, height: 'large', width: 'medium', card: { contentType: CARD, content: card } };
}

function task(value: unknown): InvokeAnswer {
  return { status: 200, body: { task: value } };
}

function inner(type: string, value: unknown): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type, value } };
}

function failed(statusCode: number, code: string, message: string): InvokeAnswer {
  return { status: 200, body: { statusCode, type: ERROR, value: { code, message } } };
}
