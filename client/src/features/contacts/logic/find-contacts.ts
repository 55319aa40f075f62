import type { Contact } from '@sentiers/shared/contacts/schema.ts';

const marks = /\p{Diacritic}/gu;

/** Contacts of which the name, function, body or a territory holds what is typed, accents or not. */
export function findContacts(contacts: readonly Contact[], typed: string): Contact[] {
  const wanted = plain(typed.trim());
  return contacts.filter(({ name, role, body, territories }) =>
    plain([name, role, body, ...territories.map(({ label }) => label)].join(' ')).includes(wanted),
  );
}

function plain(words: string): string {
  return words.normalize('NFD').replace(marks, '').toLowerCase();
}
