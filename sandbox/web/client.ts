import { formatRoute, MAX_SEATS, type Seat } from './route.ts';
import type { Settings } from './settings.ts';
import { firstState, newPerson, type Person, type State, type User } from './state.ts';
import { type TextKey, translator } from './texts.ts';

const TOAST_MS = { notice: 7000, message: 8000, error: 12_000 };
let nextToast = 1;

/** The window's state and the drawing of it: change the state, call `changed()`, and one drawing follows. */
export class Client {
  readonly state: State;
  private readonly draw: () => void;
  private scheduled = false;

  constructor(settings: Settings, draw: (client: Client) => void) {
    this.state = firstState(settings);
    this.draw = () => draw(this);
  }

  /** Draws soon; several changes at once become one drawing. */
  changed(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.draw();
    });
  }

  text(key: TextKey, values?: Record<string, string | number>): string {
    return translator(this.state.settings.language)(key, values);
  }

  get botName(): string {
    return this.state.world?.bot.name ?? 'Samråd';
  }

  user(id: string): User | undefined {
    return this.state.world?.users.find((user) => user.id === id);
  }

  /** The person's Teams in this window, made at the first look. */
  person(id: string): Person | undefined {
    const known = this.state.people.get(id);
    const user = this.user(id);
    if (known || !user) return known;
    const person = newPerson(user);
    this.state.people.set(id, person);
    return person;
  }

  /** Shows a note in the person's column and takes it away again. */
  toast(person: Person, toast: Omit<Person['toasts'][number], 'id'>): void {
    const id = nextToast++;
    person.toasts = [...person.toasts.slice(-2), { ...toast, id }];
    setTimeout(() => this.dropToast(person, id), TOAST_MS[toast.kind]);
    this.changed();
  }

  dropToast(person: Person, id: number): void {
    person.toasts = person.toasts.filter((toast) => toast.id !== id);
    this.changed();
  }

  /** Opens the person, alone or (`beside`) in a further column; a person already open keeps the column. */
  show(userId: string, conversationId: string | undefined, beside = false, tab?: string): void {
    location.hash = formatRoute(placed(this.state.seats, seat(userId, conversationId, tab), beside));
  }

  /** Takes the person's column away. */
  hide(userId: string): void {
    location.hash = formatRoute(this.state.seats.filter((other) => other.userId !== userId));
  }

  /** The address of the meeting whose chat it is. */
  linkToMeeting(userId: string, conversationId: string): string {
    return formatRoute(placed(this.state.seats, { userId, conversationId, isMeeting: true }, false));
  }

  /** The address of a conversation in the person's column, for links. */
  linkTo(userId: string, conversationId: string | undefined, tab?: string): string {
    return formatRoute(placed(this.state.seats, seat(userId, conversationId, tab), false));
  }
}

function seat(userId: string, conversationId: string | undefined, tab: string | undefined): Seat {
  if (!conversationId) return { userId };
  return tab === undefined ? { userId, conversationId } : { userId, conversationId, tab };
}

function placed(seats: readonly Seat[], wanted: Seat, beside: boolean): Seat[] {
  if (seats.some((other) => other.userId === wanted.userId))
    return seats.map((other) => (other.userId === wanted.userId ? wanted : other));
  const kept = beside ? MAX_SEATS - 1 : Math.max(seats.length - 1, 0);
  return [...seats.slice(0, kept), wanted];
}
