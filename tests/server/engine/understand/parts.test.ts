import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../server/engine/understand/parts.ts';

describe('partsOf', () => {
  it.each([
    ['Combien de centres et quand ?', ['Combien de centres', 'quand ?']],
    ['Combien de centres ?\n\nEt quand ?', ['Combien de centres', 'quand ?']],
    ['Où ? Quand ?', ['Où', 'Quand ?']],
    ['Qui a financé le projet et jusqu’à quand ?', ['Qui a financé le projet', 'jusqu’à quand ?']],
    ['How many rooms and how much?', ['How many rooms', 'how much?']],
    ['كم عدد المراكز وبكم؟', ['كم عدد المراكز', 'بكم؟']],
    ['How many rooms, and where?', ['How many rooms', 'where?']],
    ['كم عدد المراكز ومتى تجرى الامتحانات؟', ['كم عدد المراكز', 'متى تجرى الامتحانات؟']],
    ['كم عدد المراكز؟ وأين توجد؟', ['كم عدد المراكز', 'أين توجد؟']],
    ['Qui, et quand, et où ?', ['Qui,', 'quand,', 'où ?']],
  ])('cuts %j', (text, parts) => {
    expect(partsOf(text).map((part) => part.replace(/,$/, ''))).toEqual(
      parts.map((part) => part.replace(/,$/, '')),
    );
  });

  it.each([
    'Combien de stagiaires et de formateurs ?',
    'Le centre et quelqu’un d’autre',
    'Quelle école accueille ceux qui vivent loin et qui travaillent ?',
    'combien et combien et combien et combien',
    'Qui  est là ?',
    '',
    '؟',
  ])('leaves %j whole', (text) => {
    expect(partsOf(text)).toEqual([text]);
  });

  it('gives one to three parts, each with something in it, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (text) => {
        const parts = partsOf(text);
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.length).toBeLessThanOrEqual(3);
        if (parts.length > 1) for (const part of parts) expect(part).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('reads a page of white space once', () => {
    // Tried in every way, it would outlast the test.
    expect(partsOf(`combien${' \t\u00a0\n'.repeat(20_000)}quand`)).toHaveLength(1);
  });
});
