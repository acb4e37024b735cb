/**
 * Frames of the WebSocket API, version 1. One JSON object a text message.
 *
 * client → server: `ask`, `cancel`.
 * server → client: `ready` once, then for each question `token`* and `answer`, or `error`.
 * The `text` of a question's tokens, put together in the order of `seq`, is the answer's `text`.
 */
import * as z from 'zod/v4-mini';
import { Answer, Corrected } from './answer.ts';
import { ErrorCode } from './errors.ts';
import { limits } from './limits.ts';

/** The WebSocket subprotocol, and the version it stands for. */
export const subprotocol = 'porte-parole.v1';
export const version = 1;

const Id = z.string().check(z.minLength(1), z.maxLength(limits.idLength));

export const AskFrame = z.object({
  type: z.literal('ask'),
  /** Chosen by the client, unique on its connection while the question is under way. */
  id: Id,
  question: z.string(),
  /** Overrides the detection of the question's language. */
  language: z.optional(z.enum(['fr', 'ar', 'en'])),
});
export type AskFrame = z.infer<typeof AskFrame>;

export const CancelFrame = z.object({ type: z.literal('cancel'), id: Id });
export type CancelFrame = z.infer<typeof CancelFrame>;

export const ClientFrame = z.discriminatedUnion('type', [AskFrame, CancelFrame]);
export type ClientFrame = z.infer<typeof ClientFrame>;

export const ReadyFrame = z.object({
  type: z.literal('ready'),
  version: z.literal(version),
  /** Identifier of the index snapshot served. */
  index: z.string(),
  /** How many releases it holds. */
  releases: z.int(),
  limits: z.object({ questionLength: z.int(), messageBytes: z.int(), inFlight: z.int() }),
});
export type ReadyFrame = z.infer<typeof ReadyFrame>;

export const TokenFrame = z.object({
  type: z.literal('token'),
  id: z.string(),
  /** From 0, without a gap. */
  seq: z.int(),
  text: z.string(),
});
export type TokenFrame = z.infer<typeof TokenFrame>;

export const AnswerFrame = z.object({ type: z.literal('answer'), id: z.string(), answer: Answer });
export type AnswerFrame = z.infer<typeof AnswerFrame>;

export const ErrorFrame = z.object({
  type: z.literal('error'),
  /** The question it is about; null when the frame could not be read that far. */
  id: z.nullable(z.string()),
  code: ErrorCode,
  message: z.string(),
});
export type ErrorFrame = z.infer<typeof ErrorFrame>;

export const ServerFrame = z.discriminatedUnion('type', [ReadyFrame, TokenFrame, AnswerFrame, ErrorFrame]);
export type ServerFrame = z.infer<typeof ServerFrame>;

/** Body of `POST /api/ask`. */
export const AskRequest = z.object({
  question: z.string(),
  /** Questions with the same conversation are answered in the light of those before. */
  conversation: z.optional(Id),
  language: z.optional(z.enum(['fr', 'ar', 'en'])),
});
export type AskRequest = z.infer<typeof AskRequest>;

/** An entry of `GET /api/releases`. */
export const ReleaseSummary = z.object({
  id: z.string(),
  title: z.string(),
  date: z.nullable(z.string()),
  language: z.string(),
  file: z.string(),
  /** Places that it names, in its language. */
  places: z.array(z.string()),
  /** What has corrected or replaced it since; null for most. */
  corrected: z.nullable(Corrected),
});
export type ReleaseSummary = z.infer<typeof ReleaseSummary>;

/** The body of `GET /api/releases/:id`. `text` is the clean text that citations' offsets refer to. */
export const ReleaseDocument = z.object({
  ...ReleaseSummary.shape,
  /** Other files that hold the same release, as `file`. */
  copies: z.array(z.string()),
  /** What it corrects or replaces itself, where that is known. */
  corrects: z.nullable(Corrected),
  text: z.string(),
  /** Offsets in `text` at which each page of the source begins; empty for formats without pages. */
  pages: z.array(z.int()),
  contacts: z.array(
    z.object({
      name: z.nullable(z.string()),
      role: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      email: z.nullable(z.string()),
    }),
  ),
});
export type ReleaseDocument = z.infer<typeof ReleaseDocument>;
