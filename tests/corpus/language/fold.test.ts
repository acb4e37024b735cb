import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../corpus/language/fold.ts';

describe('fold', () => {
  it.each([
    ['case and accents', 'ÉLÈVES à l’Œuvre', "eleves a l'oeuvre"],
    ['composed and decomposed accents', 'e\u0301te\u0301 \u00e9t\u00e9', 'ete ete'],
    [
      'ligatures of letters and of print',
      'cœur æsthésie Straße ﬁlière eﬃcace',
      'coeur aesthesie strasse filiere efficace',
    ],
    ['apostrophes', 'Pro’Days Pro‘Days ProʼDays', "pro'days pro'days pro'days"],
    ['signs with capitals inside', '№ ™', 'no tm'],
    ['Eastern digits, Arabic and Persian', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
    ['vowel marks and tatweel', 'التَّكْوِيــن', 'التكوين'],
    ['forms of alif', 'أكادير إكادير آكادير ٱكادير', 'اكادير اكادير اكادير اكادير'],
    ['alif maqsura, ta marbuta and hamza', 'مستوى وكالة شراء مؤسسة هيئة', 'مستوي وكاله شرا موسسه هييه'],
    ['letters for sounds that Arabic lacks', 'أڭادير أگادير ڤيزا', 'اكادير اكادير فيزا'],
    ['presentation forms', 'ﺗﻜﻮﻳﻦ', 'تكوين'],
    [
      'zero-width and direction marks',
      '\u200fتكوين\u200e \u202bOFPPT\u202c of\u200bppt',
      'تكوين ofppt ofppt',
    ],
  ])('folds %s', (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps apart what differs', () => {
    expect(fold('stage')).not.toBe(fold('stagé d'));
    expect(fold('متدرب')).not.toBe(fold('مدرب'));
    expect(fold('59 717')).not.toBe(fold('59 771'));
  });

  it('changes nothing the second time, whatever the text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 300 },
    );
  });
});
