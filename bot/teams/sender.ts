import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import { AuthenticationConstants, type ConnectorClient } from 'botframework-connector';
import type { OutgoingActivity, Sender, SendResult, SendTarget } from '../turn.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { toActivity } from './to-activity.ts';
import { type SendFailure, toSendFailure } from './to-send-failure.ts';
import { textOf } from './untrusted.ts';

/** Everything the bot says without having been asked. Nothing is tried twice here: that is the delivery job's to decide. */
export function createSender(adapter: TeamsAdapter, appId: string): Sender {
  async function inConversation(
    target: SendTarget,
    act: (context: TurnContext) => Promise<string>,
  ): Promise<SendResult> {
    let activityId = '';
    try {
      await adapter.continueConversationAsync(appId, referenceTo(target, appId), async (context) => {
        activityId = await act(context);
      });
    } catch (error) {
      return toSendFailure(error);
    }
    return { kind: 'sent', activityId };
  }

  return {
    send: (target, outgoing) =>
      inConversation(target, async (context) => {
        const [sent] = await adapter.sendActivities(context, [addressed(target, appId, outgoing)]);
        return withoutThread(sent?.id ?? '');
      }),
    update: (target, activityId, outgoing) =>
      inConversation(target, async (context) => {
        await adapter.updateActivity(context, {
          ...addressed(target, appId, outgoing),
          id: withoutThread(activityId),
        });
        return activityId;
      }),
    async openPersonal({ tenantId, serviceUrl }, objectId) {
      let conversationId = '';
      let channelUserId: string | null = null;
      try {
        await adapter.createConversationAsync(
          appId,
          'msteams',
          serviceUrl,
          AuthenticationConstants.ToChannelFromBotOAuthScope,
          personalWith(objectId, tenantId, appId),
          async (context) => {
            conversationId = context.activity.conversation.id;
            channelUserId = await channelUserOf(adapter, context, objectId);
          },
        );
      } catch (error) {
        return asNotInstalled(toSendFailure(error));
      }
      if (!conversationId) return { kind: 'rejected', status: 200, code: 'no-conversation-id' };
      return { kind: 'opened', conversationId, channelUserId };
    },
  };
}

/** A card can only name its reader with it, and does without where the roster does not say. */
async function channelUserOf(
  adapter: TeamsAdapter,
  context: TurnContext,
  objectId: string,
): Promise<string | null> {
  try {
    const client: ConnectorClient = context.turnState.get(adapter.ConnectorClientKey);
    const { conversation } = context.activity;
    const { id } = await client.conversations.getConversationMember(conversation.id, objectId);
    return textOf(id);
  } catch {
    return null;
  }
}

/** There is no roster yet to be missing from: it is the app that the person lacks. */
function asNotInstalled(failure: SendFailure): SendFailure {
  const isMissing = failure.kind === 'blocked' && failure.reason === 'not-in-roster';
  return isMissing ? { kind: 'blocked', reason: 'not-installed' } : failure;
}

type ConversationParameters = Parameters<TeamsAdapter['createConversationAsync']>[4];

function personalWith(objectId: string, tenantId: string, appId: string): ConversationParameters {
  // The SDK's type asks for fields that only a group or a first message has.
  return {
    isGroup: false,
    bot: botAccount(appId),
    members: [{ id: objectId, name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  } as unknown as ConversationParameters;
}

function botAccount(appId: string): { id: string; name: string } {
  return { id: `28:${appId}`, name: '' };
}

function referenceTo(target: SendTarget, appId: string): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl: target.serviceUrl,
    bot: botAccount(appId),
    conversation: conversationOf(target),
  };
}

/** Names no activity to reply to: the context's own way to send would reply to one that Teams never had. */
function addressed(target: SendTarget, appId: string, outgoing: OutgoingActivity): Partial<Activity> {
  return {
    ...toActivity(outgoing),
    channelId: 'msteams',
    serviceUrl: target.serviceUrl,
    from: botAccount(appId),
    conversation: conversationOf(target),
  };
}

function conversationOf({ conversationId, tenantId }: SendTarget): Activity['conversation'] {
  return { id: conversationId, tenantId } as Activity['conversation'];
}

/** A new thread of a channel comes back as `19:...;messageid=123`, where only the last part is the activity. */
export function withoutThread(id: string): string {
  const marker = ';messageid=';
  const at = id.lastIndexOf(marker);
  return at === -1 ? id : id.slice(at + marker.length);
}
