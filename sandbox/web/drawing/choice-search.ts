import { adaptive } from './adaptive.ts';
import { hostOf } from './card-hosts.ts';
import { Combobox } from './combobox.ts';
import type { FoundChoice } from './types.ts';

type Json = Record<string, unknown>;
type Context = Parameters<InstanceType<typeof adaptive.ChoiceSetInput>['parse']>[1];

/**
 * `Input.ChoiceSet` as Teams has it: with `choices.data` it is a search (people picker, typeahead) through the host;
 * without, the package's own. The package's dynamic list belongs to another protocol.
 */
export class TeamsChoiceSet extends adaptive.ChoiceSetInput {
  private dataset: string | undefined;
  private combobox: Combobox | undefined;

  override parse(source: Json, context?: Context): void {
    super.parse(source, context);
    const query = source['choices.data'] as { dataset?: unknown } | undefined;
    this.dataset = typeof query?.dataset === 'string' ? query.dataset : undefined;
  }

  override isDynamicTypeahead(): boolean {
    return false;
  }

  override internalRender(): HTMLElement | undefined {
    const dataset = this.dataset;
    if (dataset === undefined) return super.internalRender();
    const host = hostOf(this.getRootElement());
    this.combobox = new Combobox({
      several: this.isMultiSelect,
      placeholder: this.placeholder ?? host.texts.searchHint,
      texts: host.texts,
      search: async (text) => [...this.fixedChoices(text), ...(await host.search(dataset, text))],
      changed: () => this.valueChanged(),
    });
    this.combobox.choose(this.choicesFromCard(host.nameOf));
    return this.combobox.root;
  }

  /** The label points at the field itself, so that pressing the label starts the search. */
  override overrideInternalRender(): HTMLElement | undefined {
    const rendered = super.overrideInternalRender();
    if (!this.combobox) return rendered;
    this.combobox.input.id = this.combobox.root.id;
    this.combobox.root.removeAttribute('id');
    return rendered;
  }

  override updateInputControlAriaLabelledBy(): void {
    if (!this.combobox) {
      super.updateInputControlAriaLabelledBy();
      return;
    }
    this.combobox.input.setAttribute('aria-labelledby', this.getAllLabelIds().join(' '));
    if (this.isRequired) this.combobox.input.setAttribute('aria-required', 'true');
  }

  override focus(): void {
    if (this.combobox) this.combobox.input.focus();
    else super.focus();
  }

  override isValid(): boolean {
    return this.combobox ? true : super.isValid();
  }

  override get value(): string | undefined {
    if (!this.combobox) return super.value;
    return this.combobox.chosen.map((choice) => choice.value).join(',') || undefined;
  }

  private fixedChoices(text: string): FoundChoice[] {
    const wanted = text.toLocaleLowerCase();
    return this.choices
      .map((choice) => ({ title: choice.title ?? '', value: choice.value ?? '' }))
      .filter((choice) => choice.title.toLocaleLowerCase().includes(wanted));
  }

  private choicesFromCard(nameOf: (id: string) => string | undefined): FoundChoice[] {
    const fixed = this.fixedChoices('');
    const values = this.defaultValue?.split(',').filter((value) => value !== '') ?? [];
    return values.map((value) => ({
      value,
      title: fixed.find((choice) => choice.value === value)?.title ?? nameOf(value) ?? value,
    }));
  }
}
