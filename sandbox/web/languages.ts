/** The languages of the client's own words: bokmål, nynorsk, English. */
export type Language = 'nb' | 'nn' | 'en';
export const languages: readonly Language[] = ['nb', 'nn', 'en'];

/** Where a language stands in the tables of words. */
export const columnOf: Record<Language, 0 | 1 | 2> = { nb: 0, nn: 1, en: 2 };
