/** Eleven digits in a row, or six and five, with nothing that goes on with them. */
const shape = /(?<![\d.,-])(\d{6})[ \u00A0]?(\d{5})(?![\d-]|[.,]\d)/g;

const first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Whether a text seems to hold a Norwegian national identity number: one given at birth, a D number (40 added to the
 * day) or a made-up one for tests (40 or 80 added to the month), with both control digits right. Of other numbers with
 * eleven digits less than one in three hundred looks like that.
 */
export function hasIdentityNumber(text: string): boolean {
  for (const [, date = '', rest = ''] of text.matchAll(shape)) {
    if (isDate(date) && isRight(`${date}${rest}`)) return true;
  }
  return false;
}

function isDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Weighted sums that are divisible by 11: the first over ten digits, the second over all eleven. */
function isRight(digits: string): boolean {
  const sum = (weights: readonly number[]) =>
    weights.reduce((all, weight, place) => all + weight * Number(digits[place]), 0);
  return sum(first) % 11 === 0 && sum(second) % 11 === 0;
}
