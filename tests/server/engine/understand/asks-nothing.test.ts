import { describe, expect, it } from 'vitest';
import { asksNothing } from '../../../../server/engine/understand/asks-nothing.ts';

describe('asksNothing', () => {
  it.each([
    '../../etc/passwd',
    '/home/user/notes.txt',
    'C:\\Windows\\system32',
    'https://example.com/page?id=1',
    'someone@example.com',
    'index.html',
    'SELECT name FROM exams WHERE date = 2020',
    'SELECT * FROM users;',
    "' OR 1=1 --",
    '<b>formation</b>',
    '{"a": 1}',
    'console.log("hello")',
    'def foo(x): return x',
    '{{7*7}}',
  ])('finds nothing asked in %j', (text) => {
    expect(asksNothing(text)).toBe(true);
  });

  it.each([
    'examens',
    'Où et/ou quand ?',
    'La rentrée 2021/2022',
    'Select the releases on jobs',
    'Ouvert 24h/24 et 7j/7',
    'Que trouve-t-on sur https://example.com/page ?',
    'Quel(s) centre(s) : à Taza ?',
    'Les horaires (matin) - samedi',
  ])('leaves %j to the search', (text) => {
    expect(asksNothing(text)).toBe(false);
  });
});
