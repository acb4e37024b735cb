/** Words of functions and of organisations, which are no part of a person's name. */
const ROLE =
  /\b(?:chef|chargée?|direct\w+|responsable|attachée?|service|département|division|communication|relations?|presse|médias?|porte-parole|press|media|officer|manager|head|spokes\w+|office|agence|assistante?|conseil(?:l\w+)?|coordinat\w+|secrétaire|secrétariat|président\w*|ingénieure?|consultante?|cabinet|groupe|société|institut\w*|ministère|université|fédération|association|fondation|standard|accueil|siège)\b|(?:رئيس|مدير|مسؤول|مكلف|المكلف|مصلحة|قسم|التواصل|العلاقات|الصحافة|مكتب|وزارة|مؤسسة|جامعة|معهد)/iu;

/** True for a person's function or an organisation's department. */
export function looksLikeRole(text: string): boolean {
  return ROLE.test(text);
}

/** Two to seven words with capitals, or an Arabic name, and no function among them. */
export function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 7 || /\d/.test(text) || ROLE.test(text)) return false;
  if (/[\u0600-\u06FF]/.test(text)) return words.length <= 5;
  return words.every(
    (word) =>
      /^['’(]?\p{Lu}/u.test(word) || /^(?:el|al|ben|bin|bint|ait|de|du|la|le|van|von|d['’]\S+)$/iu.test(word),
  );
}

/** A family name in capitals, as French and Moroccan usage has it: `Salma EL TAZI`. */
export function hasCapitalSurname(text: string): boolean {
  return /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(text);
}
