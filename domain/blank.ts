/** Nothing was answered: an empty text, or a table or answer with nothing in it. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && value !== null && Object.values(value).every(isBlank);
}
