import type { BlockSpan, Contact } from '../../corpus/release.ts';
import { findAddresses } from './addresses.ts';
import { contactRegions } from './contact-regions.ts';
import { peopleOf } from './people.ts';

/**
 * Whom to ask, as a release prints it: in a contact block, names and functions are put to their addresses;
 * elsewhere, each block's e-mail addresses and telephone numbers are taken without a name.
 */
export function contactsOf(text: string, blocks: readonly BlockSpan[]): Contact[] {
  const regions = contactRegions(text, blocks);
  const contacts = regions.flatMap((region) => peopleOf(text, blocks, region).contacts);
  blocks.forEach((block, index) => {
    const named = regions.some(({ start, end }) => index >= start && index < end);
    if (!named) contacts.push(...unnamed(text.slice(block.start, block.end)));
  });
  return withoutRepeats(contacts);
}

function unnamed(text: string): Contact[] {
  const addresses = findAddresses(text);
  const emails = addresses.filter(({ kind }) => kind === 'email');
  const phones = addresses.filter(({ kind }) => kind === 'phone');
  return Array.from({ length: Math.max(emails.length, phones.length) }, (_, index) => ({
    name: null,
    role: null,
    phone: phones[index]?.value ?? null,
    email: emails[index]?.value ?? null,
  }));
}

/** The same address twice is the same contact, and the one with a name is kept. */
function withoutRepeats(contacts: readonly Contact[]): Contact[] {
  const kept: Contact[] = [];
  const bare = (phone: string | null): string | null => phone?.replace(/\D/g, '').slice(-9) ?? null;
  for (const contact of contacts) {
    const known = kept.some(
      (other) =>
        (contact.email === null || other.email?.toLowerCase() === contact.email.toLowerCase()) &&
        (contact.phone === null || bare(other.phone) === bare(contact.phone)),
    );
    if (!known) kept.push(contact);
  }
  return kept;
}
