import type { Language } from '../domain/vocabulary.ts';
import type { CardContext } from './card-context.ts';
import { asTyped } from './typed-text.ts';

/** What stands at the top of every card. */
export type Frame = {
  readonly lang: Language;
  readonly notice: string;
  readonly noticeStyle: 'good' | 'warning';
  /** Why the card came, when the title does not say it. */
  readonly cause: string;
  readonly title: string;
  /** One line under the title: who asks, for which service, by when. */
  readonly lead: string;
};

/** Title, lead and cause are given ready for Markdown; the notice is plain text. */
export function frame(context: CardContext, title: string, lead = '', cause = ''): Frame {
  const refused = context.noticeKind !== 'confirmation';
  return {
    lang: context.reading.language,
    notice: context.notice ? `${refused ? '⚠' : '✔'} ${asTyped(context.notice)}` : '',
    noticeStyle: refused ? 'warning' : 'good',
    cause,
    title,
    lead,
  };
}

export type Fact = { readonly title: string; readonly value: string };

/** More than five facts are not read. Those without a value are left out. */
export function facts(...all: readonly (readonly [title: string, value: string | null])[]): Fact[] {
  return all.flatMap(([title, value]) => (value ? [{ title, value }] : [])).slice(0, mostFacts);
}

const mostFacts = 5;
