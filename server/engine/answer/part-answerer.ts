import type { NamedEmbeddings } from '../../../corpus/embedding/built-in.ts';
import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import { Pace } from '../../../corpus/pace.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Language, Release } from '../../../corpus/release.ts';
import { Reader } from '../read/reader.ts';
import { queryOf } from '../retrieve/query.ts';
import { type Candidate, retrieve } from '../retrieve/retriever.ts';
import type { ConceptSources, QuestionConcept } from '../understand/concepts.ts';
import type { Resolved } from '../understand/follow-up.ts';
import { inLightOf, readingOrder } from '../understand/leaning.ts';
import { type Understanding, understand } from '../understand/understand.ts';
import { alternativeTo } from './alternative.ts';
import { chosen } from './choose.ts';
import { brokenBy, constraintMissing } from './constraints.ts';
import { correcting, newestFirst } from './correcting.ts';
import { canAnswer, decide } from './decide.ts';
import { disagreeing } from './disagreement.ts';
import { type Evidence, weigh } from './evidence.ts';
import type { EvidenceModel } from './evidence-model.ts';
import { ofLevel } from './levels.ts';
import {
  contactsOf,
  datelineOf,
  listQuoted,
  type Quotation,
  quotationsOf,
  withOpening,
} from './quotation.ts';

/** The answer to one question, or why there is none. */
export type Part =
  | {
      answered: true;
      text: string;
      score: number;
      /** 0 to 1. */
      confidence: number;
      quotations: { quotation: Quotation; role: 'evidence' | 'dateline' }[];
      /**
       * Why more than one sentence is quoted, where it is not for completeness: releases disagree, or it is unsure which
       * sentence is meant. The newer release first; in one release, or where one bears no date, the likelier.
       */
      several?: 'differing' | 'unsure';
    }
  | {
      answered: false;
      text: string;
      /** Of the best evidence; 0 where there is none. */
      confidence: number;
      /** Why; what is `missing` is the year, place or rank that the releases do not bear out. */
      refusal:
        | { reason: 'off-topic' }
        | { reason: 'not-in-releases' }
        | { reason: 'constraint'; missing: string };
      nearest: Release[];
      /** What the releases say where a constraint fails. */
      instead: Quotation | null;
    };

/** By how much in log-odds a follow-up must do better on its own than in the light of the turn before to be a change of subject. */
const CHANGE_OF_SUBJECT = 1;
/** Passages whose sentences are weighed. */
export const CANDIDATES = 12;
/** Coverage at which a sentence without a date may borrow the release's. */
const DATELINE_COVERAGE = 0.7;
/** What the date of the release is worth as the date of what it tells. */
const DATELINE = 0.6;

/** Answers single questions from a snapshot: understand, retrieve, weigh, decide. */
export class PartAnswerer {
  readonly #snapshot: Snapshot;
  readonly #embeddings: NamedEmbeddings;
  readonly #sources: ConceptSources;
  readonly #reader: Reader;
  readonly #answerFrom: number | undefined;
  readonly #model: EvidenceModel | undefined;

  constructor(
    snapshot: Snapshot,
    embeddings: NamedEmbeddings,
    sources: ConceptSources,
    answerFrom?: number,
    model?: EvidenceModel,
  ) {
    this.#answerFrom = answerFrom;
    this.#model = model;
    this.#snapshot = snapshot;
    this.#embeddings = embeddings;
    this.#reader = new Reader(snapshot);
    this.#sources = sources;
  }

