import { styled } from '@mui/material/styles';
import CornerDownRightIcon from 'lucide-react/icons/corner-down-right';
import CornerUpRightIcon from 'lucide-react/icons/corner-up-right';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../../components/Icon.tsx';
import { paths } from '../../../../lib/paths.ts';
import type { MovedPlace } from '../../hooks/use-movements.ts';
import { byPlace } from '../../logic/moved-runs.ts';

interface MovedLineProps {
  seqs: readonly number[];
  placeOf: (seq: number) => MovedPlace | undefined;
}

/** What stands where messages were: « 3 messages déplacés vers “Venir en train” ». One row for each, one line for all. */
export function MovedOut({ seq, id, seqs, placeOf }: MovedLineProps & { seq: number; id: string }) {
  const { t } = useTranslation('discussion');
  if (seqs.length === 0) return <Follower data-seq={seq} id={`message-${id}`} />;
  return (
    <Line data-seq={seq} id={`message-${id}`}>
      <Icon of={CornerUpRightIcon} size={16} />
      <span>
        {byPlace(seqs, placeOf).map(({ place, count }, index) => (
          <span key={`${place?.threadId} ${index.toString()}`}>
            {index > 0 && ' · '}
            {t('messages.moved', { count })}
            {place && <> {t('messages.movedTo')} </>}
            {place && <To place={place} />}
          </span>
        ))}
      </span>
    </Line>
  );
}

/** Above messages that came from another thread. */
export function MovedIn({ seqs, placeOf }: MovedLineProps) {
  const { t } = useTranslation('discussion');
  return (
    <Line>
      <Icon of={CornerDownRightIcon} size={16} />
      <span>
        {byPlace(seqs, placeOf).map(({ place, count }, index) => (
          <span key={`${place?.threadId} ${index.toString()}`}>
            {index > 0 && ' · '}
            {t('messages.movedIn', { count })}
            {place && <> {t('messages.movedFrom')} </>}
            {place && <To place={place} />}
          </span>
        ))}
      </span>
    </Line>
  );
}

function To({ place }: { place: MovedPlace }) {
  const { t } = useTranslation('discussion');
  return (
    <Link to={paths.thread(place.channelId, place.threadId)}>
      {t('messages.movedTitle', { title: place.threadTitle })}
    </Link>
  );
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  gap: theme.spacing(2),
  padding: `${theme.spacing(2)} var(--gutter)`,
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
  '& svg': { flex: 'none', marginTop: 3 },
  '& a': { color: 'inherit', textUnderlineOffset: 3 },
}));

/** A list of rows holds no empty one. */
const Follower = styled('div')({ height: 1 });
