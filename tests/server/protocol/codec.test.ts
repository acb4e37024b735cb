import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeClientFrame, decodeServerFrame, encodeFrame } from '../../../server/protocol/codec.ts';
import { limits } from '../../../server/protocol/limits.ts';

describe('decodeClientFrame', () => {
  test('reads what a client sends', () => {
    const frame = { type: 'ask', id: 'a', question: 'Où ?', language: 'fr' } as const;
    expect(decodeClientFrame(encodeFrame(frame))).toEqual({ ok: true, frame });
    expect(decodeClientFrame('{"type":"cancel","id":"a"}')).toEqual({
      ok: true,
      frame: { type: 'cancel', id: 'a' },
    });
  });

  test.each([
    ['not JSON', '{"type":', null],
    ['an empty message', '', null],
    ['null', 'null', null],
    ['an array', '[{"type":"ask"}]', null],
    ['an unknown type', '{"type":"shout","id":"a"}', 'a'],
    ['no question', '{"type":"ask","id":"a"}', 'a'],
    ['a question that is no string', '{"type":"ask","id":"a","question":{"$ne":1}}', 'a'],
    ['an id that is no string', '{"type":"ask","id":1,"question":"?"}', null],
    ['an empty id', '{"type":"ask","id":"","question":"?"}', null],
    ['a long id', `{"type":"ask","id":"${'x'.repeat(limits.idLength + 1)}","question":"?"}`, null],
    ['an unknown language', '{"type":"ask","id":"a","question":"?","language":"de"}', 'a'],
  ])('says what is wrong with %s', (_name, text, id) => {
    const decoded = decodeClientFrame(text);
    expect(decoded).toMatchObject({ ok: false, id });
    if (!decoded.ok) expect(decoded.message).toMatch(/^[^\n]+$/);
  });

  test('takes nothing over from prototype keys', () => {
    const text = '{"__proto__":{"type":"ask","id":"a","question":"?"},"constructor":{"prototype":{"x":1}}}';
    expect(decodeClientFrame(text).ok).toBe(false);
    const asked = decodeClientFrame(
      '{"type":"ask","id":"__proto__","question":"?","__proto__":{"language":"fr"}}',
    );
    expect(asked).toEqual({ ok: true, frame: { type: 'ask', id: '__proto__', question: '?' } });
    expect({}).not.toHaveProperty('x');
  });

  test('never throws: any value gives a frame, or one line', () => {
    const almost = fc.record(
      {
        type: fc.constantFrom('ask', 'cancel', 'x'),
        id: fc.jsonValue(),
        question: fc.jsonValue(),
        language: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      almost.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (message) => {
        for (const decoded of [decodeClientFrame(message), decodeServerFrame(message)])
          if (!decoded.ok) expect(decoded.message).toMatch(/^[^\n]+$/);
      }),
    );
  });
});
