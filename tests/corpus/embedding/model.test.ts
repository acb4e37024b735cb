import { describe, expect, it } from 'vitest';
import { StaticModel } from '../../../corpus/embedding/model.ts';
import { randomNumbers } from '../../../corpus/embedding/training/random.ts';

const dimension = 16;
const random = randomNumbers(5);
const rows = Float32Array.from({ length: 64 * dimension }, () => random() * 2 - 1);
const parameters = {
  dimension,
  rows,
  weights: [
    { word: 'budget', question: 4, passage: 1 },
    { word: 'examen', question: 1, passage: 4 },
  ],
  unknown: { question: 2, passage: 3 },
};
const file = StaticModel.write(parameters);
const model = StaticModel.read(file);
const dot = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

describe('StaticModel', () => {
  it('writes the same bytes for the same parameters, and reads them wherever they lie', () => {
    expect(StaticModel.write(parameters)).toEqual(file);
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect(StaticModel.read(shifted.subarray(3)).embed('budget', 'passage')).toEqual(
      model.embed('budget', 'passage'),
    );
  });

  it('gives words a direction and texts the direction of their weighted sum', () => {
    const [budget, examen] = [model.direction('budget'), model.direction('examen')];
    expect(Math.hypot(...budget)).toBeCloseTo(1, 6);
    const question = model.embed('Budget, examen', 'question');
    const sum = Array.from(budget, (value, at) => 4 * value + (examen[at] ?? 0));
    expect(dot(question, sum) / Math.hypot(...sum)).toBeCloseTo(1, 6);
    expect(dot(question, budget)).toBeGreaterThan(dot(model.embed('Budget, examen', 'passage'), budget));
  });

  it('weighs a word that training did not meet by the weight of unknown ones', () => {
    const sum = Array.from(
      model.direction('budget'),
      (value, at) => value + 3 * (model.direction('zz')[at] ?? 0),
    );
    expect(dot(model.embed('budget zz', 'passage'), sum) / Math.hypot(...sum)).toBeCloseTo(1, 6);
  });

  it('keeps what it remembers of words when it forgets the oldest', () => {
    const before = [...model.direction('budget')];
    for (let number = 0; number < 40_000; number += 1) model.direction(`${number}`);
    expect([...model.direction('budget')]).toEqual(before);
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['empty', () => new Uint8Array(0)],
    [
      'another file',
      () =>
        new TextEncoder().encode(
          'not a model at all, but long enough to be taken for one by a hurried reader',
        ),
    ],
    ['of another version', (bytes: Uint8Array) => bytes.with(4, 9)],
    ['changed in one bit', (bytes: Uint8Array) => bytes.with(100, (bytes[100] ?? 0) ^ 1)],
  ])('refuses a file that is %s', (_what, damage) => {
    expect(() => StaticModel.read(damage(new Uint8Array(file)))).toThrow(RangeError);
  });
});
