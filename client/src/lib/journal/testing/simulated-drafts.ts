import { sameContent } from '@sentiers/shared/drafts/content.ts';
import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';

interface Kept extends DraftContent {
  context: string;
  number: number;
  updatedAt: string;
  gone: boolean;
}

/** Drafts as the server keeps them: numbered, an older write is refused with what is kept. */
export class SimulatedDrafts {
  readonly #kept = new Map<string, Kept>();

  list(person: string) {
    const mine = [...this.#kept].filter(([key, { gone }]) => key.startsWith(`${person} `) && !gone);
    return mine.map(([, kept]) => present(kept));
  }

  put(person: string, draft: DraftContent & { context: string; number: number }, updatedAt: string) {
    const key = `${person} ${draft.context}`;
    const kept = this.#kept.get(key);
    const isSame = kept?.number === draft.number && !kept.gone && sameContent(kept, draft);
    if (kept && kept.number >= draft.number && !isSame) throw stale(kept);
    const taken = { ...draft, updatedAt, gone: false };
    this.#kept.set(key, taken);
    return present(taken);
  }

  discard(person: string, { context, number }: { context: string; number: number }) {
    const key = `${person} ${context}`;
    const kept = this.#kept.get(key);
    if (kept && kept.number > number && !kept.gone) throw stale(kept);
    this.#kept.set(key, { context, number, body: '', updatedAt: '', gone: true });
    return { context, number };
  }
}

function present({ gone, ...draft }: Kept) {
  return { ...draft, place: null };
}

function stale(kept: Kept): AppError {
  return new AppError('stale_draft', { current: kept.gone ? null : present(kept) });
}
