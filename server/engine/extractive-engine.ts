import { setImmediate } from 'node:timers/promises';
import type { NamedEmbeddings } from '../../corpus/embedding/built-in.ts';
import type { Snapshot } from '../../corpus/index/snapshot.ts';
import type { Language } from '../../corpus/release.ts';
import type { Answer } from '../protocol/answer.ts';
import { limits } from '../protocol/limits.ts';
import { assemble } from './answer/assemble.ts';
import type { Draft } from './answer/draft.ts';
import type { EvidenceModel } from './answer/evidence-model.ts';
import { keywordOf } from './answer/keyword.ts';
import { PartAnswerer } from './answer/part-answerer.ts';
import { refusal, refuseOffTopic } from './answer/refusal.ts';
import { releasesReply, speakingReply } from './answer/releases-reply.ts';
import { smallTalkReply } from './answer/small-talk-reply.ts';
import type { Conversation } from './conversation.ts';
import type { AnswerOptions, Engine, Question } from './engine.ts';
import { search } from './search.ts';
import { texts } from './texts.ts';
import { asksNothing } from './understand/asks-nothing.ts';
import type { ConceptSources } from './understand/concepts.ts';
import { resolveFollowUp } from './understand/follow-up.ts';
import { partsOf } from './understand/parts.ts';
import { releasesAsked, yearAsked } from './understand/releases-asked.ts';
import { smallTalk } from './understand/small-talk.ts';
import { isEmpty, questionLanguage } from './understand/understand.ts';

export interface EngineOptions {
  /** Least confidence of what is shown, 0 to 1; 0 shows the best sentence for every question, for measuring. */
  answerFrom?: number;
  /** What judges the evidence, for measuring; the one that comes with the product unless said otherwise. */
  model?: EvidenceModel;
  /** What day it is, `YYYY-MM-DD`: deadlines before it have passed. Defaults to the machine's own, in UTC. */
  today?: () => string;
}

/**
 * The engine that needs no model: it finds the sentences that answer, quotes them, marks the exact answer inside,
 * and refuses when no release says it.
 * @param sources what questions are read with, of the same snapshot: `conceptSources`
 */
export function createExtractiveEngine(
  snapshot: Snapshot,
  embeddings: NamedEmbeddings,
  sources: ConceptSources,
  { answerFrom, model, today = () => new Date().toISOString().slice(0, 10) }: EngineOptions = {},
): Engine {
  const answerer = new PartAnswerer(snapshot, embeddings, sources, answerFrom, model);

  async function draft(
    text: string,
    language: Language,
    conversation: Conversation,
  ): Promise<{ understood: string; draft: Draft }> {
    const said = texts[language];
    if (isEmpty(text)) return { understood: '', draft: refusal('empty', said.empty, []) };
    if (text.length > limits.questionLength) {
      return {
        understood: '',
        draft: refusal('too-long', said.tooLong(text.length, limits.questionLength), []),
      };
    }
    const { talk, question } = smallTalk(text);
    if (talk) return { understood: text, draft: smallTalkReply(talk, snapshot, language) };
    const resolved = resolveFollowUp(question, conversation.turns);
    const listed = releasesAsked(question) ?? (resolved ? releasesAsked(resolved.text) : yearAsked(question));
    const current = resolved?.release ? snapshot.release(resolved.release) : undefined;
    const list = listed && (await releasesReply(listed, snapshot, sources, language, current));
    if (list) return { understood: question, draft: list };
    const keyword = resolved ? null : await keywordOf(question, language, snapshot, sources);
    if (asksNothing(question) || keyword?.isSubject === false)
      return { understood: question, draft: refuseOffTopic(language, snapshot) };
    const { understood, parts } = resolved
      ? await answerer.followUp(question, resolved, language)
      : { understood: question, parts: await answerer.all(partsOf(question), language) };
    const draft = assemble(parts, language, snapshot, today());
    return draft.status === 'refused' && keyword && keyword.speaking.length > 0
      ? { understood, draft: speakingReply(keyword.speaking, question.trim(), language) }
      : { understood, draft };
  }

  return {
    async answer(
      question: Question,
      conversation: Conversation,
      { signal, onToken }: AnswerOptions = {},
    ): Promise<Answer> {
      // Lets what else is waiting go first: a burst of questions must not stop the pings.
      await setImmediate();
      signal?.throwIfAborted();
      const started = performance.now();
      const language = questionLanguage(question.text.slice(0, limits.questionLength), question.language);
      const { understood, draft: made } = await draft(question.text, language, conversation);
      signal?.throwIfAborted();
      const answer: Answer = {
        id: question.id,
        question: echoed(question.text),
        understood,
        language,
        ...made,
        engine: 'extractive',
        index: snapshot.manifest.snapshot,
        ms: Math.round((performance.now() - started) * 100) / 100,
      };
      if (onToken) for (const piece of answer.text.match(/\s*\S+\s*$|\s*\S+/gu) ?? []) onToken(piece);
      conversation.add(answer);
      return answer;
    },

    search: (text, limit, { use } = {}) => search(text, limit, { snapshot, embeddings, sources }, use),
  };
}

/** The question as asked; of one that is too long, what would have been allowed. */
function echoed(text: string): string {
  return text.length > limits.questionLength
    ? `${text.slice(0, limits.questionLength).replace(/[\ud800-\udbff]$/, '')}…`
    : text;
}
