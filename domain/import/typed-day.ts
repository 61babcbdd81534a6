const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];

/**
 * A day as Norwegians write it: `10.2.2026`, `10.02.26`, `10/2-2026`, `10. februar 2026`, or `2026-02-10`; as
 * `2026-02-10`, or null for anything else. A year of two digits is of this century.
 */
export function typedDay(text: string): string | null {
  const written = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00.*)?$/.exec(written);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const [, day, month, year] =
    /^(\d{1,2})\.?\s*[./-]\s*(\d{1,2})\s*[./-]?\s*(\d{4}|\d{2})$/.exec(written) ??
    /^(\d{1,2})\.?\s*([a-zæøå]{3,9})\.?\s*(\d{4})$/.exec(written) ??
    [];
  if (!day || !month || !year) return null;
  const named = /^\d/.test(month) ? month : String(months.indexOf(month.slice(0, 3)) + 1);
  return dayOf(year.length === 2 ? `20${year}` : year, named, day);
}

function dayOf(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const isReal = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isReal && y >= 1900 && y <= 2200 ? date.toISOString().slice(0, 10) : null;
}
