import type { Release } from '../../corpus/release.ts';
import type { Service } from '../../server/channels/service.ts';
import { FakeEngine } from './fake-engine.ts';
import { unrelated } from './unrelated.ts';

const release: Release = {
  id: 'session-2020',
  file: 'session-2020.txt',
  title: { value: 'Session 2020', origin: 'heading' },
  date: { value: '2020-07-01', origin: 'text' },
  language: 'fr',
  ...unrelated,
  contacts: [{ name: 'Presse', role: null, phone: null, email: 'presse@example.org' }],
  text: 'Session 2020\n\nLa session se tient en juillet.',
  blocks: [
    { kind: 'heading', start: 0, end: 12 },
    { kind: 'paragraph', start: 14, end: 46 },
  ],
  pages: [],
};

/** A service over a {@link FakeEngine}, with one release. */
export function fakeService(): Service & { engine: FakeEngine } {
  const releases = new Map([[release.id, release]]);
  return {
    engine: new FakeEngine(),
    index: 'fake',
    releases: [release],
    release: (id) => releases.get(id),
  };
}
