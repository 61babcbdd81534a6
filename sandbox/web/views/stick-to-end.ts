import type { ElementPart } from 'lit-html';
import { AsyncDirective } from 'lit-html/async-directive.js';
import { directive } from 'lit-html/directive.js';

const NEAR_PX = 48;

/**
 * Keeps a list of messages at its newest one when the reader is there: a new message scrolls in, and the end stays the
 * end when the column changes its width. A card that changes in place, or a reader who looked back, is never moved.
 */
class StickToEnd extends AsyncDirective {
  private count = -1;
  private list: HTMLElement | undefined;
  private atEnd = true;
  private readonly resized = new ResizeObserver(() => {
    if (this.atEnd) this.toEnd();
  });

  render(_count: number): undefined {
    return undefined;
  }

  override update(part: ElementPart, [count]: [number]): undefined {
    if (!this.list) this.watch(part.element as HTMLElement);
    // The new message is not drawn yet; it is when the microtasks of this drawing are done.
    if (this.atEnd && count > this.count) queueMicrotask(() => this.toEnd());
    this.count = count;
    return undefined;
  }

  override disconnected(): void {
    this.resized.disconnect();
  }

  override reconnected(): void {
    if (this.list) this.resized.observe(this.list);
  }

  private watch(list: HTMLElement): void {
    this.list = list;
    this.resized.observe(list);
    list.addEventListener('scroll', () => {
      this.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
    });
  }

  private toEnd(): void {
    if (this.list) this.list.scrollTop = this.list.scrollHeight;
  }
}

export const stickToEnd = directive(StickToEnd);
