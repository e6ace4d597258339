/**
 * A value as the text of a jsonb parameter. PostgreSQL refuses NUL and half surrogates, which a document may hold:
 * U+FFFD stands for each, so that offsets stay.
 */
export function jsonb(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part));
}

/** A text that PostgreSQL takes, of the same length. */
export const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
