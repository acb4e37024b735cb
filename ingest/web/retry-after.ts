/**
 * How long a website asks to wait (RFC 9110, 10.2.3): seconds, or a date.
 * @param now in milliseconds since 1970
 * @returns milliseconds; null where it does not say
 */
export function retryAfter(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
