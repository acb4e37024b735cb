import type { Conversation } from '../../server/engine/conversation.ts';
import type { AnswerOptions, Engine, Found, Question } from '../../server/engine/engine.ts';
import type { Answer } from '../../server/protocol/answer.ts';
import { limits } from '../../server/protocol/limits.ts';

/** What a scripted question does before it is answered. */
type Act = (options: AnswerOptions) => Promise<void>;

/** A question held back until the test lets it go. */
export interface Held {
  /** Resolves when the engine was asked. */
  asked: Promise<void>;
  /** Resolves when the engine was told to stop. */
  aborted: Promise<void>;
  letGo(): void;
}

/**
 * An engine without an index: it answers "Réponse à : QUESTION" with one citation, at once, and keeps the
 * engine's contract (tokens, cancelling, refusals, the conversation). `understood` shows the turn before.
 */
export class FakeEngine implements Engine {
  readonly #script = new Map<string, Act>();
  /** Questions as they came, for tests of what is passed on. */
  readonly asked: Question[] = [];

  /** Holds back every asking of `text` until it is let go. */
  hold(text: string): Held {
    let onAsked = (): void => undefined;
    let onAborted = (): void => undefined;
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      onAsked = resolve;
    });
    const aborted = new Promise<void>((resolve) => {
      onAborted = resolve;
    });
    this.#script.set(text, ({ signal }) => {
      onAsked();
      return new Promise((resolve, reject) => {
        void gone.then(resolve);
        signal?.addEventListener('abort', () => {
          onAborted();
          reject(signal.reason);
        });
      });
    });
    return { asked, aborted, letGo };
  }

  /** Makes every asking of `text` fail. */
  fail(text: string, error: Error): void {
    this.#script.set(text, () => Promise.reject(error));
  }

  async answer(question: Question, conversation: Conversation, options: AnswerOptions = {}): Promise<Answer> {
    this.asked.push(question);
    await this.#script.get(question.text)?.(options);
    const answer = this.#answer(question, conversation);
    for (const token of answer.text.split(/(?<= )/)) options.onToken?.(token);
    conversation.add(answer);
    return answer;
  }

  /** Finds the one release for everything but "rien". */
  async search(text: string): Promise<Found[]> {
    return text === 'rien' ? [] : [{ release: 'session-2020', passage: 0, score: 1 }];
  }

  #answer({ id, text, language = 'fr' }: Question, conversation: Conversation): Answer {
    const before = conversation.turns.at(-1)?.question;
    const base = {
      id,
      question: text.slice(0, limits.questionLength),
      understood: before === undefined ? text : `${before} / ${text}`,
      language,
      suggestions: [],
      engine: 'extractive',
      index: 'fake',
      confidence: 1,
      ms: 1,
    };
    const reason = text.trim() === '' ? 'empty' : text.length > limits.questionLength ? 'too-long' : null;
    if (reason)
      return { ...base, status: 'refused', reason, text: 'Rien à répondre.', statements: [], citations: [] };
    const sentence = `Réponse à : ${text}`;
    return {
      ...base,
      status: 'answered',
      reason: null,
      text: sentence,
      statements: [{ text: sentence, exact: [text], citations: [0] }],
      citations: [
        {
          release: 'session-2020',
          title: 'Session 2020',
          date: '2020-07-01',
          file: 'session-2020.txt',
          copies: [],
          corrected: null,
          page: 2,
          paragraph: 3,
          start: 0,
          end: 12,
          quote: 'Session 2020',
          language: 'fr',
        },
      ],
    };
  }
}
