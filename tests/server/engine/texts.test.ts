import { describe, expect, it } from 'vitest';
import { languages } from '../../../corpus/release.ts';
import { dateInWords, type EngineTexts, texts } from '../../../server/engine/texts.ts';

/** Every text of a language, with something in every hole, by name. */
function all(said: EngineTexts): Record<string, string> {
  return {
    quote: said.quote('QUOTE'),
    foreignQuote: said.foreignQuote('QUOTE', 'fr'),
    foreignQuoteUnknown: said.foreignQuote('QUOTE', 'sw'),
    sourced: said.sourced('QUOTE', 'DATE', null),
    sourcedUndated: said.sourced('QUOTE', null, null),
    sourcedForeign: said.sourced('QUOTE', 'DATE', 'fr'),
    differing: said.differing,
    unsure: said.unsure,
    passed: said.passed,
    corrected: said.corrected('QUOTE', 'DATE'),
    correctedUndated: said.corrected('QUOTE', null),
    replaced: said.replaced,
    datedBy: said.datedBy('QUOTE'),
    missingPart: said.missingPart('QUOTE'),
    offTopic: said.offTopic,
    notInReleases: said.notInReleases(5, 'QUOTE'),
    notInReleasesAlone: said.notInReleases(5, null),
    notInOneRelease: said.notInReleases(1, 'QUOTE'),
    constraint: said.constraint('QUOTE'),
    insteadSaid: said.insteadSaid('QUOTE'),
    empty: said.empty,
    tooLong: said.tooLong(2_500, 2_000),
    greeting: said.greeting,
    thanks: said.thanks,
    farewell: said.farewell,
    wellbeing: said.wellbeing,
    unkind: said.unkind,
    help: said.help,
    noted: said.noted,
    speaking: said.speaking(5, 'QUOTE'),
    oneSpeaking: said.speaking(1, 'QUOTE'),
    noneOn: said.noneOn('QUOTE', null),
    noneOnThen: said.noneOn('QUOTE', 'DATE'),
    summary: said.summary('QUOTE', 'DATE'),
    summaryUndated: said.summary('QUOTE', null),
    dated: said.dated('QUOTE', 'DATE'),
    datedUndated: said.dated('QUOTE', null),
    identity: said.identity(5),
    identityOfOne: said.identity(1),
    releaseList: said.releaseList(5),
    releaseListOfOne: said.releaseList(1),
    releasesFound: said.releasesFound(5),
    releaseFound: said.releasesFound(1),
    noneOfYear: said.noneOfYear('2011'),
    latest: said.latest('QUOTE', 'DATE'),
    latestOn: said.latestOn('QUOTE', 'DATE'),
    noDates: said.noDates,
    untitledDate: said.untitledDate,
  };
}

const takesQuote =
  /quote|sourced|datedBy|missingPart|notInReleases$|notInOneRelease|constraint|insteadSaid|latest|corrected|speaking|noneOn|summary|^dated(?:Undated)?$/i;

describe.each(languages)('texts in %s', (language) => {
  const said = all(texts[language]);

  it('are all there', () => {
    for (const key of Object.keys(texts[language])) expect(said).toHaveProperty(key);
    for (const text of Object.values(said)) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('show what they are given, whole', () => {
    for (const [name, text] of Object.entries(said))
      expect([name, text.includes('QUOTE')]).toEqual([name, takesQuote.test(name)]);
    expect(said['latest']).toContain('DATE');
  });

  it('are in the language’s own letters', () => {
    for (const text of Object.values(said)) {
      const own = text.replace(/QUOTE|DATE/g, '');
      if (language === 'ar') expect(own).not.toMatch(/[a-z]/i);
      else expect(own).not.toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('say how long a question may be', () => {
    const digits = (said['tooLong'] ?? '').replace(/[^\d]/g, '');
    expect(digits).toBe('25002000');
  });
});

it('tell the languages apart', () => {
  const [fr, ar, en] = languages.map((language) => all(texts[language]));
  for (const name of Object.keys(fr ?? {})) {
    // A quotation's marks may be shared, words may not.
    if (name === 'quote') continue;
    expect(new Set([fr?.[name], ar?.[name], en?.[name]]).size).toBe(3);
  }
});

it('name the language of a foreign quotation', () => {
  expect(texts.fr.foreignQuote('x', 'en')).toContain('en anglais');
  expect(texts.en.foreignQuote('x', 'ar')).toContain('in Arabic');
  expect(texts.ar.foreignQuote('x', 'fr')).toContain('بالفرنسية');
});

describe('dateInWords', () => {
  it.each([
    ['2022-11-07', 'fr', '7 novembre 2022'],
    ['2022-11-07', 'en', '7 November 2022'],
    ['2022-11', 'fr', 'novembre 2022'],
    ['2022-11', 'en', 'November 2022'],
    ['2020-01-01', 'fr', '1er janvier 2020'],
    ['2016-12-31', 'en', '31 December 2016'],
  ] as const)('writes %s in %s', (date, language, words) => {
    expect(dateInWords(date, language)).toBe(words);
  });

  it('writes Moroccan Arabic months', () => {
    expect(dateInWords('2016-12-23', 'ar')).toMatch(/23\s+دجنبر\s+2016/);
  });
});
