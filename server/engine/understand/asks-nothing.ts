/** Signs of code, markup and queries of a database; a question that quotes some has its question mark. */
const CODE =
  /[{}]|<\/?[a-z!][^<>]*>|\$\(|=>|&&|\|\||\w\s*={1,3}\s*['"\w]|\b[a-z_]\w*\.[a-z_]\w*\(|^\s*(?:def|function|import|sudo|rm|cd|ls|curl|wget|cat) [^\s]+|^\s*select\b.*[*;'(]|;\s*(?:drop|delete|insert|update|select)\b|--\s*$/iu;
/** An address or a path, relative or not; « et/ou » is none. */
const PLACE =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\.{1,2}|~|\b[a-z]:)?(?:[\\/][\w.~%-]*){2,}\S*|(?:\.{1,2}|\b[a-z]:)[\\/]\S*|(?<!\S)[\\/][\w.-]+\S*|(?<!\S)[\w-]+\.(?:html?|php|aspx?|js|ts|py|exe|sh|json|xml|pdf|docx?)(?!\S)/giu;

/** Orders that no release could carry out: to make something up, to reckon, to translate, to be somebody else. */
const ORDER =
  /^\W*(?:(?:svp|please|stp|peux[- ]tu|pouvez[- ]vous|can you|could you|tu peux|je veux que tu|من فضلك) +)?(?:m[’']\s?)?(?:(?:écri[st]|écrivez|écrire|rédige[rz]?|compose[rz]?|invente[rz]?|dessine[rz]?|chante[rz]?|improvise[rz]?|imagine[rz]?|génère|generate|write|compose|draw|sing|invent|imagine|اكتب|ألف|ارسم)(?:[- ](?:moi|nous|me|us|لي|لنا))?,? (?:un|une|des|le|la|a|an|some|the|قصيدة|قصة|شعر|مقال)(?!\p{L})|(?:raconte|tell|dis)(?:[- ](?:moi|me|nous|us))? (?:une|a) (?:blague|histoire|joke|story)|(?:tradui[st]|traduisez|traduire|translate|ترجم)(?!\p{L})|(?:calcule[rz]?|résou[st]|compute|solve|احسب)(?!\p{L})|(?:ignore[rz]?|oublie[rz]?|forget|disregard|تجاهل)(?:[- ](?:all|any|toutes?|tous))?(?: of)? (?:tes|vos|les|ces|the|your|all|previous|prior|my|كل|جميع)?\s?(?:\p{L}+ )?(?:instructions?|consignes?|règles?|rules?|prompts?|directives?|التعليمات|تعليماتك)|(?:fais semblant|fais comme si|joue le rôle|tu es maintenant|agis comme|act as|pretend|you are now|role-?play|تظاهر))/iu;

/** Whether a message is an address, a path or code, and nothing beside it that could be asked; or an order. */
export function asksNothing(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text.replace(PLACE, ' ')) ||
    (CODE.test(text) && !/[?؟]/u.test(text)) ||
    ORDER.test(text)
  );
}
