import type { Language } from '../../corpus/release.ts';
import type { Answer } from '../protocol/answer.ts';
import type { Conversation } from './conversation.ts';
import type { Ways } from './retrieve/retriever.ts';

/** A question as it reaches the engine. */
export interface Question {
  /** Becomes the answer's `id`. */
  id: string;
  text: string;
  /** Set when the visitor chose it; otherwise it is detected. */
  language?: Language;
}

export interface AnswerOptions {
  /** Aborting it rejects the promise with the signal's reason. */
  signal?: AbortSignal;
  /** Called with pieces of the answer's `text`, in order; together they are the whole text. */
  onToken?: (text: string) => void;
}

/** Which ways of finding a search uses; both unless said otherwise. */
export interface SearchOptions {
  use?: Ways;
}

/** A release that a search found, by its best passage. */
export interface Found {
  /** Identifier of the release. */
  release: string;
  /** Position of its best passage in the index. */
  passage: number;
  /** Higher is better; no fixed scale. */
  score: number;
}

/** Answers questions from one index snapshot. */
export interface Engine {
  /**
   * @param conversation the turns before; the new turn is added to it.
   * @throws only the signal's reason, or a fault of the index: a question that cannot be answered is a refusal.
   */
  answer(question: Question, conversation: Conversation, options?: AnswerOptions): Promise<Answer>;
  /** The releases nearest to a text, best first, each once, at most `limit`: for measuring the ranking. */
  search(text: string, limit: number, options?: SearchOptions): Promise<Found[]>;
}