  async all(questions: readonly string[], language: Language): Promise<Part[]> {
    const parts: Part[] = [];
    for (const { at, on } of readingOrder(questions)) {
      const question = questions[at] ?? '';
      const beside = on === null ? undefined : parts[on];
      const release = beside?.answered ? (beside.quotations[0]?.quotation.release.id ?? null) : null;
      const light = on === null ? undefined : inLightOf(question, questions[on] ?? '', release);
      const leaning = light && (await this.#answer(question, language, light));
      parts[at] = leaning?.answered ? leaning : await this.#answer(question, language);
    }
    return parts;
  }

  /**
   * Answers a follow-up where the turn before was answered from, unless it does clearly better on its own, or as
   * well from another release.
   */
  async followUp(
    asked: string,
    resolved: Resolved,
    language: Language,
  ): Promise<{ understood: string; parts: Part[] }> {
    const leaning = await this.#answer(resolved.text, language, resolved);
    const understood = resolved.context === '' ? resolved.text : `${resolved.text} (${resolved.context})`;
    if (resolved.leansOnly || (resolved.explicit && leaning.answered))
      return { understood, parts: [leaning] };
    const alone = await this.#answer(asked, language);
    if (!resolved.explicit && this.#isStrange(asked, language)) return { understood: asked, parts: [alone] };
    const changes =
      alone.answered &&
      (!leaning.answered ||
        leaning.quotations[0]?.quotation.release.id !== resolved.release ||
        alone.score > leaning.score + CHANGE_OF_SUBJECT);
    return changes || !leaning.answered
      ? { understood: asked, parts: [alone] }
      : { understood, parts: [leaning] };
  }

  /** Whether no release has any of its words: such a question leans on nothing. */
  #isStrange(asked: string, language: Language): boolean {
    const { concepts } = understand(asked, language, this.#sources);
    return concepts.length > 0 && concepts.every(({ found, role }) => !found && role !== 'light');
  }

  async #answer(text: string, language: Language, light?: Resolved): Promise<Part> {
    const pace = new Pace();
    const asked = understand(text, language, this.#sources);
    await pace.step();
    const context = light ? understand(light.context, language, this.#sources).concepts : [];
    // « Quand ? », "And where is it?": all of the subject is in the turn before.
    const bare = asked.concepts.every(({ role }) => role === 'light');
    const question =
      bare && light ? { ...asked, concepts: context, focus: -1, attribute: false } : { ...asked, context };
    const query = queryOf(light ? `${text} ${light.context}` : text, language, this.#sources);
    await pace.step();
    const found = await retrieve(query, this.#snapshot, this.#embeddings, CANDIDATES);
    await pace.step();
    const asWell = new Set([
      ...(light?.release ? [light.release] : []),
      ...correctionsOf(found, this.#snapshot),
    ]);
    const candidates = [...found, ...[...asWell].flatMap((release) => this.#restOf(release, found))];
    const evidence = await weigh(
      question,
      candidates,
      this.#snapshot,
      this.#reader,
      light?.release ? { release: light.release, context } : undefined,
      this.#model,
    );
    await pace.step();
    return this.#part(question, ofLevel(question, evidence), light?.release ?? null);
  }

  /** @param before the release cited before, which a follow-up is about; else null. */
  #part(question: Understanding, evidence: readonly Evidence[], before: string | null): Part {
    const best = chosen(question, evidence);
    const confidence = best?.confidence ?? 0;
    const decision = decide(question, best, this.#answerFrom, (concept) => this.#isTitled(concept));
    const dated = question.kind === 'date' ? this.#dated(question, ofRelease(before, evidence)) : null;
    if (dated && (!decision.answered || !best || isLooselyDated(best, dated.event))) return dated.part;
    if (best && decision.answered) {
      const { kind } = question;
      const fits = (one: Evidence) =>
        kind !== 'summary' && canAnswer(question, one) && listQuoted(one, kind) === null;
      const other =
        correcting(best, evidence, fits) ??
        disagreeing(
          question,
          best,
          evidence,
          (one) => decide(question, one).answered,
          (one) => constraintMissing(question, one) === null,
        );
      const own = this.#quotations(question, best);
      const next = other || own.length > 1 ? null : alternativeTo(best, evidence, fits);
      const beside = other ?? next;
      const quotations = beside
        ? newestFirst(best, beside).flatMap((one) => (one === best ? own : this.#quotations(question, one)))
        : own;
      return {
        answered: true,
        text: question.text,
        score: best.score,
        confidence,
        quotations: quotations.map((quotation) => ({ quotation, role: 'evidence' })),
        ...(other ? { several: 'differing' } : next ? { several: 'unsure' } : {}),
      };
    }
    if (decision.answered) throw new Error('decided without evidence');
    const refused = { answered: false as const, text: question.text, confidence };
    if (decision.reason === 'off-topic')
      return { ...refused, refusal: decision, nearest: saying(question, evidence), instead: null };
    const contacts = question.kind === 'contact' ? this.#contacts(question, evidence) : [];
    if (contacts.length > 0) {
      const quotations = contacts.map((quotation) => ({ quotation, role: 'evidence' as const }));
      return { answered: true, text: question.text, score: 0, confidence: CONTACTS, quotations };
    }
    const near = nearestReleases(evidence);
    const nearest = near.length > 0 ? near : saying(question, evidence);
    const broken = brokenBy(question, evidence, (missing) => this.#isSaid(missing, question));
    if (!broken) return { ...refused, refusal: decision, nearest, instead: null };
    const { missing, evidence: nearly } = broken;
    return {
      ...refused,
      refusal: { reason: 'constraint', missing },
      nearest: [...new Set([nearly.sentence.release, ...nearest])].slice(0, NEAREST),
      instead: quotationsOf(nearly, question.kind, question)[0] ?? null,
    };
  }

  /**
   * « Comment vous joindre ? », « Qui contacter pour le salon ? »: the contacts of the release that is asked about, else
   * of the newest that has any. None where something is named that no release says.
   */
  #contacts({ concepts }: Understanding, evidence: readonly Evidence[]): Quotation[] {
    const asked = concepts.filter(({ role }) => role !== 'light');
    if (asked.some(({ found }) => !found)) return [];
    const has = ({ contacts }: Release) => contacts.length > 0;
    const about = evidence.map(({ sentence }) => sentence.release).filter(has);
    const titled = about.find((release) =>
      asked.some((concept) => this.#reader.title(release).support(concept) > 0),
    );
    const release = titled ?? this.#snapshot.releases.find(has);
    if (!release) return [];
    const sentences = this.#passagesOf(release.id).flatMap((passage) => this.#reader.sentences(passage));
    const given = release.contacts.flatMap(({ email, phone }) => [email, phone]);
    return contactsOf(sentences).filter(({ exact }) => exact.some((own) => given.includes(own)));
  }

  #isTitled(concept: QuestionConcept): boolean {
    return this.#snapshot.lexical.titles.frequency(concept) > 0;
  }

  /** Whether any release says a concept, or has it as its date's year, and with it most of what the question is about. */
  #isSaid(concept: QuestionConcept, { concepts }: Understanding): boolean {
    const { lexical, releases } = this.#snapshot;
    const saying = (one: QuestionConcept) => new Set(lexical.releases.occurrences(one).texts);
    const subjects = concepts.filter(
      (one) => one !== concept && (one.role === 'topic' || one.role === 'name') && one.found,
    );
    const said = subjects.map((subject) => ({ weight: subject.weight, by: saying(subject) }));
    const total = subjects.reduce((sum, { weight }) => sum + weight, 0);
    const by = saying(concept);
    return releases.some(({ date }, at) => {
      if (!by.has(at) && !(concept.role === 'year' && date?.value.startsWith(concept.words))) return false;
      const together = said.reduce((sum, { weight, by }) => sum + (by.has(at) ? weight : 0), 0);
      return (
        together >=
        (concept.role === 'name' || concept.role === 'origin' ? TOGETHER.name : TOGETHER.other) * total
      );
    });
  }

  #quotations(question: Understanding, best: Evidence): Quotation[] {
    const quotations = quotationsOf(best, question.kind, question);
    if (question.kind === 'summary')
      return withOpening(quotations, this.#sentencesOf(best.sentence.release.id));
    // « Qui contacter ? » without a name: everybody whom the release names there.
    const named = question.concepts.some(({ role }) => role === 'name');
    if (question.kind === 'contact' && !named)
      return contactsOf(this.#reader.sentences(best.sentence.passage));
    return quotations;
  }

  /** « À quelle date … inauguré ? » where the sentence that says most of it has no date and its release does. */
  #dated(question: Understanding, evidence: readonly Evidence[]): { event: Evidence; part: Part } | null {
    const event = [...evidence].sort((one, other) => other.coverage - one.coverage)[0];
    const dateline = event ? datelineOf(event.sentence.release) : null;
    if (!event || !dateline || event.coverage < DATELINE_COVERAGE || event.exact !== null) return null;
    if (constraintMissing(question, event) !== null) return null;
    const [said] = quotationsOf(event, question.kind);
    if (!said) return null;
    const quotations = [
      { quotation: said, role: 'evidence' as const },
      { quotation: dateline, role: 'dateline' as const },
    ];
    return {
      event,
      part: {
        answered: true,
        text: question.text,
        score: event.score,
        confidence: event.coverage * DATELINE,
        quotations,
      },
    };
  }

  #sentencesOf(release: string) {
    return this.#passagesOf(release).flatMap(({ sentences }) => sentences);
  }

  #passagesOf(release: string): Passage[] {
    return this.#snapshot.passages.filter((passage) => passage.release === release);
  }

  /** The passages of a release that were not found: as good as the last that was. */
  #restOf(release: string, found: readonly Candidate[]): Candidate[] {
    const known = new Set(found.map(({ passage }) => passage.id));
    const score = found.at(-1)?.score ?? 0;
    return this.#passagesOf(release)
      .filter(({ id }) => !known.has(id))
      .map((passage) => ({ passage, score }));
  }
}

/** The releases that correct one of these passages' releases: what they say comes before it. */
function correctionsOf(found: readonly Candidate[], snapshot: Snapshot): string[] {
  return found.flatMap(({ passage }) => snapshot.release(passage.release)?.corrected?.by ?? []);
}

function ofRelease(release: string | null, evidence: readonly Evidence[]): readonly Evidence[] {
  return release === null ? evidence : evidence.filter(({ sentence }) => sentence.release.id === release);
}

/** Less fit than this, and a sentence's date is likely that of something else it mentions. */
const LOOSE = 0.35;

/** Whether a date stands far from what is asked about, and another sentence says more of that. */
function isLooselyDated(best: Evidence, event: Evidence): boolean {
  return (best.exact?.fit ?? 0) < LOOSE && event.coverage > best.coverage;
}

/** How sure it is that a release's contacts are who is asked for. */
const CONTACTS = 0.5;

/** Least share of a question's subjects that a release says which speaks of them: a year or a rank is said of much besides. */
const TOGETHER = { name: 0.25, other: 0.5 };

/** At most this many releases are offered where there is no answer. */
const NEAREST = 3;
/** Less of the question than this is no nearness. */
const NEAR = 0.3;

function nearestReleases(evidence: readonly Evidence[]): Release[] {
  const near = evidence.filter(({ coverage }) => coverage >= NEAR).map(({ sentence }) => sentence.release);
  return [...new Set(near)].slice(0, NEAREST);
}

/** The releases that say anything of the question, those first that were found first. */
function saying({ concepts }: Understanding, evidence: readonly Evidence[]): Release[] {
  const said = evidence.filter(({ support }) =>
    support.some((own, at) => own > 0 && concepts[at]?.role !== 'light'),
  );
  const found = said.sort((one, other) => one.retrieved.rank - other.retrieved.rank);
  return [...new Set(found.map(({ sentence }) => sentence.release))].slice(0, NEAREST);
}
