/**
 * What can go wrong on the wire. A content refusal is not an error: it is an answer.
 * Codes are stable; messages are for people and may change.
 */
import * as z from 'zod/v4-mini';

export const ErrorCode = z.enum([
  /** Not JSON, or not a frame of this protocol. */
  'bad-frame',
  /** Not a JSON body of the shape asked for. */
  'bad-request',
  /** The id of a question that is already under way on this connection. */
  'duplicate-id',
  /** More questions under way on this connection than allowed. */
  'too-many-questions',
  /** The question was cancelled by the client. */
  'cancelled',
  /** No such release, or no such address. */
  'not-found',
  /** The message is larger than `limits.messageBytes`. */
  'too-large',
  /** A fault of the server. The log has it; the client may try again. */
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** The body of an HTTP error, and the payload of an error frame. */
export const WireError = z.object({ code: ErrorCode, message: z.string() });
export type WireError = z.infer<typeof WireError>;
