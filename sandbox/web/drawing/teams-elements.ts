import { adaptive } from './adaptive.ts';

type Json = Record<string, unknown>;
type Context = Parameters<InstanceType<typeof adaptive.TextBlock>['parse']>[1];

/** Elements that Teams knows and the package does not: they keep their JSON and draw themselves from it. */
abstract class TeamsElement extends adaptive.CardElement {
  protected source: Json = {};

  override parse(source: Json, context?: Context): void {
    super.parse(source, context);
    this.source = source;
  }

  protected text(name: string): string | undefined {
    const value = this.source[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  protected number(name: string): number | undefined {
    const value = this.source[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }
}

/** `ProgressBar`: a share of `max` (100 unless told), or movement without a value. */
export class ProgressBar extends TeamsElement {
  getJsonTypeName(): string {
    return 'ProgressBar';
  }

  protected internalRender(): HTMLElement {
    const bar = document.createElement('div');
    const max = this.number('max') ?? 100;
    const value = this.number('value');
    bar.className = `progress ${(this.text('color') ?? 'accent').toLowerCase()}`;
    bar.setAttribute('role', 'progressbar');
    bar.setAttribute('aria-valuemin', '0');
    bar.setAttribute('aria-valuemax', String(max));
    bar.setAttribute('aria-label', this.text('title') ?? this.text('tooltip') ?? '');
    const fill = document.createElement('span');
    if (value === undefined) bar.classList.add('moving');
    else {
      bar.setAttribute('aria-valuenow', String(value));
      fill.style.width = `${Math.min(100, Math.max(0, (value / max) * 100))}%`;
    }
    bar.append(fill);
    return bar;
  }
}

/** `Badge`: a word on a coloured ground; its icon is left out, since the word says the same. */
export class Badge extends TeamsElement {
  getJsonTypeName(): string {
    return 'Badge';
  }

  protected internalRender(): HTMLElement {
    const badge = document.createElement('span');
    const style = (this.text('style') ?? 'default').toLowerCase();
    const appearance = (this.text('appearance') ?? 'filled').toLowerCase();
    badge.className = `badge ${style} ${appearance} ${(this.text('shape') ?? 'circular').toLowerCase()}`;
    badge.textContent = this.text('text') ?? '';
    const tooltip = this.text('tooltip');
    if (tooltip) badge.title = tooltip;
    return badge;
  }
}
