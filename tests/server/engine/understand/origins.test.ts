import { expect, it } from 'vitest';
import { fold } from '../../../../corpus/language/fold.ts';
import { stem } from '../../../../corpus/language/stem.ts';
import type { Language } from '../../../../corpus/release.ts';
import { isOrigin } from '../../../../server/engine/understand/origins.ts';

it.each<[string, Language]>([
  ['italiens', 'fr'],
  ['italienne', 'fr'],
  ['Sénégal', 'fr'],
  ['Belgians', 'en'],
  ['Germany', 'en'],
  ['الإيطاليين', 'ar'],
  ['الفرنسية', 'ar'],
  ['بلجيكا', 'ar'],
])('%j is an origin', (word, language) => {
  expect(isOrigin(stem(fold(word), language))).toBe(true);
});

it.each<[string, Language]>([
  ['experts', 'fr'],
  ['formation', 'fr'],
  ['regional', 'en'],
  ['centre', 'en'],
  ['المتدربين', 'ar'],
  ['المالية', 'ar'],
])('%j is none', (word, language) => {
  expect(isOrigin(stem(fold(word), language))).toBe(false);
});
