import type * as z from 'zod/v4-mini';
import { limits } from './limits.ts';
import { ClientFrame, ServerFrame } from './messages.ts';

/** A frame that was read, or one line saying what is wrong with it and whose question it was. */
export type Decoded<T> = { ok: true; frame: T } | { ok: false; id: string | null; message: string };

/** Reads a frame sent by a client. Never throws. */
export function decodeClientFrame(text: string): Decoded<ClientFrame> {
  return decode(ClientFrame, text);
}

/** Reads a frame sent by a server. Never throws. */
export function decodeServerFrame(text: string): Decoded<ServerFrame> {
  return decode(ServerFrame, text);
}

export function encodeFrame(frame: ClientFrame | ServerFrame): string {
  return JSON.stringify(frame);
}

function decode<T>(schema: z.ZodMiniType<T>, text: string): Decoded<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, id: null, message: 'the message is not JSON' };
  }
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, frame: result.data };
  return { ok: false, id: idOf(value), message: describeIssue(result.error) };
}

/** The first problem found, with the field that has it: `question: expected string`. */
export function describeIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'not of the expected shape';
  const where = issue.path.map(String).join('.');
  return where ? `${where}: ${complaint(issue)}` : complaint(issue);
}

// zod/mini ships no texts (they would triple its size in the browser), so the few that occur are here.
function complaint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'unknown or missing';
    case 'too_big':
      return `at most ${issue.maximum} characters`;
    case 'too_small':
      return `at least ${issue.minimum} characters`;
    default:
      return issue.message;
  }
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const { id } = value;
  return typeof id === 'string' && id.length > 0 && id.length <= limits.idLength ? id : null;
}
