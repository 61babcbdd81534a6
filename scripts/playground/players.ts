import type { WorldUser } from '../../sandbox/api.ts';

/** Somebody who is played in a Playground of their own, and what to try there. */
export type Player = {
  readonly name: string;
  readonly objectId: string;
  readonly tenantId: string;
  readonly mail: string;
  readonly hint: string;
};

const playedAtOnce = 5;
/** A Playground wants one user to be, and exactly so many others. */
const othersListed = 5;

/** The main story of the demo is that of its first five personas; they share one tenant. */
export function playersOf(users: readonly WorldUser[]): readonly Player[] {
  return inOrder(users).slice(0, playedAtOnce);
}

/** Those whom the people picker of a Playground lists beside the one whose it is. */
export function othersFor(player: Player, users: readonly WorldUser[]): readonly Player[] {
  const others = inOrder(users).filter(({ objectId }) => objectId !== player.objectId);
  return others.slice(0, othersListed);
}

function inOrder(users: readonly WorldUser[]): Player[] {
  const played = users.flatMap(({ persona, ...user }) => (persona ? [{ ...user, persona }] : []));
  return played
    .toSorted((one, other) => one.persona.order - other.persona.order)
    .map(({ id, tenantId, name, mail, persona }) => ({
      objectId: id,
      tenantId,
      name,
      mail,
      hint: persona.hint,
    }));
}
