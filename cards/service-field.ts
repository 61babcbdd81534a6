import { servicesDataset } from '../domain/service-search.ts';
import type { Verb } from '../domain/verbs.ts';
import type { ServiceBrief } from '../domain/views/brief.ts';
import { capital } from '../text/lists.ts';
import { serviceName } from '../text/names.ts';
import { textIn } from '../text/text-in.ts';
import { type Button, button } from './button.ts';
import type { CardContext } from './card-context.ts';
import { asTyped } from './typed-text.ts';

/** A service that is chosen by typing some of its name (input `service`). */
export type ServiceField = {
  readonly shown: boolean;
  readonly label: string;
  readonly hint: string;
  readonly dataset: string;
  readonly value: string;
  /** The one that is chosen, so that the client can show its name. */
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly show: Button;
};

/** What a list is limited to, and whether its reader may choose. */
export type ServiceChoice = { readonly mayChoose: boolean; readonly chosen: ServiceBrief | null };

export const noChoice: ServiceChoice = { mayChoose: false, chosen: null };

/** @param verb draws the list for the chosen service, and for all when none is chosen */
export function serviceField(
  { mayChoose, chosen }: ServiceChoice,
  verb: Verb,
  context: CardContext,
): ServiceField {
  const { language } = context.reading;
  const { serviceSearch } = textIn(language);
  return {
    shown: mayChoose,
    label: serviceSearch.label,
    hint: serviceSearch.hint,
    dataset: servicesDataset,
    value: chosen?.id ?? '',
    choices: chosen ? [{ title: capital(serviceName(chosen, language), language), value: chosen.id }] : [],
    show: button(context, serviceSearch.show, verb),
  };
}

/** The service that the list is limited to, for under its title; empty when it is of all. */
export function onlyOf({ chosen }: ServiceChoice, { reading }: CardContext): string {
  if (!chosen) return '';
  const name = asTyped(serviceName(chosen, reading.language));
  return textIn(reading.language).serviceSearch.only(name);
}
