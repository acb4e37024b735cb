/** `0.812`; a dash where there is none. */
export function decimal(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : '–';
}

/** `91 %` */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** `82–97 %` */
export function percentInterval(low: number, high: number): string {
  return `${Math.round(100 * low)}–${percent(high)}`;
}

/** Small ones as an upper bound: 10,000 permutations cannot tell more. */
export function pValue(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

/** `1,406` */
export function whole(count: number): string {
  return count.toLocaleString('en');
}
