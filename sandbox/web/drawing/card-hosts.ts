import type { CardHost } from './types.ts';

/** Which window a parsed card lies in: the package gives its elements no place to keep that. */
const hosts = new WeakMap<object, CardHost>();

export function setHost(card: object, host: CardHost): void {
  hosts.set(card, host);
}

/** The window of a card. Throws for a card that was rendered outside `renderCard`. */
export function hostOf(card: object): CardHost {
  const host = hosts.get(card);
  if (!host) throw new Error('This card was rendered without a host: use renderCard.');
  return host;
}
