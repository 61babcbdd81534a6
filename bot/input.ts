import { z } from 'zod';
import { hasIdentityNumber } from '../domain/identity-number.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';

const patientNamed = 'identity number';
const namesNoPatient = (text: string) => !hasIdentityNumber(text);

/** Postgres has no room in a text for the sign of the number nought, which nobody types. */
const storable = (text: z.ZodString) => text.refine((typed) => !typed.includes('\0'), 'not a text');

/** The most that a whole number of the database holds. */
const mostInteger = 2_147_483_647;

/** Fields as cards send them: every value a text, an unset one empty or missing. */
export const field = {
  id: z.uuid(),
  /** A text that may be left empty. */
  text: (most: number) => storable(z.string().max(most)).refine(namesNoPatient, patientNamed).default(''),
  required: (most: number) =>
    storable(z.string().trim().min(1).max(most)).refine(namesNoPatient, patientNamed),
  /** A day as a date field sends it: `2027-01-29`. */
  date: z.iso.date(),
  optionalDate: z
    .union([z.iso.date(), z.literal('').transform(() => null)])
    .nullish()
    .transform((day) => day ?? null),
  optionalId: z
    .union([z.uuid(), z.literal('').transform(() => null)])
    .nullish()
    .transform((id) => id ?? null),
  /** A year that reports are about; addresses send it as a text. */
  year: z.coerce.number().int().min(2000).max(2200),
  /** From which line of a list on, counted from nought; addresses send it as a text. */
  from: z.coerce.number().int().min(0).max(100_000).default(0),
  /** How many times something was written; as many as the database can count. */
  revision: z.coerce.number().int().min(0).max(mostInteger),
  /** Clients send numbers as texts, and may write a decimal comma; anything but a number is told, not guessed. */
  optionalNumber: z
    .union([z.number(), z.string().trim().max(10)])
    .nullish()
    .transform((value, context) => {
      if (value === null || value === undefined || value === '') return null;
      const number = Number(String(value).replace(',', '.').replace(/\s*%$/, ''));
      if (Math.abs(number) <= mostInteger) return number;
      context.addIssue('not a number');
      return z.NEVER;
    }),
} as const;

/** The parsed input, or a refusal that names the field that does not fit, or how much there is room for. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): z.output<Schema> | Refusal {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return refuse('comment-too-long', { most: Number(issue.maximum) });
  }
  if (issue?.message === patientNamed) return refuse('identity-number-written');
  const name = issue?.path[0];
  return refuse('input-invalid', typeof name === 'string' ? { field: name } : {});
}

/** What somebody typed, to be put back into the card when it is shown again. */
export function typedFields(data: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(data).flatMap(([name, value]) =>
    typeof value === 'string' && value.length <= 5_000 ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}
