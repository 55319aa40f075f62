import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import MapIcon from 'lucide-react/icons/map';
import ScaleIcon from 'lucide-react/icons/scale';
import TableIcon from 'lucide-react/icons/table-2';
import { lazy, type ReactNode, useCallback, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll, WithAside } from '../../../components/PaneLayout.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { ExportMenu } from '../components/ExportMenu.tsx';
import { MapFilters } from '../components/MapFilters.tsx';
import { TrailTable } from '../components/TrailTable.tsx';
import { WayList } from '../components/WayList.tsx';
import { useMapChoices, useScene, useTrailMap } from '../hooks/use-trail-map.ts';
import type { MapAnswer } from '../logic/places.ts';

/** The outlines of the départements are heavy: what is said of the trails in words doesn't wait for them. */
const MapFigure = lazy(async () => ({ default: (await import('../components/MapFigure.tsx')).MapFigure }));

interface TrailMapPageProps {
  /** Any territory by its name or code. */
  search: ReactNode;
  /** A département's facts, beside the map. */
  territory: (code: string) => ReactNode;
}

/** « Carte et territoires »: where organisations come from, where they go. */
export function TrailMapPage({ search, territory }: TrailMapPageProps) {
  const { t } = useTranslation('territories');
  const map = useTrailMap();
  if (map.data) return <Trails answer={map.data} search={search} territory={territory} />;
  if (map.isError || map.isPaused) return <PageFailure rank={1} onRetry={() => void map.refetch()} />;
  return (
    <>
      <PageHeader title={t('map.title')} />
      <PageSkeleton />
    </>
  );
}

function Trails({ answer, search, territory }: TrailMapPageProps & { answer: MapAnswer }) {
  const { t } = useTranslation('territories');
  const { choices, choose } = useMapChoices();
  const drawn = useScene(answer, choices);
  const { scene } = drawn;
  // The map first: lists and counts follow once it is painted.
  const listed = useDeferredValue(drawn);
  const [way, setWay] = useState<string | null>(null);
  const beside = useRef<HTMLDivElement>(null);
  const cohort = answer.cohorts.find(({ id }) => id === choices.cohort);
  const theme = answer.themes.find(({ key }) => key === choices.theme);
  const title = cohort ? t('map.titleOf', { name: cohort.name }) : t('map.title');
  const open = useCallback(
    (code: string) => {
      choose({ territory: code });
      // On a phone it stands under the map.
      requestAnimationFrame(() => beside.current?.scrollIntoView?.({ block: 'nearest' }));
    },
    [choose],
  );
  const isTable = choices.view === 'table';
  return (
    <WithAside
      label={t('map.aside')}
      aside={
        <div ref={beside}>
          {choices.territory ? (
            <>
              <Back size="small" variant="text" onClick={() => choose({ territory: null })}>
                {t('map.allWays')}
              </Back>
              {territory(choices.territory)}
            </>
          ) : (
            <WayList key={listed.key} scene={listed.scene} chosen={way} onChoose={setWay} />
          )}
        </div>
      }
    >
      <PageHeader
        title={title}
        meta={t('map.count', { count: listed.trails.length })}
        back={paths.home}
        backUntil="md"
        actions={
          <>
            <Button
              startIcon={<Icon of={isTable ? MapIcon : TableIcon} />}
              onClick={() => choose({ view: isTable ? 'map' : 'table' })}
            >
              {isTable ? t('map.asMap') : t('map.asTable')}
            </Button>
            <ExportMenu
              scene={scene}
              title={theme ? `${title} · ${theme.label}` : title}
              themes={answer.themes}
            />
          </>
        }
      >
        <Ways>
          {search}
          <LinkButton to={paths.comparisons} startIcon={<Icon of={ScaleIcon} />}>
            {t('comparison.title')}
          </LinkButton>
        </Ways>
        <MapFilters answer={answer} choices={choices} choose={choose} />
      </PageHeader>
      <Ground>
        {answer.items.length === 0 ? (
          <EmptyState title={t('map.emptyTitle')}>{t('map.empty')}</EmptyState>
        ) : isTable ? (
          <TrailTable trails={listed.trails} places={listed.places} themes={answer.themes} />
        ) : (
          <LatePart waiting={<MapSkeleton />} failure={<NoDrawing />}>
            <MapFigure
              scene={scene}
              title={title}
              territory={choices.territory}
              way={way}
              onTerritory={open}
            />
          </LatePart>
        )}
      </Ground>
    </WithAside>
  );
}

/** The place of the map and of its legend, until both are there. */
function MapSkeleton() {
  return (
    <Drawing aria-busy="true">
      <Skeleton variant="rounded" width="100%" height="100%" />
    </Drawing>
  );
}

function NoDrawing() {
  const { t } = useTranslation('territories');
  return (
    <QuietFailure retry={{ label: t('retry'), onClick: () => location.reload() }}>
      {t('map.drawingFailed')}
    </QuietFailure>
  );
}

/** Its words stand where the lines under it begin. */
const Back = styled(Button)(({ theme }) => ({ marginLeft: theme.spacing(-2.5) }));

const Ways = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'start',
  gap: theme.spacing(2, 3),
  '& > :first-of-type': { flex: '1 1 260px', maxWidth: 420 },
}));

const Ground = styled(PaneScroll)(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  padding: `${theme.spacing(4)} var(--gutter) ${theme.spacing(8)}`,
}));

const Drawing = styled('div')({
  width: '100%',
  maxWidth: 760,
  maxHeight: 'max(420px, calc(100dvh - 260px))',
  aspectRatio: '613 / 585',
});
