/**
 * One column of the window: whose Teams it shows, and which conversation is open there (none: the list only). `tab` is
 * the page of the app's tab that is shown instead of the messages; '' its first page. `isMeeting` when the person has
 * come into the meeting of that chat.
 */
export type Seat = { userId: string; conversationId?: string; tab?: string; isMeeting?: true };

const tabMark = 'tab:';
const meetingMark = 'meeting';

/** At most this many people side by side; more would not leave room for a card. */
export const MAX_SEATS = 3;

/**
 * Reads `#/as/<user>/<conversation>|<user>/<conversation>/tab:<page>|<user>/<conversation>/meeting`; anything else is
 * the first page.
 * Ids are percent-encoded because Teams' conversation ids hold `:`, `;`, `@` and sometimes `/`.
 */
export function parseRoute(hash: string): Seat[] {
  const match = /^#\/as\/(.+)$/.exec(hash);
  if (!match?.[1]) return [];
  return match[1]
    .split('|')
    .map(parseSeat)
    .filter((seat) => seat !== undefined)
    .slice(0, MAX_SEATS);
}

/** The address of these columns, the opposite of `parseRoute`. */
export function formatRoute(seats: readonly Seat[]): string {
  if (seats.length === 0) return '#/';
  return `#/as/${seats.map(formatSeat).join('|')}`;
}

function parseSeat(text: string): Seat | undefined {
  const [userId, conversationId, tab] = text.split('/').map(decode);
  if (!userId) return undefined;
  if (!conversationId) return { userId };
  if (tab === meetingMark) return { userId, conversationId, isMeeting: true };
  return tab?.startsWith(tabMark)
    ? { userId, conversationId, tab: tab.slice(tabMark.length) }
    : { userId, conversationId };
}

function formatSeat(seat: Seat): string {
  const user = encodeURIComponent(seat.userId);
  if (!seat.conversationId) return user;
  const conversation = `${user}/${encodeURIComponent(seat.conversationId)}`;
  if (seat.isMeeting) return `${conversation}/${meetingMark}`;
  return seat.tab === undefined ? conversation : `${conversation}/${encodeURIComponent(tabMark + seat.tab)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
