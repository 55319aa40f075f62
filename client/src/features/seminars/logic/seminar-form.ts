import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { Seminar, SeminarInput } from '@sentiers/shared/seminars/schema.ts';
import { fromLocalField, toLocalField } from '../../../components/moments.ts';

type AgendaItem = Seminar['items'][number];

/** A part of the agenda as it stands in the form: moments as the browser's own fields write them. */
export interface ItemForm
  extends Pick<AgendaItem, 'id' | 'kind' | 'title' | 'startsAt' | 'endsAt' | 'description'> {
  room: string;
  /** One on each line, or in one line between commas. */
  speakers: string;
  /** Those that the seminar shows already; what is added here stands in the outbox. */
  documents: readonly FileSummary[];
}

/** A seminar as it stands in the form. */
export interface SeminarForm
  extends Pick<SeminarInput, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'description'> {
  address: string;
  videoAddress: string;
  limit: string;
  closesAt: string;
  items: readonly ItemForm[];
}

export const emptyForm: SeminarForm = {
  ...{ kind: 'seminar', title: '', description: '', startsAt: '', endsAt: '' },
  ...{ address: '', videoAddress: '', limit: '', closesAt: '', items: [] },
};

/** A seminar as it is read, put in the form. */
export function formOf({
  kind,
  title,
  description,
  place,
  registration,
  items,
  ...span
}: Seminar): SeminarForm {
  return {
    ...{ kind, title, description },
    ...spanOf(span),
    address: place.address ?? '',
    videoAddress: place.videoAddress ?? '',
    limit: registration.limit === null ? '' : String(registration.limit),
    closesAt: registration.closesAt === null ? '' : toLocalField(new Date(registration.closesAt)),
    items: items.map((item) => ({
      ...item,
      ...spanOf(item),
      room: item.room ?? '',
      speakers: speakersText(item.speakers),
    })),
  };
}

/**
 * What the server is told, of a form in which nothing is missing (`missingIn`).
 * @param added ids of the files that were added here to a part
 */
export function inputOf(form: SeminarForm, added: (itemId: string) => readonly string[]): SeminarInput {
  const { kind, title, description, limit, closesAt } = form;
  return {
    ...{ kind, title, description },
    ...instantsOf(form),
    place: { address: wordsOrNull(form.address), videoAddress: wordsOrNull(form.videoAddress) },
    registration: {
      limit: limit.trim() === '' ? null : Number(limit),
      closesAt: fromLocalField(closesAt)?.toISOString() ?? null,
    },
    items: form.items.map(({ documents, ...item }) => ({
      ...item,
      ...instantsOf(item),
      room: wordsOrNull(item.room),
      speakers: speakersIn(item.speakers),
      documentIds: [...documents.map(({ id }) => id), ...added(item.id)],
    })),
  };
}

const hour = 3_600_000;

/** A part to write next: it begins where the one before ends, and lasts an hour, or until the end of the seminar. */
export function nextItem({ items, startsAt, endsAt }: SeminarForm, id: string): ItemForm {
  const before = items.at(-1);
  const from = fromLocalField(before?.endsAt ?? startsAt);
  const last = fromLocalField(endsAt);
  const hasRoom = from && last && last > from;
  const until = from && Math.min(from.getTime() + hour, hasRoom ? last.getTime() : Number.POSITIVE_INFINITY);
  return {
    ...{
      id,
      kind: 'plenary',
      title: '',
      description: '',
      room: before?.room ?? '',
      speakers: '',
      documents: [],
    },
    startsAt: from ? toLocalField(from) : '',
    endsAt: until === null ? '' : toLocalField(new Date(until)),
  };
}

/** The parts with this one a place earlier (-1) or later (1); as they were where there is no such place. */
export function moved(items: readonly ItemForm[], id: string, by: -1 | 1): readonly ItemForm[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  const to = from + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** What a seminar is made of, in words that a person would use of a change. */
export type SeminarPart = 'kind' | 'title' | 'description' | 'dates' | 'place' | 'registration' | 'agenda';

/** What differs between two versions. */
export function changedParts(one: SeminarForm, other: SeminarForm): SeminarPart[] {
  const [before, after] = [partsOf(one), partsOf(other)];
  return (Object.keys(before) as SeminarPart[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
}

function partsOf(form: SeminarForm): Record<SeminarPart, unknown> {
  const { kind, title, description, startsAt, endsAt, address, videoAddress, limit, closesAt, items } = form;
  return {
    ...{ kind, title, description },
    dates: [startsAt, endsAt],
    place: [address, videoAddress],
    registration: [limit, closesAt],
    agenda: items.map(({ documents, ...item }) => [
      ...Object.entries(item).sort(),
      ...documents.map(({ id }) => id),
    ]),
  };
}

interface Span {
  startsAt: string;
  endsAt: string;
}

function spanOf({ startsAt, endsAt }: Span): Span {
  return { startsAt: toLocalField(new Date(startsAt)), endsAt: toLocalField(new Date(endsAt)) };
}

function instantsOf({ startsAt, endsAt }: Span): Span {
  const instant = (text: string) => fromLocalField(text)?.toISOString() ?? '';
  return { startsAt: instant(startsAt), endsAt: instant(endsAt) };
}

/** Lines where there are several, else what stands between commas: a name may be followed by what one does. */
function speakersIn(text: string): string[] {
  return text
    .split(text.includes('\n') ? '\n' : ',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function speakersText(speakers: readonly string[]): string {
  const isOneWithComma = speakers.length === 1 && speakers[0]?.includes(',');
  return speakers.join('\n') + (isOneWithComma ? '\n' : '');
}

function wordsOrNull(text: string): string | null {
  return text.trim() || null;
}
