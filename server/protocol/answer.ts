/**
 * The answer object: what every door (widget, WebSocket, HTTP, terminal) gives for a question.
 * Defined once, as schemas, so that both ends validate against the same shape.
 */
import * as z from 'zod/v4-mini';

/** The newer release that a release was corrected or, `wholly`, replaced by. */
export const Corrected = z.object({
  release: z.string(),
  title: z.string(),
  date: z.nullable(z.string()),
  wholly: z.boolean(),
});
export type Corrected = z.infer<typeof Corrected>;

/** One quotation of a release. `start` and `end` are UTF-16 offsets of `quote` in the release's clean text. */
export const Citation = z.object({
  /** Identifier of the release, as in `GET /api/releases/:id`. */
  release: z.string(),
  title: z.string(),
  /** Publication date, `YYYY-MM-DD` (or `YYYY-MM`); null when the release does not say. */
  date: z.nullable(z.string()),
  /** Path of the source, relative to the ingested folder, with `/`; of a page of the web, its address. */
  file: z.string(),
  /** Other files that hold the same release, as `file`. */
  copies: z.array(z.string()),
  /** What has corrected the release since; null for most. */
  corrected: z.nullable(Corrected),
  /** Page of the source, from 1; null for formats without pages. */
  page: z.nullable(z.int()),
  /** Paragraph of the clean text, from 1. */
  paragraph: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  /** Language of the quotation: `fr`, `ar`, `en` … */
  language: z.string(),
});
export type Citation = z.infer<typeof Citation>;

/** One sentence of the answer and what it rests on. */
export const Statement = z.object({
  text: z.string(),
  /** The parts of `text` that answer the question exactly, each a substring of `text`. */
  exact: z.array(z.string()),
  /** Positions in the answer's `citations`. Never empty. */
  citations: z.array(z.int()),
});
export type Statement = z.infer<typeof Statement>;

/** What a visitor may do next: ask something, open a release, write to the press office. */
export const Suggestion = z.discriminatedUnion('type', [
  z.object({ type: z.literal('question'), text: z.string() }),
  z.object({
    type: z.literal('release'),
    release: z.string(),
    title: z.string(),
    date: z.nullable(z.string()),
    file: z.string(),
  }),
  z.object({
    type: z.literal('contact'),
    name: z.nullable(z.string()),
    role: z.nullable(z.string()),
    phone: z.nullable(z.string()),
    email: z.nullable(z.string()),
    release: z.string(),
  }),
]);
export type Suggestion = z.infer<typeof Suggestion>;

/** Why a question was refused. */
export const RefusalReason = z.enum([
  /** Nothing of the question is what the releases are about. */
  'off-topic',
  /** The subject is there, the fact asked for is not. */
  'not-in-releases',
  /** The fact is there for another year, edition, place or level than the one asked for. */
  'constraint',
  /** There is nothing to answer: no letter, no digit. */
  'empty',
  /** Longer than the limit. */
  'too-long',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

export const Status = z.enum(['answered', 'partial', 'refused', 'smalltalk']);
export type Status = z.infer<typeof Status>;

export const Answer = z.object({
  id: z.string(),
  /** The question as asked. */
  question: z.string(),
  /** The question as understood: follow-ups and pronouns resolved. */
  understood: z.string(),
  /** Language of the question: `fr`, `ar`, `en`. */
  language: z.string(),
  status: Status,
  /** Of a refusal; null otherwise. */
  reason: z.nullable(RefusalReason),
  /** What a person reads. */
  text: z.string(),
  statements: z.array(Statement),
  citations: z.array(Citation),
  suggestions: z.array(Suggestion),
  /** 0 to 1: how sure it is that the best sentence found answers the question; of a refusal, the one not shown. */
  confidence: z.number(),
  /** Who wrote it: `extractive`, or a model's name. */
  engine: z.string(),
  /** Identifier of the index snapshot that was asked. */
  index: z.string(),
  /** Milliseconds from question to answer. */
  ms: z.number(),
});
export type Answer = z.infer<typeof Answer>;
