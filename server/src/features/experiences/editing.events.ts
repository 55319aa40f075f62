import { experienceEditSchema } from '@sentiers/shared/experiences/events.ts';
import { canWriteExperience } from '@sentiers/shared/experiences/policy.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { z } from 'zod';
import { limits } from '../../platform/http/limits.ts';
import { type SocketFeature, socketRequest } from '../../platform/realtime/features.ts';
import type { SocketActor } from '../../platform/realtime/socket-types.ts';
import {
  closeEverything,
  closeExperience,
  editingFor,
  holdSection,
  noteConnection,
  openExperience,
} from './editing.ts';
import { requireExperience } from './experiences.access.ts';

const oneSchema = z.object({ experienceId: idSchema });

/** Who has a draft open, and what they have under their hands: said and told by the socket only, and stored nowhere. */
export const experienceEditingFeature: SocketFeature = {
  requests: {
    'experience.open': socketRequest(oneSchema, async ({ socket, actor }, { experienceId }) => {
      await limits.typing(actor.personId);
      const { experience } = await requireExperience(actor, experienceId, () => true);
      openExperience(socket, experience._id);
      return editingFor(actor, experience._id);
    }),
    'experience.close': socketRequest(oneSchema, async ({ socket }, { experienceId }) => {
      closeExperience(socket, experienceId.toLowerCase());
    }),
    'experience.edit': socketRequest(experienceEditSchema, edit),
  },
  connected: noteConnection,
  disconnected: closeEverything,
};

/** Only who writes it, and has it open, has anything of it under their hands. */
async function edit(
  { socket, actor }: SocketActor,
  { experienceId, sectionId }: z.infer<typeof experienceEditSchema>,
): Promise<void> {
  await limits.typing(actor.personId);
  const { experience } = await requireExperience(actor, experienceId, canWriteExperience);
  const held = sectionId.toLowerCase();
  const isOfIt = held === 'head' || experience.sections.some(({ id }) => id === held);
  holdSection(socket, experience._id, isOfIt ? held : null);
}
