import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../server/engine/answer/assemble.ts';
import type { Part } from '../../../../server/engine/answer/part-answerer.ts';
import { texts } from '../../../../server/engine/texts.ts';
import { demoFiles, useDemoIndex } from '../../../helpers/demo-index.ts';

const demo = useDemoIndex();

/** A part answered by a piece of releases' texts, each marked whole. */
function answered(
  text: string,
  found: [file: string, piece: string][],
  more: { several?: 'differing' | 'unsure' } = {},
): Part {
  const quotations = found.map(([file, piece]) => {
    const release = demo().release(file);
    const start = release.text.indexOf(piece);
    return {
      quotation: { release, start, end: start + piece.length, exact: [piece] },
      role: 'evidence' as const,
    };
  });
  return { answered: true, text, score: 1, confidence: 0.9, quotations, ...more };
}

describe('assemble', () => {
  const exams: [string, string] = [demoFiles.exams, 'Du 15 au 18 septembre 2020'];
  const hotel: [string, string] = [demoFiles.training, 'un hôtel de 112 chambres'];
  const career: [string, string] = [demoFiles.career, 'Le 23 décembre 2016'];
  const text = (parts: Part[], today?: string) => assemble(parts, 'fr', demo().snapshot, today).text;

  it('says of a deadline gone by that it has passed, outside the quotation', () => {
    const part = answered('Jusqu’à quand se tiennent les examens ?', [exams]);
    expect(text([part], '2020-09-19').split('\n')).toEqual([texts.fr.quote(exams[1]), texts.fr.passed]);
    expect(text([part], '2020-09-18')).toBe(texts.fr.quote(exams[1]));
    expect(text([answered('Quand ont lieu les examens ?', [exams])], '2025-01-01')).toBe(
      texts.fr.quote(exams[1]),
    );
  });

  it('leads in each of several releases with its date, and one alone not', () => {
    const lines = text([answered('a', [hotel]), answered('b', [career])]);
    expect(lines).toBe(
      [
        texts.fr.sourced(hotel[1], '7 novembre 2022', null),
        texts.fr.sourced(career[1], '23 décembre 2016', null),
      ].join('\n'),
    );
    expect(text([answered('a', [hotel])])).toBe(texts.fr.quote(hotel[1]));
  });

  it('says that releases differ, before what they say', () => {
    const lines = text([answered('a', [hotel, career], { several: 'differing' })]).split('\n');
    expect(lines[0]).toBe(texts.fr.differing);
    expect(lines).toContain('Communiqué du 23 décembre 2016 :');
  });

  it('says that either of two may be meant, before the likelier', () => {
    const lines = text([answered('a', [exams, hotel], { several: 'unsure' })]).split('\n');
    expect(lines[0]).toBe(texts.fr.unsure);
    expect(lines.findIndex((line) => line.includes(exams[1]))).toBeLessThan(
      lines.findIndex((line) => line.includes(hotel[1])),
    );
  });
});
