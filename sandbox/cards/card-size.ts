/** What Teams takes of one card, in bytes of UTF-16: the smaller of the two figures that Microsoft names. */
export const mostBytesOfACard = 40 * 1024;

/** The size of a card as Teams counts it: bytes of its JSON in UTF-16. */
export const cardSize = (card: unknown): number => (JSON.stringify(card) ?? '').length * 2;
