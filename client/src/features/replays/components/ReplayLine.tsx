import { styled } from '@mui/material/styles';
import type { ReplayPlace } from '@sentiers/shared/replays/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DatedLine } from '../../../components/DatedLine.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatDate } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { writeMoment } from '../logic/moments.ts';
import { type PlaceState, placeState } from '../logic/place-state.ts';

/** A replay in the list: of what, when that was, and whether it can be watched. */
export function ReplayLine({ place }: { place: ReplayPlace }) {
  const { t } = useTranslation('replays');
  const language = useLanguage();
  const { seminar, title, replay } = place;
  const state = placeState(place, useNow());
  const to = linkOf(place, state);
  return (
    <Line data-waits={(state !== 'ready' && state !== 'preparing') || undefined}>
      <time dateTime={seminar.startsAt}>{formatDate(seminar.startsAt, language)}</time>
      <div>
        <h2>
          <Link to={to}>{gluePunctuation(title)}</Link>
        </h2>
        <p>
          {[t(`kind.${seminar.kind}`), ...(seminar.title === title ? [] : [seminar.title])].join(' · ')}
          {replay?.duration != null && ` · ${writeMoment(replay.duration)}`}
          {replay && replay.chapters > 0 && ` · ${t('chapters.count', { count: replay.chapters })}`}
          {replay && replay.captions.length > 0 && ` · ${t('captioned')}`}
        </p>
        <State data-state={state}>
          {t(`state.${state}`)}
          {state === 'ready' && replay && replay.position !== null && replay.position > 0 && (
            <> · {t('stoppedAt', { moment: writeMoment(replay.position) })}</>
          )}
          {state === 'preparing' && replay && replay.missing > 0 && (
            <> · {t('missing', { count: replay.missing })}</>
          )}
        </State>
      </div>
    </Line>
  );
}

/** Where it can't be watched, to its seminar: that is where one asks about it. */
function linkOf({ replay, seminar }: ReplayPlace, state: PlaceState): string {
  if (replay === null) return paths.seminar(seminar.id);
  return state === 'preparing' ? paths.prepareReplay(replay.id) : paths.replay(replay.id);
}

const Line = styled(DatedLine)(({ theme }) => ({
  '--when': '200px',
  '& > time': theme.typography.subtitle2,
  '&[data-waits] h2': { fontWeight: 500 },
}));

const State = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
  '&[data-state="ready"]': { color: theme.vars.palette.primary.main },
  '&[data-state="preparing"], &[data-state="awaited"]': { color: theme.vars.palette.waiting.main },
}));
