import type { Verb } from '../domain/verbs.ts';
import type { CardContext } from './card-context.ts';

/** What a press says: which verb, about what, as it stood when the card was drawn. */
export type PressData = Readonly<Record<string, string | number | typeof toTeams>> & {
  readonly verb: Verb;
  readonly submission: string;
};

/** Tells Teams to open a dialog; a client without dialogs sends the same data as a message. */
const toTeams = { type: 'task/fetch' } as const;

export type Button = {
  readonly title: string;
  readonly verb: Verb;
  readonly data: PressData;
  readonly style: 'default' | 'positive' | 'destructive';
  /** For buttons whose title alone does not say what about, in lists; else empty. */
  readonly tooltip: string;
};

type About = Readonly<Record<string, string | number>>;

/** A button that asks for the verb. `about` holds the ids and the version that the answer is about. */
export function button(
  context: CardContext,
  title: string,
  verb: Verb,
  about: About = {},
  look: { readonly style?: Button['style']; readonly tooltip?: string } = {},
): Button {
  return {
    title,
    verb,
    data: { ...about, verb, submission: context.submissionKey },
    style: look.style ?? 'default',
    tooltip: look.tooltip ?? '',
  };
}

/** A button whose form opens in a dialog. Where there are none, the form takes the card's place. */
export function dialogButton(...asked: Parameters<typeof button>): Button {
  const made = button(...asked);
  return { ...made, data: { ...made.data, msteams: toTeams } };
}

/** What every press about a nomination carries. */
export function aboutNomination(view: { readonly id: string; readonly version: number }): About {
  return { nominationId: view.id, version: view.version };
}
