/** Signs of code, markup and queries of a database; a question that quotes some has its question mark. */
const CODE =
  /[{}]|<\/?[a-z!][^<>]*>|\$\(|=>|&&|\|\||\w\s*={1,3}\s*['"\w]|\b[a-z_]\w*\.[a-z_]\w*\(|^\s*(?:def|function|import|sudo|rm|cd|ls|curl|wget|cat) [^\s]+|^\s*select\b.*[*;'(]|;\s*(?:drop|delete|insert|update|select)\b|--\s*$/iu;
/** An address or a path, relative or not; « et/ou » is none. */
const PLACE =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\.{1,2}|~|\b[a-z]:)?(?:[\\/][\w.~%-]*){2,}\S*|(?:\.{1,2}|\b[a-z]:)[\\/]\S*|(?<!\S)[\\/][\w.-]+\S*|(?<!\S)[\w-]+\.(?:html?|php|aspx?|js|ts|py|exe|sh|json|xml|pdf|docx?)(?!\S)/giu;

/** Whether a message is an address, a path or code, and nothing beside it that could be asked. */
export function asksNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(PLACE, ' ')) || (CODE.test(text) && !/[?؟]/u.test(text));
}
