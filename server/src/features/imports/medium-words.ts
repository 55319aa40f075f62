import type { MediumKind, MediumRefusal } from '@sentiers/shared/imports/schema.ts';
import type { StoredMedium } from './imports.model.ts';
import { withoutNames } from './whatsapp-names.ts';

const day = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', dateStyle: 'long' });

/** What it is called, and the ending that its words then take. */
const kinds: Readonly<Record<MediumKind, readonly [string, '' | 'e']>> = {
  photo: ['Photo', 'e'],
  voice: ['Message vocal', ''],
  video: ['Vidéo', 'e'],
  document: ['Document', ''],
  contact: ['Fiche de contact', 'e'],
  media: ['Média', ''],
};

const reasons: Readonly<Record<MediumRefusal | 'unnamed', (e: '' | 'e') => string>> = {
  unnamed: () => 'la personne est sous ses initiales',
  omitted: (e) => `resté${e} dans WhatsApp`,
  missing: (e) => `absent${e} de l’export`,
  several: (e) => `plusieurs personnes l’ont envoyé${e}`,
  contact: () => 'elle donne les coordonnées de quelqu’un',
  too_large: (e) => `trop lourd${e}`,
  too_many: () => 'l’export en contient trop',
  type: () => 'ce type de fichier n’est pas accepté',
  broken: () => 'le fichier est abîmé',
};

/** What stands in the place of what is not brought in, as a message's words. */
export function absenceOf(kind: MediumKind, why: MediumRefusal | 'unnamed'): string {
  const [name, e] = kinds[kind];
  return `*(${name} non repris${e} : ${reasons[why](e)}.)*`;
}

/** Under which name it is kept: that of a document tells what it is, that of a photo only a phone's count. */
export function mediumFileName({ kind, name, at }: Pick<StoredMedium, 'kind' | 'name' | 'at'>): string {
  const given = (name ?? '').replace(/^\d{8}-/, '');
  if (kind === 'document') return withoutNames(given, []).slice(-150);
  const ending = /\.\w{1,5}$/.exec(given)?.[0] ?? '';
  return `${kinds[kind][0]} du ${day.format(at)}${ending}`;
}
