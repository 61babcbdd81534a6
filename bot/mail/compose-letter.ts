import { clearanceFacts } from '../../cards/clearance/clearance.ts';
import { consentFacts } from '../../cards/consent/consent.ts';
import { type LinkPurpose, nominationVerbsOf } from '../../domain/access-link.ts';
import type { PersonActor } from '../../domain/actor.ts';
import type { MessageCard, ToMail } from '../../domain/sending.ts';
import type { Reading } from '../../domain/views/brief.ts';
import type { NominationView } from '../../domain/views/nomination.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import type { Store } from '../../store/store.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { peopleOf, statusTitle } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import type { Letter } from './letter.ts';

/** A letter whose link is made when it is sent. */
export type Draft = Omit<Letter, 'name' | 'link' | 'notes'> & {
  readonly link: { readonly purpose: LinkPurpose; readonly subjectId: string } | null;
};

type About = {
  readonly store: Store;
  readonly reader: PersonActor;
  readonly reading: Reading;
  readonly message: ToMail;
};
type Compose = (about: About) => Promise<Draft | null>;

/** What can be said by mail. All else needs Teams. */
const composers: Readonly<Partial<Record<MessageCard, Compose>>> = {
  consent: (about) => aboutQuestion(about, 'consent'),
  clearance: (about) => aboutQuestion(about, 'clearance'),
  nomination: aboutNomination,
};

export async function composeLetter(about: About): Promise<Draft | null> {
  return (await composers[about.message.card]?.(about)) ?? null;
}

/** The question as the card puts it; the answer is given on the page. */
async function aboutQuestion(
  { store, reader, reading, message }: About,
  purpose: 'consent' | 'clearance',
): Promise<Draft | null> {
  const view = await nominationView(store, reader, message.subjectId);
  const [answers] = nominationVerbsOf[purpose];
  if (!view?.viewer.may.includes(answers)) return null;
  const { decisions } = textIn(reading.language);
  const words = decisions[purpose];
  const people = peopleOf(view, reading.language);
  const due = view.dueAt ? [decisions.answerBy(dayWithDistance(view.dueAt, reading))] : [];
  return {
    subject: message.summary,
    paragraphs: [words.title(people), [words.lead(people), ...due].join(' ')],
    facts: factsOf(view, reading, purpose),
    link: { purpose, subjectId: view.id },
  };
}

export function factsOf(view: NominationView, { language }: Reading, purpose: 'consent' | 'clearance') {
  return purpose === 'consent' ? consentFacts(view, language) : clearanceFacts(view, language);
}

/** How the case stands, for whoever takes part and has nothing to answer. */
async function aboutNomination({ store, reader, reading, message }: About): Promise<Draft | null> {
  const view = await nominationView(store, reader, message.subjectId);
  if (!view) return null;
  const status = statusTitle(view, reading.language);
  return {
    subject: message.summary,
    paragraphs: status === message.summary ? [status] : [`${message.summary}.`, status],
    facts: [],
    link: null,
  };
}
