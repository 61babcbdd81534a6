import type { Language } from '../domain/vocabulary.ts';
import { textIn } from '../text/text-in.ts';
import type { CardContext } from './card-context.ts';

/** A people picker, and name and e-mail for somebody whom it does not list. */
export type PersonField = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly notListed: string;
  /** Name and e-mail are open at once when they were filled in before. */
  readonly outside: boolean;
  readonly nameLabel: string;
  readonly name: string;
  readonly emailLabel: string;
  readonly email: string;
};

type Labels = {
  readonly label: string;
  readonly hint: string;
  readonly notListed: string;
  readonly name: string;
  readonly email: string;
};

/** What the questions about the nearest leader are called; `label` is the candidate's own. */
export function leaderLabels(language: Language): Labels {
  const { consent } = textIn(language).decisions;
  return {
    label: consent.leader,
    hint: consent.leaderHint,
    notListed: consent.leaderNotListed,
    name: consent.leaderName,
    email: consent.leaderEmail,
  };
}

/** The nearest leader: inputs `leader`, `leaderName`, `leaderEmail`. */
export function leaderField(context: CardContext, labels: Labels): PersonField {
  const { leader = '', leaderName = '', leaderEmail = '' } = context.filled ?? {};
  return fieldOf(labels, { value: leader, name: leaderName, email: leaderEmail });
}

/** Whoever is proposed: inputs `person`, `name`, `email`. */
export function proposedPersonField(context: CardContext, labels: Labels): PersonField {
  const { person = '', name = '', email = '' } = context.filled ?? {};
  return fieldOf(labels, { value: person, name, email });
}

function fieldOf(labels: Labels, values: { value: string; name: string; email: string }): PersonField {
  return {
    label: labels.label,
    hint: labels.hint,
    value: values.value,
    notListed: labels.notListed,
    outside: values.name !== '' || values.email !== '',
    nameLabel: labels.name,
    name: values.name,
    emailLabel: labels.email,
    email: values.email,
  };
}
