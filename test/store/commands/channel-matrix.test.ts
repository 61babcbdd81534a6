import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, ChannelTarget } from '../../../domain/actor.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { CommandContext } from '../../../store/command.ts';
import { acceptNomination } from '../../../store/commands/accept-nomination.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { bindChannel } from '../../../store/commands/bind-channel.ts';
import { chooseChannelLanguage } from '../../../store/commands/choose-channel-language.ts';
import { chooseLanguage } from '../../../store/commands/choose-language.ts';
import { forwardNomination } from '../../../store/commands/forward-nomination.ts';
import { passRequest } from '../../../store/commands/pass-request.ts';
import { proposeMember } from '../../../store/commands/propose-member.ts';
import { registerConversation } from '../../../store/commands/register-conversation.ts';
import { remindHolder } from '../../../store/commands/remind-holder.ts';
import { reportUnhelpful } from '../../../store/commands/report-unhelpful.ts';
import { retryDelivery } from '../../../store/commands/retry-delivery.ts';
import { unbindChannel } from '../../../store/commands/unbind-channel.ts';
import { channelTargets } from '../../../store/queries/channel-targets.ts';
import { channelView, channelViewIn } from '../../../store/queries/channel-view.ts';
import { deliveryProblems } from '../../../store/queries/delivery-problems.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { nominationView } from '../../../store/queries/nomination-view.ts';
import { nominationsOf } from '../../../store/queries/nominations.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import { requestView } from '../../../store/queries/request-view.ts';
import { openVacancies, proposalFormView, vacancyView } from '../../../store/queries/vacancies.ts';
import { waitingRequests } from '../../../store/queries/waiting-requests.ts';
import {
  contextOf,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { idsOf, nominationAt, picked, proposal } from '../../support/nomination-steps.ts';
import { requestAt } from '../../support/request-steps.ts';

/** Everybody there is, the program itself, and channels as the readers that they are. */
const everybody = [
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
  'receivingChannel',
  'appointingChannel',
  'otherChannel',
  'groupChannel',
  'otherGroupChannel',
] as const;
type Who = (typeof everybody)[number];

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  for (const conversationId of ['19:one', '19:two']) {
    await registerConversation(fixture.store, {
      kind: 'channel',
      conversationId,
      serviceUrl: 'https://teams.example/',
      tenantId: fixture.tenantId,
      personId: null,
      locale: null,
    });
  }
});
afterEach(async () => {
  await fixture.drop();
});

const nord: ChannelTarget = { kind: 'region', region: 'nord' };

async function contextFor(who: Who): Promise<CommandContext> {
  const channels: Partial<Record<Who, ChannelTarget>> = {
    receivingChannel: { kind: 'region', region: 'vest' },
    appointingChannel: nord,
    otherChannel: { kind: 'region', region: 'midt' },
    groupChannel: { kind: 'group', serviceId: fixture.serviceId },
    otherGroupChannel: { kind: 'group', serviceId: '00000000-0000-4000-8000-000000000001' },
  };
  const target = channels[who];
  const conversationId = who === 'appointingChannel' ? '19:one' : `19:${who}`;
  if (target) return asReader({ kind: 'channel', conversationId, target, language: 'nb' });
  return who === 'system' ? asReader({ kind: 'system', job: 'test' }) : await fixture.as(who as PersonName);
}

function asReader(actor: Actor): CommandContext {
  return contextOf(fixture.store, actor, null);
}

async function whoMay(run: (context: CommandContext) => Promise<unknown>): Promise<Who[]> {
  const may: Who[] = [];
  for (const who of everybody) if (!isRefusal(await run(await contextFor(who)))) may.push(who);
  return may;
}

async function whoSees(look: (context: CommandContext) => Promise<unknown>): Promise<Who[]> {
  const seers: Who[] = [];
  for (const who of everybody) {
    const found = await look(await contextFor(who));
    if (Array.isArray(found) ? found.length > 0 : found !== null) seers.push(who);
  }
  return seers;
}

async function freeChannels(): Promise<void> {
  await fixture.store.db.deleteFrom('channel_binding').execute();
}

async function bound(): Promise<string> {
  const outcome = await bindChannel(await fixture.as('appointingContact'), {
    conversationId: '19:one',
    target: nord,
  });
  return idsOf(outcome).channelId ?? '';
}

