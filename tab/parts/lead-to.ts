/** Brings a question into view and puts the focus in its first field; false while it is not on the page. */
export function leadTo(id: string): boolean {
  const place = document.getElementById(id);
  if (!place) return false;
  place.scrollIntoView({ block: 'center' });
  const field = place.querySelector<HTMLElement>('textarea, input, select, button') ?? place;
  field.focus({ preventScroll: true });
  return true;
}

/** Brings a part of the page into view, and the focus to it: it has to be able to take it. */
export function lookAt(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}
