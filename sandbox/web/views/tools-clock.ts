import { html } from 'lit-html';
import type { Client } from '../client.ts';
import { longWhen } from '../time-words.ts';
import { moveClock, moveClockToMorning, redeliver } from '../tool-actions.ts';
import type { TranslateTools } from '../tool-texts.ts';

const steps = [
  { label: 'plusHour', hours: 1 },
  { label: 'plusDay', hours: 24 },
  { label: 'plusWeek', hours: 168 },
] as const;

/** The bot's business clock: read it, move it on. */
export function clockTools(client: Client, text: TranslateTools) {
  const { clock } = client.state.tools;
  const { language } = client.state.settings;
  return html`<section>
    <h3>${text('clock')}</h3>
    ${
      clock === undefined
        ? html`<p class="hint">${text('clockNone')}</p>`
        : html`<p>${text('clockNow', { when: longWhen(clock, language, (key) => client.text(key)) })}</p>
            <div class="buttons">
              ${steps.map(({ label, hours }) => html`<button @click=${() => moveClock(client, hours)}>${text(label)}</button>`)}
              <button @click=${() => moveClockToMorning(client)}>${text('toMorning')}</button>
            </div>`
    }
  </section>`;
}

/** The same activity once more, as Teams does when an answer was slow. */
export function redeliverTools(client: Client, text: TranslateTools) {
  return html`<section>
    <h3>${text('redeliver')}</h3>
    <p class="hint">${text('redeliverHint')}</p>
    <div class="buttons">
      <button @click=${() => redeliver(client, false)}>${text('sameId')}</button>
      <button @click=${() => redeliver(client, true)}>${text('newId')}</button>
    </div>
  </section>`;
}
