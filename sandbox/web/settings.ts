import { type Language, languages } from './languages.ts';

/** How the client itself looks: chosen in the address (`?theme=dark&lang=nn`) or in the menu, kept in this browser. */
export type Theme = 'light' | 'dark' | 'contrast' | 'system';
export type Settings = { theme: Theme; language: Language };

export const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

const KEY = 'samrad-sandbox-settings';
const darkQuery = matchMedia('(prefers-color-scheme: dark)');
const contrastQuery = matchMedia('(forced-colors: active), (prefers-contrast: more)');

/** The settings of the address first, then those kept from last time, then the system's theme and Norwegian. */
export function readSettings(): Settings {
  const kept = keptSettings();
  const query = new URLSearchParams(location.search);
  return {
    theme: oneOf(themes, query.get('theme')) ?? oneOf(themes, kept.theme) ?? 'system',
    language: oneOf(languages, query.get('lang')) ?? oneOf(languages, kept.language) ?? 'nb',
  };
}

/** Keeps and shows the settings: the theme as an attribute of the page, the language as its `lang`. */
export function applySettings(settings: Settings): void {
  localStorage.setItem(KEY, JSON.stringify(settings));
  document.documentElement.dataset.theme = effectiveTheme(settings.theme);
  document.documentElement.lang = settings.language;
}

/** Calls `changed` when the system turns light, dark or high contrast, for those who follow it. */
export function watchSystemTheme(changed: () => void): void {
  darkQuery.addEventListener('change', changed);
  contrastQuery.addEventListener('change', changed);
}

/** The theme that is really drawn: `system` asks the browser. */
export function effectiveTheme(theme: Theme): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme;
  if (contrastQuery.matches) return 'contrast';
  return darkQuery.matches ? 'dark' : 'light';
}

function keptSettings(): { theme?: string; language?: string } {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as { theme?: string; language?: string };
  } catch {
    return {};
  }
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null | undefined): T | undefined {
  return allowed.find((candidate) => candidate === value);
}
