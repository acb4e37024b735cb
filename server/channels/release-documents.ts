import type { Release } from '../../corpus/release.ts';
import type { ReleaseDocument, ReleaseSummary } from '../protocol/messages.ts';

/** A release as listed to a visitor. */
export function releaseSummary({ id, title, date, language, file }: Release): ReleaseSummary {
  return { id, title: title.value, date: date?.value ?? null, language, file };
}

/** A release as shown to a visitor, with the text that citations' offsets refer to. */
export function releaseDocument(release: Release): ReleaseDocument {
  const contacts = release.contacts.map(({ name, role, phone, email }) => ({ name, role, phone, email }));
  return { ...releaseSummary(release), text: release.text, pages: [...release.pages], contacts };
}
