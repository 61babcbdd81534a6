import { type Language, languages } from '../domain/vocabulary.ts';

const most = 20;

/**
 * What a browser would rather have of our languages (RFC 9110, `Accept-Language`); null where it names none of them.
 * "Norwegian" without saying which is bokmål.
 */
export function askedLanguage(header: string | undefined): Language | null {
  const wanted = (header ?? '')
    .split(',')
    .slice(0, most)
    .map((one) => {
      const [range = '', ...settings] = one.trim().toLowerCase().split(';');
      const quality = settings.map((setting) => /^\s*q=([\d.]+)\s*$/.exec(setting)?.[1]).find(Boolean);
      const primary = range.trim().split('-')[0];
      return { primary: primary === 'no' ? 'nb' : primary, quality: quality ? Number(quality) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  for (const { primary } of wanted) {
    const found = languages.find((language) => language === primary);
    if (found) return found;
  }
  return null;
}
