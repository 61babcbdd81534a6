import { html } from 'lit-html';
import { roundTable } from './icons.ts';

const hues = [222, 262, 190, 330, 150, 24, 288, 205];

/** Two letters on a colour that stays the same for a name; the bot wears its mark. */
export function avatar(name: string, isBot = false) {
  if (isBot) return html`<span class="avatar bot" aria-hidden="true">${roundTable()}</span>`;
  return html`<span class="avatar" style="--hue:${hueOf(name)}" aria-hidden="true">${initials(name)}</span>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (Math.imul(sum, 131) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hues[(sum >>> 3) % hues.length] ?? 222;
}
