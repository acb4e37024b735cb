import type { NamedEmbeddings } from '../../corpus/embedding/built-in.ts';
import type { Snapshot } from '../../corpus/index/snapshot.ts';
import type { Lexicon } from '../../corpus/language/lexicon.ts';
import type { Language, Release } from '../../corpus/release.ts';
import type { Answer, Citation, RefusalReason, Statement, Status, Suggestion } from '../protocol/answer.ts';
import { limits } from '../protocol/limits.ts';
import { type Part, PartAnswerer } from './answer/part-answerer.ts';
import { citationOf } from './answer/quotation.ts';
import { smallTalkReply } from './answer/small-talk-reply.ts';
import type { Conversation } from './conversation.ts';
import type { AnswerOptions, Engine, Question } from './engine.ts';
import { dateInWords, texts } from './texts.ts';
import { resolveFollowUp } from './understand/follow-up.ts';
import { partsOf } from './understand/parts.ts';
import { smallTalk } from './understand/small-talk.ts';
import { isEmpty, questionLanguage } from './understand/understand.ts';
import { unsupported } from './verify/verify.ts';

/** What an answer is made of before it is numbered, timed and verified. */
interface Draft {
  status: Status;
  reason: RefusalReason | null;
  text: string;
  statements: Statement[];
  citations: Citation[];
  suggestions: Suggestion[];
}

/**
 * The engine that needs no model: it finds the sentences that answer, quotes them, marks the exact answer inside,
 * and refuses when no release says it.
 */
export function createExtractiveEngine(
  snapshot: Snapshot,
  embeddings: NamedEmbeddings,
  lexicon: Lexicon,
): Engine {
  const answerer = new PartAnswerer(snapshot, embeddings, lexicon);

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
    const talk = smallTalk(text);
    if (talk) return { understood: text, draft: smallTalkReply(talk, snapshot, language) };
    const resolved = resolveFollowUp(text, conversation.turns);
    const { understood, parts } = resolved
      ? await answerer.followUp(text, resolved, language)
      : { understood: text, parts: await answerer.all(partsOf(text), language) };
    return { understood, draft: assemble(parts, language, snapshot) };
  }

  return {
    async answer(
      question: Question,
      conversation: Conversation,
      { signal, onToken }: AnswerOptions = {},
    ): Promise<Answer> {
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
  };
}

/** The question as asked; of one that is too long, what would have been allowed. */
function echoed(text: string): string {
  return text.length > limits.questionLength ? `${text.slice(0, limits.questionLength)}…` : text;
}

/** Puts the answers to a question's parts together; a statement that does not stand on its quotation is left out. */
function assemble(parts: readonly Part[], language: Language, snapshot: Snapshot): Draft {
  const answered = parts.filter((part) => part.answered);
  const [first] = parts;
  if (answered.length === 0 && first && !first.answered) return refuse(first, language, snapshot);

  const citations: Citation[] = [];
  const statements: Statement[] = [];
  const lines: string[] = [];
  for (const part of parts) {
    if (!part.answered) {
      lines.push(texts[language].missingPart(part.text));
      continue;
    }
    for (const { quotation, role } of part.quotations) {
      const citation = citationOf(quotation);
      if (
        unsupported(citation.quote, [quotation.release.text.slice(quotation.start, quotation.end)]).length > 0
      )
        continue;
      if (citations.some(({ release, start }) => release === citation.release && start === citation.start))
        continue;
      statements.push({ text: citation.quote, exact: quotation.exact, citations: [citations.length] });
      citations.push(citation);
      lines.push(
        role === 'dateline'
          ? texts[language].datedBy(citation.quote)
          : quoted(citation, language, statements.length === 1),
      );
    }
  }
  return {
    status: answered.length === parts.length ? 'answered' : 'partial',
    reason: null,
    text: lines.join('\n'),
    statements,
    citations,
    suggestions: [],
  };
}

function quoted({ quote, language: spoken }: Citation, language: Language, first: boolean): string {
  return spoken === language || !first
    ? texts[language].quote(quote)
    : texts[language].foreignQuote(quote, spoken);
}

/** A useful refusal: what was searched, what is nearest, whom to ask. */
function refuse(part: Part & { answered: false }, language: Language, snapshot: Snapshot): Draft {
  const said = texts[language];
  const suggestions: Suggestion[] = part.nearest.map((release) => ({
    type: 'release',
    release: release.id,
    title: release.title.value,
    date: release.date?.value ?? null,
    file: release.file,
  }));
  const contact = contactOf([...part.nearest, ...snapshot.releases]);
  if (contact) suggestions.push(contact);
  const { decision } = part;
  if (decision.reason === 'off-topic') return refusal(decision.reason, said.offTopic, suggestions);
  const nearest = part.nearest[0] ? dated(part.nearest[0], language) : null;
  const searched = said.notInReleases(snapshot.releases.length, nearest);
  if (decision.reason === 'not-in-releases') return refusal(decision.reason, searched, suggestions);
  const lines = [said.constraint(decision.missing)];
  const draft = refusal(decision.reason, lines.join('\n'), suggestions);
  if (!part.instead) return draft;
  const citation = citationOf(part.instead);
  return {
    ...draft,
    text: [...lines, said.insteadSaid(citation.quote)].join('\n'),
    statements: [{ text: citation.quote, exact: part.instead.exact, citations: [0] }],
    citations: [citation],
  };
}

function refusal(reason: RefusalReason, text: string, suggestions: Suggestion[]): Draft {
  return { status: 'refused', reason, text, statements: [], citations: [], suggestions };
}

function dated({ title, date }: Release, language: Language): string {
  return date ? `${title.value} (${dateInWords(date.value, language)})` : title.value;
}

/** The press contact of the nearest release that has one. */
function contactOf(releases: readonly Release[]): Suggestion | null {
  for (const { id, contacts } of releases) {
    const [contact] = contacts;
    if (contact) return { type: 'contact', ...contact, release: id };
  }
  return null;
}
