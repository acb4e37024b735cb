import { Conversation } from '../engine/conversation.ts';
import type { Answer } from '../protocol/answer.ts';
import { decodeClientFrame, encodeFrame } from '../protocol/codec.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import { type AskFrame, type ServerFrame, version } from '../protocol/messages.ts';
import type { Transport } from '../protocol/transport.ts';
import type { Observer, Service } from './service.ts';

export interface Session {
  /** Refuses questions from now on, and resolves when those under way are answered. */
  drain(): Promise<void>;
}

/**
 * Holds one conversation over one transport: greets, answers several questions at a time, cancels.
 * It ends with the transport, and so do the questions under way.
 *
 * @param serving what is served now; each question takes it once, so that no answer is of two indexes.
 * @param door how the observer names it: `websocket`, `terminal`.
 */
export function openSession(
  serving: () => Service,
  transport: Transport,
  observer: Observer,
  door: string,
): Session {
  const conversation = new Conversation();
  const underWay = new Map<string, { controller: AbortController; done: Promise<void> }>();
  let draining = false;

  const send = (frame: ServerFrame): void => transport.send(encodeFrame(frame));
  const fail = (id: string | null, code: ErrorCode, message: string): void =>
    send({ type: 'error', id, code, message });

  transport.onMessage((text) => {
    const decoded = decodeClientFrame(text);
    if (!decoded.ok) fail(decoded.id, 'bad-frame', decoded.message);
    // A cancelled question may have been answered meanwhile: that is no error.
    else if (decoded.frame.type === 'cancel') underWay.get(decoded.frame.id)?.controller.abort();
    else accept(decoded.frame);
  });
  transport.onClose(() => {
    for (const { controller } of underWay.values()) controller.abort();
  });
  const { index, releases } = serving();
  send({
    type: 'ready',
    version,
    index,
    releases: releases.length,
    limits: {
      questionLength: limits.questionLength,
      messageBytes: limits.messageBytes,
      inFlight: limits.inFlight,
    },
  });

  function accept(frame: AskFrame): void {
    const { id } = frame;
    if (draining) fail(id, 'internal', 'the server is stopping; ask again in a moment');
    else if (underWay.has(id)) fail(id, 'duplicate-id', 'a question with this id is under way');
    else if (underWay.size >= limits.inFlight)
      fail(id, 'too-many-questions', `at most ${limits.inFlight} questions at a time`);
    else {
      const controller = new AbortController();
      underWay.set(id, { controller, done: answer(frame, controller.signal) });
    }
  }

  async function answer({ id, question, language }: AskFrame, signal: AbortSignal): Promise<void> {
    let seq = 0;
    const onToken = (text: string): void => {
      if (signal.aborted || text === '') return;
      send({ type: 'token', id, seq, text });
      seq += 1;
    };
    let answer: Answer | null = null;
    try {
      const asked = { id, text: question, ...(language && { language }) };
      answer = await serving().engine.answer(asked, conversation, { signal, onToken });
    } catch (error) {
      if (!signal.aborted) observer.fault(error);
    }
    // Before the last frame: whoever has it may use the id again.
    underWay.delete(id);
    if (signal.aborted) fail(id, 'cancelled', 'the question was cancelled');
    else if (answer === null) fail(id, 'internal', 'the question could not be answered; try again');
    else {
      send({ type: 'answer', id, answer });
      observer.answered(door, answer);
    }
  }

  return {
    async drain() {
      draining = true;
      await Promise.all([...underWay.values()].map(({ done }) => done));
    },
  };
}
