import type { Search, SearchAnswer, WorldUser } from '../api.ts';
import { isFoundBy } from '../connector/directory-routes.ts';
import { asRecord, asText } from '../http/read-body.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Place } from '../state/places.ts';
import { buildActivity } from '../to-bot/build-activity.ts';
import { deliverToBot } from '../to-bot/deliver-to-bot.ts';
import { messageIn } from './client-call.ts';

const peopleDataset = 'graph.microsoft.com/users';
const answerType = 'application/vnd.microsoft.search.searchResponse';

type Where = { user: WorldUser; place: Place };

/** In the chat with the bot and in dialogs the whole organisation is searched; elsewhere the members only. */
function peopleInReach(sandbox: Sandbox, where: Where, wish: Search): WorldUser[] {
  const { users } = sandbox.state.world;
  const narrow = wish.dataset.includes('scope=currentContext');
  const wide = !narrow && (wish.inDialog === true || where.place.kind === 'personal');
  return users.filter((user) =>
    wide ? user.tenantId === where.user.tenantId : where.place.memberIds.includes(user.id),
  );
}

function searchPeople(sandbox: Sandbox, where: Where, wish: Search, top: number): SearchAnswer {
  const results = peopleInReach(sandbox, where, wish)
    .filter((user) => isFoundBy(user, wish.text))
    .slice(0, top)
    .map((user) => ({ value: user.id, title: user.name, subtitle: user.mail }));
  return { ok: true, results };
}

function resultsOf(body: unknown): SearchAnswer['results'] | undefined {
  const { statusCode, type, value } = asRecord(body);
  const list = asRecord(value).results;
  if (statusCode !== 200 || type !== answerType || !Array.isArray(list)) return undefined;
  return list
    .map(asRecord)
    .map((row) => ({ value: asText(row.value) ?? '', title: asText(row.title) ?? asText(row.value) ?? '' }));
}

async function searchAtBot(sandbox: Sandbox, where: Where, wish: Search, top: number): Promise<SearchAnswer> {
  const { user, place } = where;
  const message = wish.messageId ? messageIn(sandbox, place, wish.messageId) : undefined;
  const queryOptions = { skip: 0, top };
  const activity = buildActivity(
    sandbox,
    { place, user, threadId: message?.threadId },
    {
      type: 'invoke',
      name: 'application/search',
      value: { kind: 'search', dataset: wish.dataset, queryText: wish.text, queryOptions },
      ...(message ? { replyToId: message.id } : {}),
    },
  );
  const { outcome, body } = await deliverToBot(sandbox, activity, {
    conversationId: place.id,
    userId: user.id,
  });
  if (outcome.failure) return { ok: false, results: [], failure: outcome.failure };
  const results = resultsOf(body);
  if (results) return { ok: true, results: results.slice(0, top) };
  const text = `The answer to a search is {statusCode: 200, type: ${answerType}, value: {results}}.`;
  sandbox.traffic.remark(activity.id, [{ code: 'bad-answer', text }]);
  return { ok: false, results: [], failure: { code: 'badAnswer', message: text } };
}

/** Choices for a people picker or a typeahead, at most `top` (15 when not said). */
export async function searchChoices(sandbox: Sandbox, where: Where, wish: Search): Promise<SearchAnswer> {
  const top = Math.min(50, Math.max(1, wish.top ?? 15));
  const isPeople = wish.dataset.split('?')[0] === peopleDataset;
  return isPeople ? searchPeople(sandbox, where, wish, top) : searchAtBot(sandbox, where, wish, top);
}
