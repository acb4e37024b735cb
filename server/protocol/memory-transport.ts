import { Listeners, type Transport } from './transport.ts';

/**
 * Two ends of a line inside one process: what one sends, the other gets.
 * Messages arrive on a later microtask, as on a network, so that no end runs inside the other's `send`.
 */
export function memoryTransports(): [Transport, Transport] {
  const a = new Listeners();
  const b = new Listeners();
  const end = (own: Listeners, other: Listeners): Transport => ({
    send(text) {
      if (!own.closed) queueMicrotask(() => other.message(text));
    },
    onMessage: (listener) => own.onMessage(listener),
    onClose: (listener) => own.onClose(listener),
    close() {
      own.close('closed');
      queueMicrotask(() => other.close('closed by the other end'));
    },
  });
  return [end(a, b), end(b, a)];
}
