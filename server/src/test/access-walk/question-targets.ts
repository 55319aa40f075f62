import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadRoomQuestion } from '@sentiers/shared/room-questions/policy.ts';
import { loadRoomQuestion } from '../../features/room-questions/room-questions.access.ts';
import { buildRoom } from '../factories/build-room.ts';
import { buildRoomQuestion } from '../factories/build-room-question.ts';
import type { World } from './world.ts';

const names = ['question that waits', 'open question'] as const;
type QuestionName = (typeof names)[number];

export function isQuestion<Named extends { name: string }>(
  target: Named,
): target is Named & { name: QuestionName } {
  return (names as readonly string[]).includes(target.name);
}

/** Someone’s questions in one open room. */
export async function questionTargets(world: World) {
  const { id } = await buildRoom(world.author, { cohortId: world.cohortId });
  return Promise.all(names.map((name) => questionTarget(world, name, id)));
}

export async function questionTarget({ author }: Pick<World, 'author'>, name: QuestionName, roomId: string) {
  const { id } = await buildRoomQuestion(author, roomId, { waits: name === 'question that waits' });
  const accessed = await loadRoomQuestion(id);
  if (!accessed) throw new Error('the question was not stored');
  const { facts, thread } = accessed;
  return {
    ...{ name, id, facts: [facts, thread.facts] },
    reads: (actor: Actor) => canReadRoomQuestion(actor, facts, thread.facts),
  };
}
