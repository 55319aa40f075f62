import type { Actor } from '@sentiers/shared/actor.ts';
import type { ExperienceFacts } from '@sentiers/shared/experiences/policy.ts';
import type { Article } from '@sentiers/shared/experiences/schema.ts';

/** What others made of experiences, as one reader (null: a visitor) may know it; those of nothing are left out. */
export interface ArticleExtras {
  /** How many organisations tried each of these. */
  takenUpBy(actor: Actor | null, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  useful(actor: Actor | null, ids: readonly string[]): Promise<ReadonlyMap<string, Article['useful']>>;
  /** A line for each level at which this reader may talk about it. */
  comments(actor: Actor | null, experience: ExperienceFacts): Promise<Article['comments']>;
}

const nothing: ArticleExtras = {
  takenUpBy: async () => new Map(),
  useful: async () => new Map(),
  comments: async () => [],
};

let registered = nothing;

/** Says who knows what others made of experiences. Once, before the server starts. */
export function registerArticleExtras(extras: ArticleExtras): void {
  registered = extras;
}

export function articleExtras(): ArticleExtras {
  return registered;
}
