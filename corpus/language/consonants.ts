/** Sounds that Arabic and Latin letters share, each as one sign. Vowels have none: scripts write them too differently. */
const SOUNDS: Record<string, string> = {
  ...signs('b', 'بbpپ'),
  ...signs('t', 'تطtثة'),
  ...signs('j', 'جjg'),
  ...signs('h', 'حهخh'),
  ...signs('d', 'دضذdظ'),
  ...signs('r', 'رغr'),
  ...signs('z', 'زz'),
  ...signs('s', 'سصsc'),
  ...signs('x', 'شx'),
  ...signs('f', 'فڤfv'),
  ...signs('k', 'قكkqڭگ'),
  ...signs('l', 'لl'),
  ...signs('m', 'مm'),
  ...signs('n', 'نn'),
};

/**
 * The consonants of a folded name, alike in both scripts: طنجة and Tanger differ in one letter at most, إفران and
 * Ifrane not at all. A rough form of the skeletons used in name matching (Freeman, Condon & Ackerman, 2006).
 */
export function consonants(word: string): string {
  const latin = word
    .replace(/ch|sh/g, 'x')
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'r')
    .replace(/kh/g, 'h')
    .replace(/ou(?=[aei])|w|y/g, '')
    .replace(/c(?![eiy])|qu/g, 'k')
    .replace(/[هاأآىي]$/, '');
  let key = '';
  for (const letter of latin) {
    const sign = SOUNDS[letter];
    if (sign && !key.endsWith(sign)) key += sign;
  }
  return key;
}

function signs(sign: string, letters: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter) => [letter, sign]));
}
