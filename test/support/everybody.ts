import type { ChannelTarget } from '../../domain/actor.ts';
import type { CommandContext } from '../../store/command.ts';
import { channelId } from './channel-steps.ts';
import { asProgram, contextOf, type GroupFixture } from './group-fixture.ts';

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

/** The contacts of all regions, and the coordinator. */
export const contactsAndCoordinator: readonly Who[] = [
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'otherContact',
  'coordinator',
];
/** Who reads a report: its service, its group (`lineLeader` leads it, `member` has a seat), the contacts and the coordinator. */
export const reportReaders = inOrder(['serviceLeader', 'lineLeader', 'member', ...contactsAndCoordinator]);
/** Where `candidate` helps to write too. */
export const reportReadersAndHelper = inOrder(['candidate', ...reportReaders]);

/** As {@link whoSees} gives them. */
function inOrder(some: readonly Who[]): readonly Who[] {
  return everybody.filter((who) => some.includes(who));
}

export async function contextFor(fixture: GroupFixture, who: Who): Promise<CommandContext> {
  return who === 'system' ? asProgram(fixture) : await fixture.as(who);
}

/** Channels, as the readers that they are: of the regions, of the fixture's group, and of another group. */
export const channels = [
  'receivingChannel',
  'appointingChannel',
  'otherChannel',
  'groupChannel',
  'otherGroupChannel',
] as const;
export type ChannelWho = (typeof channels)[number];

export function contextForChannel(fixture: GroupFixture, who: ChannelWho): CommandContext {
  const targets: Readonly<Record<ChannelWho, ChannelTarget>> = {
    receivingChannel: { kind: 'region', region: 'vest' },
    appointingChannel: { kind: 'region', region: 'nord' },
    otherChannel: { kind: 'region', region: 'midt' },
    groupChannel: { kind: 'group', serviceId: fixture.serviceId },
    otherGroupChannel: { kind: 'group', serviceId: '00000000-0000-4000-8000-000000000001' },
  };
  const conversationId = who === 'appointingChannel' ? channelId : `19:${who}`;
  const actor = { kind: 'channel', conversationId, target: targets[who], language: 'nb' } as const;
  return contextOf(fixture.store, actor, null);
}

/** The channels for which it exists. */
export async function channelsThatSee(
  fixture: GroupFixture,
  look: (context: CommandContext) => Promise<unknown>,
): Promise<ChannelWho[]> {
  const seers: ChannelWho[] = [];
  for (const who of channels) {
    if (!isNothing(await look(contextForChannel(fixture, who)))) seers.push(who);
  }
  return seers;
}

function isNothing(found: unknown): boolean {
  return found === null || (Array.isArray(found) && found.length === 0);
}

/** Those for whom it exists: an answer that is null, or an empty list, is none. */
export async function whoSees(
  fixture: GroupFixture,
  look: (context: CommandContext) => Promise<unknown>,
): Promise<Who[]> {
  const seers: Who[] = [];
  for (const who of everybody) {
    if (!isNothing(await look(await contextFor(fixture, who)))) seers.push(who);
  }
  return seers;
}
