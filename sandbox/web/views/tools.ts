import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Client } from '../client.ts';
import { toolTranslator } from '../tool-texts.ts';
import { icon } from './icons.ts';
import { appTools } from './tools-app.ts';
import { clockTools, redeliverTools } from './tools-clock.ts';
import { faultTools } from './tools-faults.ts';
import { trafficTools } from './tools-traffic.ts';

/** The drawer of those who demonstrate and test: time, faults, redelivery, the app, traffic. */
export function toolsView(client: Client) {
  const text = toolTranslator(client.state.settings.language);
  const { tools } = client.state;
  const close = () => {
    tools.open = false;
    client.changed();
  };
  return html`
    <aside
      id="tools"
      class="tools"
      aria-labelledby="tools-title"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}
    >
      <header>
        <h2 id="tools-title">${client.text('tools')}</h2>
        <button class="quiet" aria-label=${client.text('close')} @click=${close} ${ref(focusFirst)}>
          ${icon('close')}
        </button>
      </header>
      <p class="note" role="status">${tools.note}</p>
      ${clockTools(client, text)} ${faultTools(client, text)} ${redeliverTools(client, text)} ${appTools(client, text)}
      <section>
        <h3>${text('habits')}</h3>
        <label class="check">
          <input
            type="checkbox"
            .checked=${tools.pressTwice}
            @change=${(event: Event) => {
              tools.pressTwice = (event.target as HTMLInputElement).checked;
            }}
          />
          ${text('pressTwice')}
        </label>
        <p class="hint">${text('lostInputs')}</p>
      </section>
      ${trafficTools(client, text)}
    </aside>
  `;
}

/** The drawer was asked for, so the keyboard goes on from its top. */
function focusFirst(element: Element | undefined): void {
  if (element instanceof HTMLElement) queueMicrotask(() => element.focus({ preventScroll: true }));
}
