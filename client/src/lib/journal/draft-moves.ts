import { movedAway, newDraft, withBefore } from './draft-rows.ts';
import type { Drafts } from './drafts.ts';
import type { Tables } from './storage.ts';

interface Writing {
  drafts: Drafts;
  outbox: { files: { moveDraft: (move: Move) => Promise<void> } };
}

interface Move {
  from: string;
  to: string;
}

/** What was begun in one place goes on in another: see `moveInside`. */
export async function moveDraft({ drafts, outbox }: Writing, move: Move): Promise<void> {
  await drafts.saved(move.from);
  await outbox.files.moveDraft(move);
  await drafts.writtenInside([move.from, move.to]);
}

/**
 * Moves a draft before what stands where it goes on, with what was written beside it elsewhere and the files added to
 * it. What stands there already is not repeated: another device may have moved the same words.
 */
export async function moveInside(
  { drafts, files }: Pick<Tables, 'drafts' | 'files'>,
  { from, to, at }: Move & { at: string },
): Promise<void> {
  const source = await drafts.get(from);
  if (!source || (source.discarded && !source.other)) return;
  const target = (await drafts.get(to)) ?? newDraft(to, at);
  const content = [source.other?.content.body ?? '', source.content.body]
    .filter((body) => !target.content.body.includes(body.trim()))
    .reduce(withBefore, target.content);
  if (content !== target.content) {
    await drafts.put({
      ...target,
      ...{ content, write: target.write + 1, dirty: true, discarded: false, updatedAt: at },
    });
  }
  await drafts.put(movedAway(source, at));
  const added = (await files.all()).filter(({ context }) => context === from);
  for (const file of added) await files.put({ ...file, context: to });
}
