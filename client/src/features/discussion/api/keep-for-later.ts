import { AppError } from '@sentiers/shared/errors.ts';
import { api } from '../../../lib/api/api.ts';

interface ForLater {
  conversationId: string;
  clientId: string;
  body: string;
  at: string;
}

/** `left`: it was sent meanwhile. `gone`: under this id it was kept, and cancelled since. */
type Kept = 'kept' | 'left' | 'gone';

/** Keeps a message for a moment to come, once however often it is asked: at another moment, what is kept is changed. */
export async function keepForLater(message: ForLater): Promise<Kept> {
  try {
    await api.scheduled.create(message);
    return 'kept';
  } catch (error) {
    if (codeOf(error) === 'already_done') return 'left';
    if (codeOf(error) === 'withdrawn') return 'gone';
    if (codeOf(error) !== 'client_id_conflict') throw error;
    return changeMoment(message);
  }
}

async function changeMoment({ clientId, at }: ForLater): Promise<Kept> {
  const { items } = await api.scheduled.list({});
  const revision = items.find(({ id }) => id === clientId)?.revision ?? 1;
  try {
    await api.scheduled.update({ scheduledId: clientId, revision, at });
    return 'kept';
  } catch (error) {
    if (codeOf(error) === 'already_done') return 'left';
    if (codeOf(error) === 'not_found') return 'gone';
    throw error;
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof AppError ? error.code : null;
}
