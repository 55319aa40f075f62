import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { vi } from 'vitest';

const claire = {
  ...{ id: 'claire', name: 'Claire Aubry', organisation: null, cohortYear: null, photo: null },
  role: 'member' as const,
};
/** A server with one draft: takes saves over the revision that stands, or is away. */
export class FakeServer {
  draft: ExperienceDraft;
  isAway = false;
  readonly saves: { path: string; body: { revision: number } & Record<string, unknown> }[] = [];

  constructor(draft: ExperienceDraft) {
    this.draft = draft;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const request = new Request(input, init);
      if (this.isAway) throw new TypeError('no network');
      const { pathname } = new URL(request.url);
      const body = (request.method === 'GET' ? null : await request.json()) as never;
      return this.#answer(request.method, pathname, body);
    });
  }

  #answer(method: string, path: string, body: never): Response {
    if (method === 'GET' && path.endsWith('/draft')) return Response.json(this.draft);
    if (path.endsWith('/preview')) return Response.json(previewed);
    if (path.endsWith('/me')) return Response.json({ code: 'not_found', message: '' }, { status: 404 });
    if (method === 'GET') return Response.json({ items: [], facets: {} });
    this.saves.push({ path, body });
    if (path.endsWith('/head')) return this.#saveHead(body);
    if (path.endsWith('/notes')) return Response.json({ code: 'not_found', message: '' }, { status: 404 });
    if (path.endsWith('/publish')) return Response.json(this.draft);
    return this.#saveSection(path, body);
  }

  #saveHead({ revision, head }: { revision: number; head: ExperienceDraft['head'] }): Response {
    if (revision !== this.draft.head.revision) return conflict(this.draft);
    this.draft = { ...this.draft, head: { ...this.draft.head, ...head, revision: revision + 1 } };
    return Response.json(this.draft);
  }

  #saveSection(path: string, body: { revision: number; value: never; level: never }): Response {
    const id = path.split('/').at(-1);
    const section = this.draft.sections.find((one) => one.id === id);
    if (!section || body.revision !== section.revision) return conflict(section);
    const saved = { ...section, value: body.value, level: body.level, revision: body.revision + 1 };
    this.put(saved);
    return Response.json(saved);
  }

  put(section: ExperienceDraft['sections'][number]): void {
    const sections = this.draft.sections.map((one) => (one.id === section.id ? section : one));
    this.draft = { ...this.draft, sections };
  }

  /** Someone else writes a section. */
  writes(id: string, body: string): void {
    const section = this.draft.sections.find((one) => one.id === id);
    if (!section) throw new Error('no section');
    const changed = { at: '2026-11-26T10:00:00.000Z', by: claire };
    this.put({ ...section, value: { type: 'text', body }, revision: section.revision + 1, changed });
  }

  body(id: string): string {
    const value = this.draft.sections.find((one) => one.id === id)?.value;
    return value?.type === 'text' ? value.body : '';
  }
}

const previewed = {
  ...{ id: 'experience', title: 'Un garage', summary: '', sections: [], heldBack: true },
  byline: { pseudonym: 'une structure', organisation: null, authors: [], cohort: null },
};

function conflict(current: unknown): Response {
  const body = { code: 'revision_conflict', message: '', details: { current } };
  return Response.json(body, { status: 409 });
}
