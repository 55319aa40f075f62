import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { paths } from '../../../../lib/paths.ts';

/** Messages that an experience begins with, at most; see its contract. */
const MOST_TOLD = 50;

interface ChoosingBarProps {
  chosen: ReadonlyMap<string, Message>;
  /** Null where moving is not theirs. */
  onMove: ((messages: Message[]) => void) | null;
  /** Whether an experience may begin with them. */
  mayTell: boolean;
  onEnd: () => void;
}

/** In the composer's place while one chooses messages: how many, and what to do with them. Escape leaves. */
export function ChoosingBar({ chosen, onMove, mayTell, onEnd }: ChoosingBarProps) {
  const { t } = useTranslation('discussion');
  const { t: common } = useTranslation('common');
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role="dialog"]'))
        onEnd();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [onEnd]);
  const inOrder = [...chosen.values()].sort((a, b) => a.seq - b.seq);
  return (
    <Bar role="toolbar" aria-label={t('move.bar')}>
      <b aria-live="polite">{t('move.chosen', { count: chosen.size })}</b>
      {mayTell && chosen.size > 0 && chosen.size <= MOST_TOLD && (
        <LinkButton
          to={paths.newExperienceFromMessages(inOrder.map(({ id }) => id))}
          variant={onMove ? 'outlined' : 'contained'}
        >
          {t('move.tellThem')}
        </LinkButton>
      )}
      {onMove && (
        <Button variant="contained" disabled={chosen.size === 0} onClick={() => onMove(inOrder)}>
          {t('move.moveThem')}
        </Button>
      )}
      <Button onClick={onEnd}>{common('dialog.cancel')}</Button>
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(3),
  padding: `${theme.spacing(3)} var(--gutter)`,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > b': { flex: 1, minWidth: 0, fontWeight: 600 },
}));
