import type { BlockSpan, Contact } from '../../corpus/release.ts';
import { findAddresses } from './addresses.ts';
import { contactRegions, regionsByBlock } from './contact-regions.ts';
import { peopleOf } from './people.ts';

/**
 * Whom to ask, as a release prints it: in a contact block, names and functions are put to their addresses;
 * elsewhere, each block's e-mail addresses and telephone numbers are taken without a name.
 */
export function contactsOf(text: string, blocks: readonly BlockSpan[]): Contact[] {
  const regions = contactRegions(text, blocks);
  const named = regions.flatMap((region) => peopleOf(text, blocks, region).contacts);
  const regionAt = regionsByBlock(regions);
  const others = blocks.filter((_, index) => !regionAt.has(index));
  const bare = others.flatMap(({ start, end }) => unnamed(text.slice(start, end)));
  return withoutRepeats([...named, ...bare]);
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

/** The same address twice is the same contact, and the first, which may have a name, is kept. */
function withoutRepeats(contacts: readonly Contact[]): Contact[] {
  const kept = new Map<string, Contact[]>();
  return contacts.filter((contact) => {
    const [email, phone] = [contact.email?.toLowerCase() ?? null, digits(contact.phone)];
    const others = kept.get(email ?? phone ?? '') ?? [];
    if (others.some((other) => phone === null || digits(other.phone) === phone)) return false;
    for (const key of [email, phone]) if (key !== null) kept.set(key, [...(kept.get(key) ?? []), contact]);
    return true;
  });
}

/** Of a number, the digits that it has with and without its country's code. */
function digits(phone: string | null): string | null {
  return phone?.replace(/\D/g, '').slice(-9) ?? null;
}
