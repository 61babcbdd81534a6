/** Making one of `Intl`'s formatters costs far more than using it, so one is kept for each locale. */
export function keptByLocale<Formatter>(make: (locale: string) => Formatter): (locale: string) => Formatter {
  const kept = new Map<string, Formatter>();
  return (locale) => {
    const known = kept.get(locale);
    if (known) return known;
    const made = make(locale);
    kept.set(locale, made);
    return made;
  };
}
