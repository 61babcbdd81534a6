import { html, svg } from 'lit-html';

const paths = {
  send: svg`<path d="M3 3.5 17.5 10 3 16.5l1.8-5.2L12 10 4.8 8.700z" />`,
  bell: svg`<path d="M10 2.500a5 5 0 0 0-5 5V11l-1.500 3h13L15 11V7.500a5 5 0 0 0-5-5Zm-2 12.500a2 2 0 0 0 4 0" />`,
  close: svg`<path d="m5 5 10 10M15 5 5 15" />`,
  plus: svg`<path d="M10 4v12M4 10h12" />`,
  back: svg`<path d="M12.500 4 6.500 10l6 6" />`,
  mail: svg`<path d="M2.500 5h15v10.500h-15zM2.500 5.500 10 11l7.500-5.500" />`,
  tools: svg`<path d="M3 6h7m4 0h3M3 14h3m4 0h7M12 4v4M8 12v4" />`,
  search: svg`<circle cx="8.500" cy="8.500" r="5" /><path d="m12.500 12.500 4 4" />`,
  warning: svg`<path d="M10 3 2.500 16.500h15zM10 8v4m0 2v.5" />`,
  person: svg`<circle cx="10" cy="6.500" r="3.500" /><path d="M3.500 17a6.500 6.500 0 0 1 13 0" />`,
};

/** A small line drawing that only repeats what its button says in words. */
export function icon(name: keyof typeof paths) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths[name]}</svg>`;
}

/** The client's own mark: a round table with four seats and one. */
export function roundTable() {
  return html`<img class="mark" src="./icon.svg" alt="" width="24" height="24" />`;
}
