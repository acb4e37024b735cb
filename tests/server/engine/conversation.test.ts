import { describe, expect, it } from 'vitest';
import { Conversation } from '../../../server/engine/conversation.ts';
import type { Answer } from '../../../server/protocol/answer.ts';

function turn(id: string): Answer {
  const none = { reason: null, text: '', statements: [], citations: [], suggestions: [] };
  const of = { engine: 'extractive', index: 'i', confidence: 1, ms: 1, language: 'fr' };
  return { id, question: id, understood: id, status: 'smalltalk', ...none, ...of };
}

describe('Conversation', () => {
  it('keeps turns oldest first', () => {
    const conversation = new Conversation();
    conversation.add(turn('a'));
    conversation.add(turn('b'));
    expect(conversation.turns.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('remembers the last ones only, however long it goes on', () => {
    const conversation = new Conversation();
    for (let at = 0; at < 1_000; at += 1) conversation.add(turn(String(at)));
    expect(conversation.turns.length).toBeLessThanOrEqual(10);
    expect(conversation.turns.at(-1)?.id).toBe('999');
    const ids = conversation.turns.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((one, other) => one - other));
  });

  it('forgets when told to', () => {
    const conversation = new Conversation();
    conversation.add(turn('a'));
    conversation.clear();
    expect(conversation.turns).toEqual([]);
  });
});
