import type { Corrected, Release } from '../../corpus/release.ts';
import type { ReleaseDocument, ReleaseSummary } from '../protocol/messages.ts';

/** A release as listed to a visitor. */
export function releaseSummary(release: Release): ReleaseSummary {
  const { id, title, date, language, file, places, corrected } = release;
  return {
    id,
    title: title.value,
    date: date?.value ?? null,
    language,
    file,
    places: [...places],
    corrected: corrected && newer(corrected),
  };
}

/**
 * A release as shown to a visitor, with the text that citations' offsets refer to.
 * @param release
 * @param older what it corrects, where that is known
 */
export function releaseDocument(release: Release, older: Release | undefined): ReleaseDocument {
  const { correction, text, pages } = release;
  const contacts = release.contacts.map(({ name, role, phone, email }) => ({ name, role, phone, email }));
  return {
    ...releaseSummary(release),
    copies: release.copies.map(({ file }) => file),
    corrects:
      correction && older
        ? {
            release: older.id,
            title: older.title.value,
            date: older.date?.value ?? null,
            wholly: correction.wholly,
          }
        : null,
    text,
    pages: [...pages],
    contacts,
  };
}

function newer({ by, title, date, wholly }: Corrected): ReleaseSummary['corrected'] {
  return { release: by, title, date, wholly };
}
