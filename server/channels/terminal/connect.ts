import { type Client, createClient } from '../../protocol/client.ts';
import { memoryTransports } from '../../protocol/memory-transport.ts';
import type { Observer, Service } from '../service.ts';
import { openSession } from '../session.ts';

/** Opens a conversation; each call a new one. The terminal knows nothing else of whom it speaks to. */
export type Connect = () => Client;

/** Conversations with an engine in this process. */
export function connectInProcess(service: Service, observer: Observer): Connect {
  return () => {
    const [here, there] = memoryTransports();
    openSession(() => service, there, observer, 'terminal');
    return createClient(here);
  };
}
