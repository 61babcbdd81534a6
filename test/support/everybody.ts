import type { CommandContext } from '../../store/command.ts';
import { contextOf, type GroupFixture } from './group-fixture.ts';

/** Everybody in a group's fixture, and the program itself: whom every command and query is tried as. */
export const everybody = [
  'serviceLeader',
  'otherLeader',
  'candidate',
  'lineLeader',
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'otherContact',
  'member',
  'coordinator',
  'stranger',
  'system',
] as const;
export type Who = (typeof everybody)[number];

export async function contextFor(fixture: GroupFixture, who: Who): Promise<CommandContext> {
  if (who !== 'system') return await fixture.as(who);
  return contextOf(fixture.store, { kind: 'system', job: 'test' }, null);
}

/** Those for whom it exists: an answer that is null, or an empty list, is none. */
export async function whoSees(
  fixture: GroupFixture,
  look: (context: CommandContext) => Promise<unknown>,
): Promise<Who[]> {
  const seers: Who[] = [];
  for (const who of everybody) {
    const found = await look(await contextFor(fixture, who));
    const isNothing = found === null || (Array.isArray(found) && found.length === 0);
    if (!isNothing) seers.push(who);
  }
  return seers;
}
