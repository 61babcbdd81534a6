import { renderCard } from './render-card.ts';
import type { CardHost, CardJson } from './types.ts';

/**
 * `<samraad-card>` shows one card and replaces it in place when its JSON changes: focus goes back to the same input,
 * the same button or the card itself, and an unchanged card is never drawn again (typed text would be lost).
 */
export class CardElement extends HTMLElement {
  host: CardHost | undefined;
  private drawn = '';
  private wanted: CardJson | undefined;

  set card(card: CardJson) {
    this.wanted = card;
    if (this.isConnected) this.draw();
  }

  connectedCallback(): void {
    this.classList.add('card-frame');
    this.draw();
  }

  private draw(): void {
    if (!this.wanted || !this.host) return;
    const json = JSON.stringify(this.wanted);
    if (json === this.drawn) return;
    this.drawn = json;
    const focus = focusWithin(this);
    const rendered = renderCard(this.wanted, this.host);
    this.removeAttribute('aria-busy');
    this.replaceChildren(rendered ?? unreadable(this.wanted));
    if (focus) restoreFocus(this, focus);
  }
}

type Focus = { selector: string; index: number; label: string };

function focusWithin(card: HTMLElement): Focus | undefined {
  const focused = card.ownerDocument.activeElement;
  if (!(focused instanceof HTMLElement) || !card.contains(focused)) return undefined;
  const selector = focused.tagName.toLowerCase();
  const index = [...card.querySelectorAll(selector)].indexOf(focused);
  return { selector, index, label: focused.textContent ?? '' };
}

/** A receipt has other buttons than the question had: then the card takes the focus, so that it is read aloud. */
function restoreFocus(card: HTMLElement, focus: Focus): void {
  const same = [...card.querySelectorAll<HTMLElement>(focus.selector)][focus.index];
  const target = same && (same.textContent ?? '') === focus.label ? same : card;
  if (target === card) card.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function unreadable(card: CardJson): HTMLElement {
  const text = document.createElement('p');
  text.textContent = typeof card.fallbackText === 'string' ? card.fallbackText : '…';
  return text;
}

customElements.define('samraad-card', CardElement);
