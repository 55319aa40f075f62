import { arranged, sectionOf } from '@sentiers/shared/recaps/document.ts';
import {
  type RecapArrangement,
  type RecapDesk,
  type RecapPoll,
  type RecapSectionKind,
  recapSectionKinds,
} from '@sentiers/shared/recaps/schema.ts';

export type DeskPassage = RecapDesk['passages'][number];

/** One thing that may stand in a recap: someone's words, or a poll. */
export type DeskItem =
  | { id: string; passage: DeskPassage; answer: DeskPassage | undefined }
  | { id: string; poll: RecapPoll };

export interface DeskSection {
  kind: RecapSectionKind;
  items: DeskItem[];
}

/** All that may be in a recap, in its sections and in the order that was chosen: what is left out too. */
export function sectionsOf(
  desk: Pick<RecapDesk, 'passages' | 'polls'>,
  order: readonly string[],
): DeskSection[] {
  const answers = new Map(
    desk.passages.filter(({ kind }) => kind === 'answer').map((answer) => [answer.sourceId, answer]),
  );
  const itemsOf = (kind: RecapSectionKind): DeskItem[] => {
    if (kind === 'polls') return desk.polls.map((poll) => ({ id: poll.pollId, poll }));
    return desk.passages
      .filter((passage) => sectionOf(passage) === kind)
      .map((passage) => {
        const answer = passage.kind === 'question' ? answers.get(passage.sourceId) : undefined;
        return { id: passage.id, passage, answer };
      });
  };
  return recapSectionKinds
    .map((kind) => ({ kind, items: arranged(itemsOf(kind), order, ({ id }) => id) }))
    .filter(({ items }) => items.length > 0);
}

/** The order of everything once one thing was moved up or down within its section. */
export function moved(sections: readonly DeskSection[], id: string, by: -1 | 1): string[] {
  return sections.flatMap(({ items }) => {
    const ids = items.map((item) => item.id);
    const from = ids.indexOf(id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= ids.length) return ids;
    return ids.with(from, ids[to] ?? id).with(to, id);
  });
}

/** Leaves one thing out, or takes it in again. */
export function toggled(dropped: RecapArrangement['dropped'], id: string): string[] {
  return dropped.includes(id) ? dropped.filter((other) => other !== id) : [...dropped, id];
}

/** Who was asked, by what they answered: each person once, by what still waits of them first. */
export function peopleByAnswer(passages: readonly DeskPassage[]) {
  const byPerson = Map.groupBy(passages, ({ author }) => author.id);
  const standing = [...byPerson.values()].map((theirs) => ({
    person: (theirs[0] as DeskPassage).author,
    waits: theirs.some(({ state }) => state === 'asked'),
    refused: theirs.every(({ state }) => state === 'refused'),
  }));
  return {
    waiting: standing.filter(({ waits }) => waits).map(({ person }) => person),
    agreed: standing.filter(({ waits, refused }) => !waits && !refused).map(({ person }) => person),
    refused: standing.filter(({ refused }) => refused).map(({ person }) => person),
  };
}
