/** Names of the months, folded, from January; each row in the product's languages and in Tunisian usage. */
const MONTHS = [
  'janvier january janv jan يناير جانفي',
  'fevrier february fevr feb فبراير فيفري',
  'mars march مارس',
  'avril april avr apr ابريل افريل',
  'mai may ماي مايو',
  'juin june يونيو جوان',
  'juillet july juil jul يوليو يوليوز جويليه',
  'aout august aug غشت اغسطس اوت',
  'septembre september sept sep شتنبر سبتمبر',
  'octobre october oct اكتوبر',
  'novembre november nov نونبر نوفمبر',
  'decembre december dec دجنبر ديسمبر',
].map((row) => row.split(' '));

/** The number of a month by its folded name, from 1; 0 where it is none. */
export function monthOf(name = ''): number {
  return MONTHS.findIndex((names) => names.includes(name)) + 1;
}
