/**
 * Numbers in words, as alternatives for a regular expression: « quarante-cinq », "twenty-five", « ستة وثلاثين ».
 * « Un » and "one" alone are articles oftener than numbers; « une seule » and "only one" count.
 */

const FRENCH =
  'deux|trois|quatre|cinq|six|sept(?!\\.)|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille';
const ROUND =
  '(?:une |quelques |des |plusieurs )(?:demi-)?(?:douzaine|dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier)s?|un millier|des milliers';
const ENGLISH =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand';
const ARABIC =
  'اثنا|اثنان|اثنين|اثنتا|اثنتان|اثنتين|ثلاثة?|ثلاث(?:ون|ين)|أربعة?|أربع(?:ون|ين)|خمسة?|خمس(?:ون|ين)|ستة?|ست(?:ون|ين)|سبعة?|سبع(?:ون|ين)|ثمانية?|ثمان(?:ون|ين)|تسعة?|تسع(?:ون|ين)|عشرة?|عشر(?:ون|ين)|مائة|مئة|مائتا|مائتي|مئات|ألف|ألفا|ألفي|آلاف';

const compound = (word: string, link: string, first = word) =>
  `(?:${first})(?:(?:${link})(?:${word}))*(?![\\p{L}\\p{Nd}])`;

export const NUMBER_WORD = [
  ROUND,
  'une? seule?|un unique|une unique|a single|only one',
  `${compound(`${FRENCH}|une?`, '-|-et-| et (?=une?(?!\\p{L})|onze)| (?=cents?|mille|vingts?)', FRENCH)}(?: (?:${FRENCH})(?![\\p{L}\\p{Nd}]))*`,
  compound(`${ENGLISH}|one`, '-| and | ', ENGLISH),
  compound(ARABIC, ' و?'),
].join('|');

/** Shares in words: « la moitié », « deux tiers », "half", « ربع », « un sur neuf ». */
export const FRACTION = [
  '(?:la |une )?moitié',
  '(?:(?:le |un |les |deux |trois )+)(?:tiers|quarts?|cinquièmes?|dixièmes?)',
  '(?:a |one |two |three )?(?:half|(?:thirds?|quarters?|fifths?|tenths?)(?= of))',
  '(?:النصف|نصف|ثلثي|ثلثا|الثلث|ثلث|الربع|ربع)',
].join('|');
