import type { Contact, ContactInput } from '@sentiers/shared/contacts/schema.ts';
import type { ChosenPlace } from '../../../components/places/use-found-places.ts';

/** What is being written of a contact. */
export interface ContactForm extends Omit<ContactInput, 'territories'> {
  territories: ChosenPlace[];
}

/** Years for which a contact is kept at first: they may be kept for less, or for three. */
const usualYears = 2;
const mostYears = 3;

/** A form with nothing in it yet but until when. */
export function emptyContact(now: Date): ContactForm {
  return {
    ...{ name: '', role: '', body: '', email: '', phone: '', territories: [], themes: [] },
    ...{ source: '', notes: '', keptUntil: dayIn(usualYears, now) },
  };
}

/** A contact as its form. */
export function contactFormOf(contact: Contact): ContactForm {
  const { name, role, body, email, phone, territories, themes, source, notes, keptUntil } = contact;
  return { name, role, body, email, phone, territories, themes, source, notes, keptUntil };
}

/** What is sent of a form. */
export function contactInputOf({ territories, ...form }: ContactForm): ContactInput {
  return { ...form, territories: territories.map(({ code }) => code) };
}

/** Fields that must say something before it is sent, and don't. */
export function missingOf({ name, email, territories, source, keptUntil }: ContactForm): string[] {
  const isThere = {
    name: name.trim().length > 1,
    email: /^\S+@\S+\.\S+$/.test(email.trim()),
    territories: territories.length > 0,
    source: source.trim().length > 1,
    keptUntil: keptUntil !== '',
  };
  return Object.entries(isThere).flatMap(([field, there]) => (there ? [] : [field]));
}

/** The last day until which someone may be kept, `YYYY-MM-DD`. */
export function lastDayKept(now: Date): string {
  return dayIn(mostYears, now);
}

function dayIn(years: number, now: Date): string {
  const day = new Date(Date.UTC(now.getUTCFullYear() + years, now.getUTCMonth(), now.getUTCDate()));
  return day.toISOString().slice(0, 10);
}