describe('Who may command what of a channel', () => {
  it.each([
    ['a region’s', () => nord, ['appointingContact']],
    ['a group’s', () => ({ kind: 'group', serviceId: fixture.serviceId }) as const, ['serviceLeader']],
  ] as const)('bind-channel, as %s', async (_what, target, may) => {
    const found = await whoMay(async (context) => {
      await freeChannels();
      return await bindChannel(context, { conversationId: '19:one', target: target() });
    });
    expect(found).toEqual(may);
  });

  it('unbind-channel: those who answer for it', async () => {
    const found = await whoMay(async (context) => {
      await freeChannels();
      await bound();
      return await unbindChannel(context, { conversationId: '19:one' });
    });
    expect(found).toEqual(['appointingContact']);
  });

  it('choose-channel-language: those who answer for it', async () => {
    await bound();
    const found = await whoMay((context) =>
      chooseChannelLanguage(context, { conversationId: '19:one', language: 'en' }),
    );
    expect(found).toEqual(['appointingContact']);
  });

  it('a channel is a reader and commands nothing', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    const requestId = '00000000-0000-4000-8000-000000000009';
    const commands: readonly ((context: CommandContext) => Promise<unknown>)[] = [
      (context) => appointMember(context, { nominationId }),
      (context) => forwardNomination(context, { nominationId }),
      (context) => remindHolder(context, { nominationId }),
      (context) => acceptNomination(context, { nominationId, lineLeader: picked(fixture, 'lineLeader') }),
      (context) => proposeMember(context, proposal(fixture)),
      (context) => passRequest(context, { requestId }),
      (context) => chooseLanguage(context, { language: 'en' }),
      (context) => reportUnhelpful(context, { question: 'Hvem?', entry: null }),
      (context) => answerQuestion(context, { questionId: requestId, answer: 'Slik' }),
      (context) => retryDelivery(context, { messageId: requestId }),
    ];
    for (const who of everybody.filter((one) => one.endsWith('Channel'))) {
      const context = await contextFor(who);
      for (const command of commands) {
        expect.soft(await command(context), who).toMatchObject({ code: 'unknown-or-forbidden' });
      }
    }
  });
});

describe('Who may see what', () => {
  it('a channel: those who answer for it, the channel itself, and the coordinator', async () => {
    const channelId = await bound();
    const seers = ['appointingContact', 'coordinator', 'appointingChannel'];
    expect(await whoSees(({ store, actor }) => channelView(store, actor, channelId))).toEqual(seers);
    expect(await whoSees(({ store, actor }) => channelViewIn(store, actor, '19:one'))).toEqual(seers);
  });

  it('what a channel can be bound to: leaders and contacts the own', async () => {
    expect(await whoSees(({ store, actor }) => channelTargets(store, actor))).toEqual([
      'serviceLeader',
      'otherLeader',
      'receivingContact',
      'secondReceiving',
      'appointingContact',
      'otherContact',
    ]);
  });

  it('a case: of the channels, those of the regions that take part; once appointed, all regions’ and the group’s', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    const channelsThatSee = async () =>
      (await whoSees(({ store, actor }) => nominationView(store, actor, nominationId))).filter((who) =>
        who.endsWith('Channel'),
      );
    expect(await channelsThatSee()).toEqual(['receivingChannel', 'appointingChannel']);
    idsOf(await appointMember(await fixture.as('appointingContact'), { nominationId }));
    expect(await channelsThatSee()).toEqual([
      'receivingChannel',
      'appointingChannel',
      'otherChannel',
      'groupChannel',
    ]);
  });

  it('a vacant seat: of the channels, the group’s; its form none', async () => {
    const { user } = fixture.seats;
    const seers = await whoSees(({ store, actor }) => vacancyView(store, actor, user));
    expect(seers).toEqual(['serviceLeader', 'groupChannel']);
    expect(await whoSees(({ store, actor }) => proposalFormView(store, actor, user))).toEqual([
      'serviceLeader',
    ]);
  });

  it('nothing else is for a channel', async () => {
    await nominationAt(fixture, 'appointment');
    const requestId = await requestAt(fixture, 'naming').catch(() => null);
    const asked = await reportUnhelpful(await fixture.as('serviceLeader'), {
      question: 'Hvem?',
      entry: null,
    });
    const questionId = idsOf(asked).questionId ?? '';
    const looks: readonly ((context: CommandContext) => Promise<unknown>)[] = [
      ({ store, actor }) => homeView(store, actor),
      ({ store, actor }) => nominationsOf(store, actor, { most: 50 }),
      ({ store, actor }) => openVacancies(store, actor),
      ({ store, actor }) => deliveryProblems(store, actor, { most: 50 }),
      ({ store, actor }) => questionView(store, actor, questionId),
      ({ store, actor }) => waitingRequests(store, actor),
      ({ store, actor }) => channelTargets(store, actor),
      async ({ store, actor }) => (requestId ? await requestView(store, actor, requestId) : null),
    ];
    for (const look of looks) {
      expect((await whoSees(look)).filter((who) => who.endsWith('Channel'))).toEqual([]);
    }
  });
});
