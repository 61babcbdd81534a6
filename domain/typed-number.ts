/** Numbers as Norwegians write them: "1 250", "78,5", with any space and either sign for decimals. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  if (!/^-?\d+([.,]\d+)?$/.test(plain)) return null;
  return Number(plain.replace(',', '.'));
}

/** How a number stands in its field; what could not be read stands as it was typed. */
export function showNumber(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value).replace('.', ',') : '';
}

/** What is kept for what was typed: a number, nothing, or the text itself so that it is not lost. */
export function keepNumber(text: string): number | string | undefined {
  if (text.trim() === '') return undefined;
  return readNumber(text) ?? text;
}
