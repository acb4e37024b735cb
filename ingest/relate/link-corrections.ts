import { fold } from '../../corpus/language/fold.ts';
import { tokenise } from '../../corpus/language/tokenise.ts';
import type { Release } from '../../corpus/release.ts';

/** UTF-16 units of a text that say what it is about. */
const ABOUT = 1_000;
/** Shortest word that says something. */
const TELLING = 4;
/** Least share of a correction's telling words in what it corrects, and by how much the next one must say less. */
const ALIKE = 0.4;
const CLEARLY = 1.2;
/** Where its date is named, too: the same day may have brought others. */
const ALIKE_DATED = 0.15;

/**
 * Finds for each release that corrects or replaces another which one that is, and marks the older: by name where the
 * metadata names it; else by the date it is spoken of, and by what both say. A doubtful one stays unlinked, for its editor
 * to name.
 */
export function linkCorrections(releases: readonly Release[]): Release[] {
  const words = new Map<string, ReadonlySet<string>>();
  const tellingWordsOf = (release: Release): ReadonlySet<string> => {
    const known = words.get(release.id) ?? tellingWords(release);
    words.set(release.id, known);
    return known;
  };
  const byId = new Map(
    releases.map((release): [string, Release] => [
      release.id,
      { ...release, corrected: null, correction: release.correction && { ...release.correction, of: null } },
    ]),
  );
  for (const newer of byId.values()) {
    if (newer.correction === null) continue;
    const older =
      newer.correction.named === null ? spokenOf(newer, releases, tellingWordsOf) : namedBy(newer, releases);
    const marked = older && byId.get(older.id);
    if (!marked || chainOf(newer, byId).has(marked.id)) continue;
    newer.correction.of = marked.id;
    const { id, title, date } = newer;
    const before = marked.corrected;
    // Of several corrections, the newest.
    if (before !== null && (before.date ?? '') > (date?.value ?? '')) continue;
    marked.corrected = {
      by: id,
      title: title.value,
      date: date?.value ?? null,
      wholly: newer.correction.wholly || (before?.wholly ?? false),
    };
  }
  return releases.map((release) => byId.get(release.id) ?? release);
}

/** A release and those that correct it, which it cannot correct in turn. */
function chainOf(release: Release, byId: ReadonlyMap<string, Release>): Set<string> {
  const chain = new Set<string>();
  for (let at: Release | undefined = release; at && !chain.has(at.id); at = byId.get(at.corrected?.by ?? ''))
    chain.add(at.id);
  return chain;
}

function namedBy({ id, correction }: Release, releases: readonly Release[]): Release | undefined {
  const named = correction?.named ?? '';
  const others = releases.filter((release) => release.id !== id);
  const isFile = (file: string): boolean => file === named || file.endsWith(`/${named}`);
  return (
    others.find((each) => [each, ...each.copies].some((one) => one.id === named || isFile(one.file))) ??
    others.find(({ title }) => fold(title.value) === fold(named))
  );
}

function spokenOf(
  newer: Release,
  releases: readonly Release[],
  tellingWordsOf: (release: Release) => ReadonlySet<string>,
): Release | undefined {
  const { date, correction, language } = newer;
  const dated = correction?.dated ?? null;
  const older = releases.filter(
    (release) =>
      release.id !== newer.id &&
      release.language === language &&
      (dated !== null
        ? release.date?.value.startsWith(dated)
        : release.date === null || date === null || release.date.value <= date.value),
  );
  const own = tellingWordsOf(newer);
  const alike = older
    .map((release) => ({ release, share: shareOf(own, tellingWordsOf(release)) }))
    .sort((one, other) => other.share - one.share);
  const [best, next] = alike;
  if (!best || best.share < (dated === null ? ALIKE : ALIKE_DATED)) return undefined;
  return best.share >= CLEARLY * (next?.share ?? 0) ? best.release : undefined;
}

function tellingWords({ title, text }: Release): Set<string> {
  const words = tokenise(`${title.value}\n${text.slice(0, ABOUT)}`).map(({ word }) => word);
  return new Set(words.filter((word) => word.length >= TELLING));
}

/** The share of the smaller set that the other has, too. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const both = [...few].filter((word) => many.has(word)).length;
  return few.size === 0 ? 0 : both / few.size;
}
