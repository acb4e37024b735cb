import type { Release } from '../../../corpus/release.ts';
import type { Suggestion } from '../../protocol/answer.ts';

/** A release to read. */
export function suggestRelease({ id, title, date, file }: Release): Suggestion {
  return { type: 'release', release: id, title: title.value, date: date?.value ?? null, file };
}

/** The press contact of the first of these releases that has one. */
export function suggestContact(releases: readonly Release[]): Suggestion | null {
  for (const { id, contacts } of releases) {
    const [contact] = contacts;
    if (contact) return { type: 'contact', ...contact, release: id };
  }
  return null;
}
