import { describe, expect, test } from 'vitest';
import { settings } from '../../server/config.ts';
import { exitCodes } from '../../server/exit-codes.ts';
import { RefusalReason, Status } from '../../server/protocol/answer.ts';
import { ErrorCode } from '../../server/protocol/errors.ts';
import { limits } from '../../server/protocol/limits.ts';
import { rowsOf, sectionOf } from './documents.ts';

const plain = (text: string): string => text.replaceAll('`', '');

describe('tables say what the code says', () => {
  test.each([
    ['README.md', 'Configuration'],
    ['docs/operations.md', 'Settings'],
  ])('settings in %s', (path, heading) => {
    const [, , ...shown] = rowsOf(sectionOf(path, heading));
    expect(shown).toEqual(
      settings.map(({ name, default: fallback, unit, reason }) => [
        name,
        fallback || 'none',
        unit,
        plain(reason),
      ]),
    );
  });

  test('exit codes', () => {
    const rows = rowsOf(sectionOf('docs/operations.md', 'Exit codes')).filter(([code]) =>
      /^\d+$/.test(code ?? ''),
    );
    expect(rows).toEqual(Object.values(exitCodes).map(({ code, meaning }) => [String(code), meaning]));
  });

  test('limits', () => {
    const rows = rowsOf(sectionOf('docs/protocol.md', 'Limits')).slice(2);
    expect(rows.map(([name, value]) => [name, value])).toEqual(
      Object.entries(limits).map(([name, value]) => [name, String(value)]),
    );
  });

  test.each([
    ['error codes', 'Errors', valuesOf(ErrorCode)],
    ['statuses and reasons', 'The answer object', [...valuesOf(Status), ...valuesOf(RefusalReason)]],
  ])('%s', (_what, heading, words: string[]) => {
    const documented = rowsOf(sectionOf('docs/protocol.md', heading)).map(([first]) => first);
    expect(words.filter((word) => !documented.includes(word))).toEqual([]);
  });
});

function valuesOf({ _zod }: { _zod: { def: { entries: Readonly<Record<string, string>> } } }): string[] {
  return Object.values(_zod.def.entries);
}
