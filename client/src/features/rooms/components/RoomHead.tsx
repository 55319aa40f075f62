import { styled } from '@mui/material/styles';
import type { RoomPresent } from '@sentiers/shared/presence/events.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import LockIcon from 'lucide-react/icons/lock';
import RadioIcon from 'lucide-react/icons/radio';
import UsersIcon from 'lucide-react/icons/users';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../components/Icon.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LiveChip } from '../../../components/LiveChip.tsx';
import { HeaderFact, PageHeader } from '../../../components/PageHeader.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';
import type { KnownRoom } from '../hooks/use-room.ts';

const PresentDialog = lazy(async () => ({ default: (await import('./PresentDialog.tsx')).PresentDialog }));

interface RoomHeadProps {
  room: KnownRoom;
  seminar: Seminar | undefined;
  /** Null as long as it isn't known. */
  present: RoomPresent | null;
}

/** What a room is, whether it is open, and who is there: by name for whoever animates it. */
export function RoomHead({ room, seminar, present }: RoomHeadProps) {
  const { t } = useTranslation('room');
  const isGuest = useIsGuest();
  const { state } = room;
  const isLive = state === 'open';
  return (
    <PageHeader
      title={room.title}
      {...(!isGuest && { back: paths.seminar(room.seminarId) })}
      meta={
        <>
          {room.rehearses && <Rehearsal>{t('rehearsal.name')}</Rehearsal>}
          {isLive ? (
            <LiveChip>
              <Icon of={RadioIcon} size={16} /> {t('live')}
            </LiveChip>
          ) : (
            <HeaderFact>
              <Icon of={LockIcon} size={16} /> {t(`state.${state}`)}
            </HeaderFact>
          )}
          {room.guests && state !== 'closed' && <HeaderFact>{t('guests.welcome')}</HeaderFact>}
          {room.itemId !== null && !isGuest && (
            <SeminarPlace>
              {seminar && <Link to={paths.seminar(seminar.id)}>{seminar.title}</Link>}
            </SeminarPlace>
          )}
        </>
      }
      actions={present && <Present present={present} />}
    />
  );
}

function Present({ present: { count, people } }: { present: RoomPresent }) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const figure = (
    <>
      <Icon of={UsersIcon} size={16} />
      <span aria-hidden="true">{formatNumber(count, language)}</span>
    </>
  );
  if (!people) {
    return (
      <Figure role="img" aria-label={t('present', { count })}>
        {figure}
      </Figure>
    );
  }
  return (
    <>
      <Names
        type="button"
        aria-label={t('presentNames', { count })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {figure}
      </Names>
      {open && (
        <LatePart>
          <PresentDialog count={count} people={people} onClose={() => setOpen(false)} />
        </LatePart>
      )}
    </>
  );
}

const Rehearsal = styled('b')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 700,
  padding: theme.spacing(0.25, 2),
  borderRadius: 999,
  color: theme.vars.palette.waiting.onSoft,
  backgroundColor: theme.vars.palette.waiting.soft,
}));

/* As high as one line from the first, and of its own on a phone: nothing moves as the seminar's name arrives. */
const SeminarPlace = styled('span')(({ theme }) => ({
  minWidth: 0,
  minHeight: 28,
  lineHeight: '28px',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  '& > a': { color: 'inherit' },
  '& > a:focus-visible': { ...focusRing(theme), outlineOffset: -2 },
  [theme.breakpoints.down('sm')]: { flexBasis: '100%' },
}));

const Figure = styled('span')(({ theme }) => ({
  ...theme.typography.subtitle2,
  display: 'inline-flex',
  alignItems: 'center',
  alignSelf: 'center',
  gap: theme.spacing(1.5),
  minHeight: sizes.control,
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
}));

const Names = styled('button')(({ theme }) => ({
  ...theme.typography.subtitle2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  minWidth: sizes.touch,
  minHeight: sizes.touch,
  justifyContent: 'center',
  padding: theme.spacing(0, 3),
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  background: 'none',
  color: theme.vars.palette.text.primary,
  fontVariantNumeric: 'tabular-nums',
  cursor: 'pointer',
  '&:focus-visible': focusRing(theme),
}));
