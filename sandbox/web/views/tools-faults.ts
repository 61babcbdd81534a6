import { html, nothing } from 'lit-html';
import type { Fault } from '../../api.ts';
import type { Client } from '../client.ts';
import { addFault, clearFaults, faultKinds } from '../tool-actions.ts';
import type { TranslateTools } from '../tool-texts.ts';
import { icon } from './icons.ts';

/** Faults that the bot will meet, and those that wait for it now. */
export function faultTools(client: Client, text: TranslateTools) {
  const { tools } = client.state;
  return html`<section>
    <h3>${text('faults')}</h3>
    <p class="hint">${text('faultsHint')}</p>
    <label class="check">
      <input
        type="checkbox"
        .checked=${tools.untilOff}
        @change=${(event: Event) => {
          tools.untilOff = (event.target as HTMLInputElement).checked;
        }}
      />
      ${text('untilOff')}
    </label>
    <div class="buttons">
      ${faultKinds.map((kind) => html`<button @click=${() => addFault(client, kind)}>${text(kind.label)}</button>`)}
    </div>
    ${
      tools.faults.length === 0
        ? nothing
        : html`<ul class="faults">
              ${tools.faults.map((fault) => faultLine(client, text, fault))}
            </ul>
            <button @click=${() => clearFaults(client)}>${text('clearFaults')}</button>`
    }
  </section>`;
}

function faultLine(client: Client, text: TranslateTools, fault: Fault) {
  const cut = fault.drop === 'before' ? text('cutBefore') : text('cutAfter');
  const name = fault.drop ? cut : String(fault.status);
  return html`<li>
    <b>${name}</b> <small>${text('hits', { count: fault.hits })}</small>
    <button class="quiet small" aria-label=${`${client.text('remove')} ${name}`} @click=${() => clearFaults(client, fault.id)}>
      ${icon('close')}
    </button>
  </li>`;
}
