import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadChannel } from '@sentiers/shared/channels/policy.ts';
import type { Draft } from '@sentiers/shared/drafts/schema.ts';
import { loadChannels } from '../channels/channels.access.ts';
import { findReadableMessages } from '../messages/messages.access.ts';
import { findReadableThreads } from '../threads/threads.access.ts';
import { loadTitles } from '../threads/titles.queries.ts';
import { contentOf, type DraftDoc, DraftModel } from './drafts.model.ts';

/** More than anyone keeps: the list is one page. */
const MOST_DRAFTS = 200;

/** What the actor is writing, the latest first. */
export async function listDrafts(actor: Actor): Promise<Draft[]> {
  const drafts = await DraftModel.find({ personId: actor.personId, discardedAt: null })
    .sort({ updatedAt: -1 })
    .limit(MOST_DRAFTS)
    .lean<DraftDoc[]>();
  return presentDrafts(actor, drafts);
}

/** Drafts with the place they lead to; a place the actor can't read (any more) is null, the words stay theirs. */
export async function presentDrafts(actor: Actor, drafts: readonly DraftDoc[]): Promise<Draft[]> {
  const places = await findPlaces(actor, drafts);
  return drafts.map((draft) => ({
    context: draft.context,
    number: draft.number,
    ...contentOf(draft),
    updatedAt: draft.updatedAt.toISOString(),
    place: places.get(draft.context) ?? null,
  }));
}

type Place = NonNullable<Draft['place']>;

async function findPlaces(actor: Actor, drafts: readonly DraftDoc[]): Promise<Map<string, Place>> {
  const idsOf = (kind: string) =>
    drafts
      .map(({ context }) => splitContext(context))
      .filter((each) => each.kind === kind)
      .map(({ id }) => id);
  const [threads, channels, messages] = await Promise.all([
    findReadableThreads(actor, [...idsOf('thread'), ...idsOf('room-question')]),
    loadChannels(idsOf('channel')),
    findReadableMessages(actor, idsOf('edit')),
  ]);
  const titles = await loadTitles(actor.personId, [
    ...threads.values(),
    ...[...messages.values()].map(({ thread }) => thread),
  ]);
  const places = new Map<string, Place>();
  for (const { context } of drafts) {
    const { kind, id } = splitContext(context);
    const thread = kind === 'edit' ? messages.get(id)?.thread : threads.get(id);
    const channel = channels.get(id);
    if (thread) {
      const { _id, channelId } = thread.thread;
      places.set(context, { threadId: _id, channelId, label: titles.get(_id) ?? '' });
    } else if (channel && canReadChannel(actor, channel.facts)) {
      places.set(context, { threadId: null, channelId: id, label: channel.channel.name });
    }
  }
  return places;
}

function splitContext(context: string): { kind: string; id: string } {
  const [kind = '', id = ''] = context.split(':');
  return { kind, id };
}
