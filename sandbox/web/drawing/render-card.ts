import type { Action } from 'adaptivecards';
import { cardHtml } from '../markdown.ts';
import { adaptive } from './adaptive.ts';
import { setHost } from './card-hosts.ts';
import { TeamsChoiceSet } from './choice-search.ts';
import { hostConfig } from './host-config.ts';
import { TeamsNumberInput } from './number-input.ts';
import { Badge, ProgressBar } from './teams-elements.ts';
import type { CardHost, CardJson, CardPress } from './types.ts';

registerTeamsElements();

/**
 * Draws a card for `host`. Returns nothing for a card that cannot be drawn at all.
 * Inputs are checked by the package before `host.press` is called, as in Teams.
 */
export function renderCard(json: CardJson, host: CardHost): HTMLElement | undefined {
  const card = new adaptive.AdaptiveCard();
  setHost(card, host);
  card.hostConfig = hostConfig;
  // Teams draws what it knows whatever version the card names.
  card.parse({ ...json, version: '1.6' }, new adaptive.SerializationContext(adaptive.Versions.latest));
  card.onExecuteAction = (action) => void act(action, host);
  card.onAnchorClicked = () => false;
  return card.render();
}

function registerTeamsElements(): void {
  const elements = adaptive.GlobalRegistry.elements;
  elements.register('Input.ChoiceSet', TeamsChoiceSet);
  elements.register('Input.Number', TeamsNumberInput);
  elements.register('ProgressBar', ProgressBar);
  elements.register('Badge', Badge);
  if (!elements.findByName('Table')) elements.register('Table', adaptive.Table, adaptive.Versions.v1_5);
  adaptive.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = cardHtml(text);
    result.didProcess = true;
  };
}

async function act(action: Action, host: CardHost): Promise<void> {
  if (action instanceof adaptive.OpenUrlAction) {
    if (action.url) host.open(action.url);
    return;
  }
  const press = pressOf(action);
  if (press) await whileBusy(action.renderedElement, host, () => host.press(press));
}

function pressOf(action: Action): CardPress | undefined {
  if (!(action instanceof adaptive.ExecuteAction || action instanceof adaptive.SubmitAction))
    return undefined;
  return {
    action: action.toJSON() as CardPress['action'],
    inputs: inputsOf(action),
    merged: { ...(action.data as Record<string, unknown> | undefined) },
  };
}

/** The values as cards give them: strings, and nothing for what was left empty. */
function inputsOf(action: Action): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [id, input] of Object.entries(action.getReferencedInputs() ?? {}))
    if (input.isSet()) inputs[id] = String(input.value);
  return inputs;
}

/** One press at a time for a card: a second one before the answer is dropped, unless double presses are asked for. */
async function whileBusy(
  button: HTMLElement | undefined,
  host: CardHost,
  send: () => Promise<void>,
): Promise<void> {
  const card = button?.closest('.card-frame');
  if (card?.getAttribute('aria-busy') === 'true' && !host.allowsTwice()) return;
  card?.setAttribute('aria-busy', 'true');
  button?.classList.add('busy');
  try {
    await send();
  } finally {
    card?.removeAttribute('aria-busy');
    button?.classList.remove('busy');
  }
}
