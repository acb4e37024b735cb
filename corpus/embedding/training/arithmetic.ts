import type { Kernel } from './kernel.ts';

/** to += factor × from */
export function addScaled(
  kernel: Kernel,
  to: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  factor: number,
  length: number,
): void {
  const place = to.byteOffset + at * 4;
  kernel.addScaled(place, from.byteOffset + start * 4, factor, place + length * 4);
}

export function dot(
  kernel: Kernel,
  one: Float32Array,
  at: number,
  other: Float32Array,
  start: number,
  length: number,
): number {
  const place = one.byteOffset + at * 4;
  return kernel.dot(place, other.byteOffset + start * 4, place + length * 4);
}

/** Scales to length 1. @returns the length it had. */
export function normalise(kernel: Kernel, vectors: Float32Array, at: number, length: number): number {
  const norm = Math.sqrt(dot(kernel, vectors, at, vectors, at, length)) || 1;
  for (let k = 0; k < length; k += 1) vectors[at + k] = (vectors[at + k] as number) / norm;
  return norm;
}

/** The gradient by a vector, from the gradient by its direction. */
export function throughLength(
  kernel: Kernel,
  gradient: Float32Array,
  direction: Float32Array,
  at: number,
  norm: number,
  length: number,
): void {
  const along = dot(kernel, gradient, at, direction, at, length);
  addScaled(kernel, gradient, at, direction, at, -along, length);
  for (let k = 0; k < length; k += 1) gradient[at + k] = (gradient[at + k] as number) / norm;
}

/**
 * Cross entropy of one row or column of scores, whose right one is at `right`.
 * Adds its slope by each score to `slopes`.
 */
export function softmax(
  scores: Float32Array,
  slopes: Float32Array,
  from: number,
  stride: number,
  size: number,
  right: number,
): number {
  let most = -Infinity;
  for (let at = 0; at < size; at += 1) most = Math.max(most, scores[from + at * stride] as number);
  let sum = 0;
  for (let at = 0; at < size; at += 1) sum += Math.exp((scores[from + at * stride] as number) - most);
  for (let at = 0; at < size; at += 1) {
    const place = from + at * stride;
    const part = Math.exp((scores[place] as number) - most) / sum;
    slopes[place] = (slopes[place] as number) + part - (at === right ? 1 : 0);
  }
  return Math.log(sum) + most - (scores[from + right * stride] as number);
}
