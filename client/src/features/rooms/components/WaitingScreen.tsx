import { styled } from '@mui/material/styles';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatUntil, formatWhen } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { KnownRoom } from '../hooks/use-room.ts';
import { itemsOf } from '../logic/agenda.ts';

/** Before a room opens: what will be held there and when. It gives way by itself. */
export function WaitingScreen({ room, seminar }: { room: KnownRoom; seminar: Seminar | undefined }) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  const now = useNow();
  const item = seminar && (room.itemId ? itemsOf(seminar, room.itemId)[0] : undefined);
  const startsAt = (item ?? seminar)?.startsAt;
  const isAhead = startsAt !== undefined && Date.parse(startsAt) > now;
  return (
    <EmptyState title={t(isAhead ? 'waiting.title' : 'waiting.soon')}>
      {startsAt !== undefined && (
        <When>
          <time dateTime={startsAt}>{t('waiting.at', { when: formatWhen(startsAt, language, now) })}</time>
          {isAhead && <> · {formatUntil(startsAt, language, now)}</>}
        </When>
      )}
      {t('waiting.words')}
    </EmptyState>
  );
}

const When = styled('p')(({ theme }) => ({
  ...theme.typography.subtitle1,
  marginBottom: theme.spacing(2),
  color: theme.vars.palette.text.primary,
}));
