import type { Difference } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import { diffWords } from 'diff';
import { placeLabel } from '../programme/programme.queries.ts';
import type { ShownEdition } from './articles.ts';
import type { EditionSectionDoc } from './editions.model.ts';

/** An edition as its reader may read it. */
export type Version = Pick<ShownEdition, 'title' | 'summary' | 'sections' | 'fileName'>;

interface Reading {
  /** Ids of the sections that they read as things stand now. */
  readNow: ReadonlySet<string>;
  /** They read what isn't published any more, too. */
  readsAll: boolean;
  themes: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, { name: string }>;
}

/**
 * What became of title, summary and sections from one edition to another, in the order of the later one. Of a section
 * that is kept from this reader now, or was taken out, nothing is told to whoever doesn't write it or read it over.
 */
export function differencesBetween(before: Version, after: Version, reading: Reading): Difference[] {
  const told = ({ id }: EditionSectionDoc) => reading.readsAll || reading.readNow.has(id);
  const [old, young] = [before.sections.filter(told), after.sections.filter(told)];
  const text = ({ value }: EditionSectionDoc, { fileName }: Version) =>
    textOf(value, { ...reading, fileName: (id) => fileName(reading.files.get(id)?.name ?? '') });
  const heads = difference(
    { id: null, title: after.title },
    `${before.title}\n\n${before.summary}`,
    `${after.title}\n\n${after.summary}`,
  );
  const kept = young.map((section) => {
    const was = old.find(({ id }) => id === section.id);
    // The title stands over it: it is among the words only where it is another.
    const isSame = was?.title === section.title;
    const words = (of: EditionSectionDoc, version: Version) =>
      isSame ? text(of, version) : `${of.title}\n\n${text(of, version)}`;
    return difference(section, was && words(was, before), words(section, after));
  });
  const removed = old
    .filter(({ id }) => !young.some((section) => section.id === id))
    .map((section) => difference(section, `${section.title}\n\n${text(section, before)}`, undefined));
  return [heads, ...kept, ...removed].filter((each) => each !== null);
}

function difference(
  { id, title }: { id: string | null; title: string },
  before: string | undefined,
  after: string | undefined,
): Difference | null {
  if (before === after) return null;
  const about = { sectionId: id, title };
  if (before === undefined)
    return { ...about, change: 'added', pieces: [{ kind: 'added', text: after ?? '' }] };
  if (after === undefined)
    return { ...about, change: 'removed', pieces: [{ kind: 'removed', text: before }] };
  const pieces = diffWords(before, after).map(({ value: text, added, removed }) => ({
    kind: kindOf(added, removed),
    text,
  }));
  return { ...about, change: 'changed', pieces };
}

function kindOf(added: boolean, removed: boolean): Difference['pieces'][number]['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

/** The steps of a trail, as the programme names them. */
const stepNames: Record<TrailStep, string> = {
  readiness: 'Vérifier que l’on est prêt à essaimer',
  territory: 'Trouver le meilleur territoire',
  needs: 'Comprendre les besoins du territoire',
  model: 'Adapter son modèle',
  means: 'Trouver les moyens nécessaires',
  launch: 'Se lancer',
};

/** A value in words, one thing a line: what is compared of it, and shown where it changed. */
function textOf(
  value: SectionValue,
  { themes, fileName }: Pick<Reading, 'themes'> & { fileName(id: string): string },
): string {
  switch (value.type) {
    case 'text':
      return value.body;
    case 'territory':
      return value.codes.map(placeLabel).join('\n');
    case 'themes':
      return value.keys.map((key) => themes.get(key) ?? key).join('\n');
    case 'step':
      return value.step ? stepNames[value.step] : '';
    case 'cost': {
      const { euros, eurosPerYear, days, months, note } = value.cost;
      const figures = [
        ...(euros === null ? [] : [`${euros} €`]),
        ...(eurosPerYear === null ? [] : [`${eurosPerYear} € par an`]),
        ...(days === null ? [] : [`${days} jours`]),
        ...(months === null ? [] : [`${months} mois`]),
      ];
      return [...figures, note].filter(Boolean).join('\n');
    }
    case 'documents':
      return value.documents
        .map(({ fileId, caption }) => [fileName(fileId), caption].filter(Boolean).join(' : '))
        .join('\n');
  }
}
