import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { TrafficEntry } from '../../api.ts';
import type { Client } from '../client.ts';
import { clockTime } from '../time-words.ts';
import type { TranslateTools } from '../tool-texts.ts';

/** What went over the line, newest first, with broken Teams rules marked in colour and words. */
export function trafficTools(client: Client, text: TranslateTools) {
  const { tools } = client.state;
  const all = tools.traffic.toReversed();
  const shown = tools.onlyViolations ? all.filter((entry) => entry.violations.length > 0) : all;
  return html`<section>
    <h3>${text('traffic')}</h3>
    <label class="check">
      <input
        type="checkbox"
        .checked=${tools.onlyViolations}
        @change=${(event: Event) => {
          tools.onlyViolations = (event.target as HTMLInputElement).checked;
          client.changed();
        }}
      />
      ${text('onlyViolations')}
    </label>
    ${shown.length === 0 ? html`<p class="hint">${text('noTraffic')}</p>` : nothing}
    <ol class="traffic">
      ${repeat(
        shown,
        (entry) => entry.seq,
        (entry) => trafficLine(client, text, entry),
      )}
    </ol>
  </section>`;
}

function trafficLine(client: Client, text: TranslateTools, entry: TrafficEntry) {
  const { violations } = entry;
  const isToBot = entry.direction === 'toBot';
  const isFailed = entry.status === 0 || entry.status >= 400;
  const what = entry.activityType
    ? `${entry.activityType} ${entry.name ?? ''}`
    : `${entry.method} ${entry.path}`;
  return html`<li>
    <details>
      <summary>
        <span aria-hidden="true">${isToBot ? '→' : '←'}</span>
        <span class="sr-only">${text(isToBot ? 'toBot' : 'fromBot')}</span>
        <time datetime=${entry.at}>${clockTime(entry.at, client.state.settings.language)}</time>
        <span class="what">${what}</span>
        <b class=${isFailed ? 'bad' : ''}>${entry.status}</b> <small>${Math.round(entry.ms)} ms</small>
        ${violations.length > 0 ? html`<strong>${text('violations', { count: violations.length })}</strong>` : nothing}
      </summary>
      ${violations.map((violation) => html`<p class="violation">${violation.code}: ${violation.text}</p>`)}
      <p class="path">${entry.method} ${entry.path}</p>
      ${json(entry.request)} ${json(entry.response)}
    </details>
  </li>`;
}

function json(value: unknown) {
  return value === undefined ? nothing : html`<pre>${JSON.stringify(value, undefined, 1)}</pre>`;
}
