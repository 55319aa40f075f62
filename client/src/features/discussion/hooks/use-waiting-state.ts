import { AppError } from '@sentiers/shared/errors.ts';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { useConnection } from '../../../lib/journal/react.ts';
import type { WaitingEntry } from '../../../lib/journal/waiting.ts';

/** How something written here stands on its way to the server. */
export type WaitingState =
  | { kind: 'queued' }
  | { kind: 'sending' }
  /** Its place changed since (a closed thread): asks before it leaves. */
  | { kind: 'asks' }
  | { kind: 'refused'; reason: string };

/** How far something is on its way, in words a person reads. */
export function useWaitingState({ entry, state }: WaitingEntry): WaitingState {
  const { t } = useTranslation('errors');
  const { t: words } = useTranslation('discussion');
  const offline = useConnection().kind === 'offline';
  // Each try of a device without a network would say « Envoi… » for a moment: what is true is that it waits.
  if (state === 'sending' && offline) return { kind: 'queued' };
  if (state !== 'refused') return { kind: state };
  if (!entry.refusal || entry.refusal.code === 'depends') {
    return { kind: 'refused', reason: words(`waiting.without.${missingOf(entry)}`) };
  }
  const { whole, field } = errorWords(new AppError(entry.refusal.code, entry.refusal.details), t);
  return { kind: 'refused', reason: whole ?? field('body') ?? t('code.invalid_input') };
}

/** What something can't leave without, and could not leave itself. */
function missingOf({ work }: WaitingEntry['entry']): 'thread' | 'file' | 'edit' {
  if (work.kind === 'message' && work.conversationId === null) return 'thread';
  return work.kind === 'edit' && work.after !== null ? 'edit' : 'file';
}
