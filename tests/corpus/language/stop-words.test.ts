import { describe, expect, it } from 'vitest';
import { fold } from '../../../corpus/language/fold.ts';
import { isStopWord } from '../../../corpus/language/stop-words.ts';

describe('isStopWord', () => {
  it.each([
    'combien quand où quel quelles est a été à même pourquoi svp bonjour',
    'how many when where which was the please hello',
    'كم متى أين هل إلى على الذي ماذا في',
    'chhal fin dyal wach 3afak',
  ])('drops question words, articles and courtesy: %s', (list) => {
    for (const word of list.split(' ')) expect([word, isStopWord(fold(word))]).toEqual([word, true]);
  });

  it.each([
    'stagiaire examen centre budget nombre date',
    'trainee exam number opening',
    'متدرب عدد مركز تاريخ',
  ])('keeps what a question may be about: %s', (list) => {
    for (const word of list.split(' ')) expect([word, isStopWord(fold(word))]).toEqual([word, false]);
  });
});
