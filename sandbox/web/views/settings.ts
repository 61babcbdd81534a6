import { html } from 'lit-html';
import type { Client } from '../client.ts';
import { type Language, languages } from '../languages.ts';
import { applySettings, type Theme, themes } from '../settings.ts';
import { tellTheme } from '../tab-host.ts';

const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** Theme and language of this client; what the bot writes follows each person's own language. */
export function settingsView(client: Client) {
  const { settings } = client.state;
  const set = (change: Partial<typeof settings>) => {
    Object.assign(settings, change);
    applySettings(settings);
    tellTheme(client);
    client.changed();
  };
  return html`
    <div class="settings">
      <select
        aria-label=${client.text('theme')}
        @change=${(event: Event) => set({ theme: chosen(event) as Theme })}
      >
        ${themes.map(
          (theme) =>
            html`<option value=${theme} ?selected=${theme === settings.theme}>${client.text(theme)}</option>`,
        )}
      </select>
      <select
        aria-label=${client.text('language')}
        @change=${(event: Event) => set({ language: chosen(event) as Language })}
      >
        ${languages.map(
          (language) =>
            html`<option value=${language} lang=${language} ?selected=${language === settings.language}>
              ${languageNames[language]}
            </option>`,
        )}
      </select>
    </div>
  `;
}

function chosen(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
