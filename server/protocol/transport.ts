/**
 * A two-way line that carries text messages in order: a WebSocket, or the in-memory pair.
 * Client and session depend on this alone, so that another transport can take its place.
 */
export interface Transport {
  /** Sends one message. Does nothing once the line is closed. Never blocks and never throws. */
  send(text: string): void;
  /** Sets who gets the messages. Those that came before are kept for the listener, in order. */
  onMessage(listener: (text: string) => void): void;
  /** Sets who is told, once, that the line is closed, by whichever end. Told at once if it already is. */
  onClose(listener: (reason: string) => void): void;
  /** Closes the line. Closing it twice is harmless. */
  close(): void;
}

/** The two listeners of a transport, and what came before they were set. */
export class Listeners {
  #message: ((text: string) => void) | null = null;
  #close: ((reason: string) => void) | null = null;
  #early: string[] = [];
  #closed: string | null = null;

  get closed(): boolean {
    return this.#closed !== null;
  }

  onMessage(listener: (text: string) => void): void {
    this.#message = listener;
    const early = this.#early;
    this.#early = [];
    for (const text of early) listener(text);
  }

  onClose(listener: (reason: string) => void): void {
    this.#close = listener;
    if (this.#closed !== null) listener(this.#closed);
  }

  message(text: string): void {
    if (this.#closed !== null) return;
    if (this.#message) this.#message(text);
    else this.#early.push(text);
  }

  close(reason: string): void {
    if (this.#closed !== null) return;
    this.#closed = reason;
    this.#close?.(reason);
  }
}
