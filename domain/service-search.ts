import type { Actor } from './actor.ts';
import { nearWords } from './near-spelling.ts';
import type { LocalName, ServiceBrief } from './views/brief.ts';

/** The dataset that cards name for choosing a service by typing. */
export const servicesDataset = 'services';
/** As many as a list shows that drops down. */
export const mostServicesFound = 15;

/** Those who have to do with so many services that they choose one: coordinators, contacts, leaders of several. */
export function choosesServices(actor: Actor): boolean {
  if (actor.kind !== 'person') return false;
  const led = actor.grants.flatMap((grant) => ('serviceId' in grant ? [grant.serviceId] : []));
  const seesMany = actor.grants.some(
    ({ role }) => role === 'national-coordinator' || role === 'regional-contact',
  );
  return seesMany || new Set(led).size > 1;
}

/**
 * The services whose name holds every word that was typed, in any language: first those that begin with it. Words
 * that no name holds stand for those they are likely meant to be. Without words, the first in the order given.
 */
export function servicesMatching(typed: string, services: readonly ServiceBrief[]): ServiceBrief[] {
  const words = wordsOf(typed);
  const named = services.map((service) => ({ service, names: namesOf(service.name) }));
  const exact = named.filter(({ names }) => holdsAll(names, words));
  const found = exact.length > 0 ? exact : nearest(words, named);
  const begins = ({ names }: Named) => names.some((name) => name.startsWith(words.join(' ')));
  return [...found.filter(begins), ...found.filter((one) => !begins(one))]
    .slice(0, mostServicesFound)
    .map(({ service }) => service);
}

type Named = { readonly service: ServiceBrief; readonly names: readonly string[] };

/** One name has to hold all of them: words of several languages in a row are not what somebody types. */
function holdsAll(names: readonly string[], words: readonly string[]): boolean {
  return names.some((name) => words.every((word) => name.includes(word)));
}

function nearest(words: readonly string[], named: readonly Named[]): Named[] {
  const known = [...new Set(named.flatMap(({ names }) => names.flatMap(wordsOf)))];
  const meant = words.map((word) => meaningsOf(word, known));
  return named.filter(({ names }) =>
    names.some((name) => meant.every((some) => some.some((word) => name.includes(word)))),
  );
}

/** The word itself where a name holds it. What is still being typed is compared with as much of the known words. */
function meaningsOf(word: string, known: readonly string[]): readonly string[] {
  if (known.some((one) => one.includes(word))) return [word];
  // Or with one letter more, since one may be missing.
  const lengths = [word.length, word.length + 1];
  const beginnings = new Set(known.flatMap((one) => lengths.map((length) => one.slice(0, length))));
  return nearWords(word, [...beginnings]).map((near) => near.word);
}

function namesOf({ nb, nn, en }: LocalName): string[] {
  return [nb, nn, en ?? ''].map((name) => wordsOf(name).join(' ')).filter((name) => name !== '');
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('nb').match(/[\p{L}\p{N}]+/gu) ?? [];
}
