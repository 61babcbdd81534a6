import type { Outcome, PressAction } from '../api.ts';
import { isObject, type JsonObject, textOf } from '../cards/read-json.ts';
import { failingInputs } from './check-inputs.ts';
import { localPresses } from './press-locally.ts';
import { nothingSent, type Pressed, sent } from './pressed.ts';
import type { SandboxApi } from './sandbox-api.ts';
import type { CardOnScreen, Screen } from './screen.ts';
import { type ButtonSeen, untouched } from './seen-types.ts';

/** A button on a card that is on the screen. */
export type ButtonOnScreen = {
  readonly on: CardOnScreen;
  readonly button: ButtonSeen;
  readonly conversation: string;
};

/** Presses buttons as Teams' client does: checks first, then sends and shows what came back. */
export class Presser {
  readonly #api: SandboxApi;
  readonly #screen: Screen;

  constructor(api: SandboxApi, screen: Screen) {
    this.#api = api;
    this.#screen = screen;
  }

  async press(target: ButtonOnScreen): Promise<Pressed> {
    const { on, button } = target;
    const local = localPresses[button.kind];
    if (local !== undefined) {
      return this.#showing(target, { ...nothingSent, opened: local(button, on.state, on.json) });
    }
    const failing = failingInputs(on.card.inputs.filter(({ id }) => button.inputIds.includes(id)));
    on.state.errors.clear();
    for (const { input, message } of failing) on.state.errors.set(input.id, message);
    if (failing.length > 0) {
      const errors = failing.map(({ input, message }) => ({
        label: input.label,
        message,
        isVisible: input.isVisible,
      }));
      return this.#showing(target, { ...nothingSent, ok: false, errors });
    }
    return this.#showing(target, sent(await this.send(target)));
  }

  /** Sends the button's action with what is filled in, without the client's checks. */
  async send({ on, button, conversation }: ButtonOnScreen): Promise<Outcome> {
    const inputs = filledIn({ on, button });
    if (on.seen.isDialog) return this.#submitDialog(dialogData(button.action, inputs));
    return this.sendRaw(conversation, on.messageId ?? '', {
      action: button.action as PressAction['action'],
      inputs,
    });
  }

  /** Sends any action as if it came from a card in the message: what a forger or an old client could do. */
  async sendRaw(conversation: string, messageId: string, body: PressAction): Promise<Outcome> {
    const path = await this.#screen.pathOf(conversation);
    const outcome = await this.#api.send<Outcome>(
      'POST',
      `${path}/messages/${encodeURIComponent(messageId)}/actions`,
      body,
    );
    if (outcome.dialog !== undefined) {
      this.#screen.dialog = { dialog: outcome.dialog, conversation, messageId, state: untouched() };
    }
    return outcome;
  }

  /** Submits the open dialog. It closes, is replaced by what the bot answers, or stays open when the bot failed. */
  async #submitDialog(data: unknown): Promise<Outcome> {
    const open = this.#screen.dialog;
    if (open === null) throw new Error('There is no open dialog to submit.');
    const path = await this.#screen.pathOf(open.conversation);
    const { messageId } = open;
    const body = { data, ...(messageId === null ? {} : { messageId }) };
    const outcome = await this.#api.send<Outcome>('POST', `${path}/dialogs/submit`, body);
    const next = outcome.dialog;
    if (outcome.ok)
      this.#screen.dialog = next === undefined ? null : { ...open, dialog: next, state: untouched() };
    return outcome;
  }

  /** Submits a dialog that shows a page of its own, with what the page gives. */
  async submitDialogPage(data: unknown): Promise<Outcome> {
    return this.#submitDialog(data);
  }

  async #showing(
    { on, conversation }: ButtonOnScreen,
    came: Omit<Pressed, 'card' | 'asText'>,
  ): Promise<Pressed> {
    const { dialog } = this.#screen;
    const all = dialog === null ? await this.#screen.everythingIn(conversation) : [];
    const seen =
      dialog === null
        ? all.find(({ message }) => message?.id === on.messageId)
        : this.#screen.seenDialog(dialog);
    return { ...came, card: seen?.card ?? null, asText: seen?.asText ?? '' };
  }
}

/** Clients send what is filled in and leave out the rest. */
const filledIn = ({ on, button }: Pick<ButtonOnScreen, 'on' | 'button'>): Record<string, string> =>
  Object.fromEntries(
    on.card.inputs
      .filter(({ id, value }) => button.inputIds.includes(id) && value !== '')
      .map(({ id, value }) => [id, value]),
  );

/** Dialogs know Action.Submit only: an Action.Execute in one acts through its fallback. */
const dialogData = (action: JsonObject, inputs: Readonly<Record<string, string>>): JsonObject => {
  const submit = action.type === 'Action.Submit' ? action : action.fallback;
  if (!isObject(submit) || submit.type !== 'Action.Submit') {
    throw new Error(
      `A dialog cannot do "${textOf(action.type)}", and it has no Action.Submit to fall back on.`,
    );
  }
  return { ...(isObject(submit.data) ? submit.data : {}), ...inputs };
};
