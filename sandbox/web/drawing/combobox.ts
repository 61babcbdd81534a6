import type { FoundChoice } from './types.ts';

const WAIT_MS = 200;
let nextId = 0;

export type ComboboxOptions = {
  several: boolean;
  placeholder: string;
  texts: { noHits: string; remove: string };
  search(text: string): Promise<FoundChoice[]>;
  changed(): void;
};

/**
 * An accessible search field with a list (the ARIA combobox pattern): arrows move, Enter chooses, Escape closes.
 * What is chosen stands as a removable token in front of the field; a single choice hides the field's text.
 */
export class Combobox {
  readonly root = document.createElement('div');
  readonly input = document.createElement('input');
  private readonly list = document.createElement('ul');
  private readonly options: ComboboxOptions;
  private hits: FoundChoice[] = [];
  private active = -1;
  private asked = 0;
  private timer = 0;
  chosen: FoundChoice[] = [];

  constructor(options: ComboboxOptions) {
    this.options = options;
    const id = `combo-${nextId++}`;
    this.root.className = 'combobox';
    this.list.id = id;
    this.list.setAttribute('role', 'listbox');
    this.list.hidden = true;
    setAttributes(this.input, {
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-controls': id,
    });
    this.input.addEventListener('input', () => this.searchSoon());
    this.input.addEventListener('click', () => this.searchSoon());
    this.input.addEventListener('blur', () => this.close());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.draw();
  }

  /** Sets what is chosen, for values that the card came with. */
  choose(choices: FoundChoice[]): void {
    this.chosen = choices;
    this.draw();
  }

  private searchSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.searchNow(), this.input.value ? WAIT_MS : 0);
  }

  private async searchNow(): Promise<void> {
    const turn = ++this.asked;
    const hits = await this.options.search(this.input.value).catch(() => []);
    if (turn !== this.asked || document.activeElement !== this.input) return;
    this.hits = hits.filter((hit) => !this.chosen.some((choice) => choice.value === hit.value));
    this.active = -1;
    this.drawList();
  }

  private key(event: KeyboardEvent): void {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.move(move);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.pick(this.hits[Math.max(this.active, 0)]);
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.stopPropagation();
      event.preventDefault();
      this.close();
    } else if (event.key === 'Backspace' && this.input.value === '') {
      this.remove(this.chosen.at(-1));
    }
  }

  private move(step: number): void {
    if (this.list.hidden || this.hits.length === 0) {
      this.searchSoon();
      return;
    }
    this.active = (this.active + step + this.hits.length) % this.hits.length;
    for (const [index, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(index === this.active));
      if (index !== this.active) continue;
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  private pick(choice: FoundChoice | undefined): void {
    if (!choice || this.list.hidden) return;
    this.chosen = this.options.several ? [...this.chosen, choice] : [choice];
    this.input.value = '';
    this.close();
    this.draw();
    this.options.changed();
  }

  private remove(choice: FoundChoice | undefined): void {
    if (!choice) return;
    this.chosen = this.chosen.filter((other) => other !== choice);
    this.draw();
    this.input.focus();
    this.options.changed();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asked++;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  /** The field stays the same element through every drawing, so that focus is never lost. */
  private draw(): void {
    for (const token of this.root.querySelectorAll('.token')) token.remove();
    this.input.placeholder = this.chosen.length > 0 ? '' : this.options.placeholder;
    if (!this.input.isConnected) this.root.append(this.input, this.list);
    for (const choice of this.chosen) this.root.insertBefore(this.token(choice), this.input);
  }

  private token(choice: FoundChoice): HTMLElement {
    const token = document.createElement('button');
    token.type = 'button';
    token.className = 'token';
    token.setAttribute('aria-label', `${this.options.texts.remove} ${choice.title}`);
    token.append(choice.title, cross());
    token.addEventListener('click', () => this.remove(choice));
    return token;
  }

  private drawList(): void {
    this.list.replaceChildren(...this.hits.map((hit, index) => this.option(hit, index)));
    if (this.hits.length === 0) this.list.append(emptyLine(this.options.texts.noHits));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.list.scrollIntoView({ block: 'nearest' });
  }

  private option(hit: FoundChoice, index: number): HTMLElement {
    const option = document.createElement('li');
    setAttributes(option, { role: 'option', id: `${this.list.id}-${index}`, 'aria-selected': 'false' });
    const title = document.createElement('span');
    title.textContent = hit.title;
    option.append(title);
    if (hit.subtitle) {
      const subtitle = document.createElement('small');
      subtitle.textContent = hit.subtitle;
      option.append(subtitle);
    }
    // Pressing must not take the focus from the field, or its blur would close the list before the click.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.pick(hit));
    return option;
  }
}

function emptyLine(text: string): HTMLElement {
  const line = document.createElement('li');
  line.className = 'empty';
  line.textContent = text;
  line.setAttribute('aria-live', 'polite');
  return line;
}

function cross(): HTMLElement {
  const mark = document.createElement('span');
  mark.setAttribute('aria-hidden', 'true');
  mark.textContent = '×';
  return mark;
}

function setAttributes(element: HTMLElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
