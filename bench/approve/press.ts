import { randomUUID } from 'node:crypto';
import { appointerOf, cardOf, conversationOf, idOf, tenantId } from './fill-proposals.ts';

export const appId = '8a7c4f0e-1111-4222-8333-944445555666';

/** What Teams sends when the contact presses "Oppnevn" on the card of the proposal. */
export function appointPress(proposal: number, serviceUrl: string): object {
  const person = appointerOf(proposal);
  const now = new Date().toISOString();
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${randomUUID()}`,
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/Oslo',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${person}`, name: 'Siv Demo', aadObjectId: person },
    recipient: { id: `28:${appId}`, name: 'Samråd' },
    conversation: { conversationType: 'personal', tenantId, id: conversationOf(person) },
    channelData: { tenant: { id: tenantId }, source: { name: 'message' } },
    replyToId: cardOf(proposal),
    locale: 'nb-NO',
    entities: [
      { type: 'clientInfo', locale: 'nb-NO', country: 'NO', platform: 'Web', timezone: 'Europe/Oslo' },
    ],
    value: {
      action: {
        type: 'Action.Execute',
        title: 'Oppnevn',
        verb: 'appoint-member',
        data: {
          nominationId: idOf(`nomination ${proposal}`),
          version: 4,
          verb: 'appoint-member',
          submission: randomUUID(),
        },
      },
      trigger: 'manual',
    },
  };
}
