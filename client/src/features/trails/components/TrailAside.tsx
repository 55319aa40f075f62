import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Trail } from '@sentiers/shared/trail/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useIsOff } from '../../../lib/use-modules.ts';
import type { PlaceSearchSlot } from './WayDialog.tsx';

const WayDialog = lazy(async () => ({ default: (await import('./WayDialog.tsx')).WayDialog }));

interface TrailAsideProps {
  trail: Trail;
  placeSearch: PlaceSearchSlot;
  /** The way to say who accompanies it, for who does. */
  openAccompaniment: ReactNode;
}

/** Beside a way: from where to where, who accompanies, what else is kept of this organisation. */
export function TrailAside({ trail, placeSearch, openAccompaniment }: TrailAsideProps) {
  const { t } = useTranslation('trails');
  const { themes, abilities } = trail;
  return (
    <>
      <FromTo trail={trail} placeSearch={placeSearch} />
      {themes.length > 0 && (
        <AsideSection>
          <h2>{t('themes')}</h2>
          <p>{themes.map(({ label }) => label).join(' · ')}</p>
        </AsideSection>
      )}
      <Accompanying trail={trail}>{openAccompaniment}</Accompanying>
      {abilities.commit && (
        <AsideSection>
          <Buttons>
            <Commitments />
            <LinkButton to={paths.comparisons} fullWidth>
              {t('compare')}
            </LinkButton>
          </Buttons>
        </AsideSection>
      )}
    </>
  );
}

/** The way to what one's organisation promised itself: where nothing more may be promised, as long as something was. */
function Commitments() {
  const { t } = useTranslation('trails');
  const isOff = useIsOff('commitments');
  const made = useQuery({ ...queries.commitments.mine.queryOptions({ input: {} }), enabled: isOff }).data;
  if (isOff && (made?.items.length ?? 0) === 0) return null;
  return (
    <LinkButton to={paths.commitments} fullWidth>
      {t('commitments')}
    </LinkButton>
  );
}

function FromTo({ trail, placeSearch }: { trail: Trail; placeSearch: PlaceSearchSlot }) {
  const { t } = useTranslation('trails');
  const [open, setOpen] = useState(false);
  return (
    <AsideSection>
      <h2>{t('way.title')}</h2>
      <Ends>
        <dt>{t('way.from')}</dt>
        <Places places={trail.from} />
        <dt>{t('way.to')}</dt>
        <Places places={trail.to} />
      </Ends>
      {trail.abilities.edit && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('way.edit')}
        </Button>
      )}
      {open && (
        <LatePart>
          <WayDialog trail={trail} placeSearch={placeSearch} onClose={() => setOpen(false)} />
        </LatePart>
      )}
    </AsideSection>
  );
}

function Places({ places }: { places: Trail['from'] }) {
  const { t } = useTranslation('trails');
  if (places.length === 0) return <dd>{t('way.unknown')}</dd>;
  return places.map(({ code, label }) => (
    <dd key={code}>
      <Link to={paths.territory(code)}>{label}</Link>
    </dd>
  ));
}

/** The incubators that accompany, and the notebooks that the reader shares with them. */
function Accompanying({ trail, children }: { trail: Trail; children: ReactNode }) {
  const { t } = useTranslation('trails');
  const mine = useQuery(queries.accompaniments.mine.queryOptions({ input: {} }));
  const notebooks = (mine.data?.items ?? []).filter(
    ({ organisation }) => organisation.id === trail.organisation.id,
  );
  return (
    <AsideSection>
      <h2>{t('accompanying.title')}</h2>
      {trail.accompanying.length === 0 && (
        <p>{t(trail.abilities.commit ? 'accompanying.noneOwn' : 'accompanying.none')}</p>
      )}
      <List>
        {trail.accompanying.map(({ incubator, territory }) => (
          <li key={`${incubator?.id}-${territory?.code}`}>
            {incubator ? (
              <Link to={paths.organisation(incubator.id)}>{incubator.name}</Link>
            ) : (
              t('accompanying.someone')
            )}
            {territory && <small>{t('accompanying.on', { territory: territory.label })}</small>}
          </li>
        ))}
      </List>
      {notebooks.length > 0 && (
        <>
          <h3>{t('accompanying.notebooks')}</h3>
          <List>
            {notebooks.map(({ id, territory, organisation }) => (
              <li key={id}>
                <Link to={paths.accompaniment(id)}>{territory?.label ?? organisation.name}</Link>
              </li>
            ))}
          </List>
        </>
      )}
      {children}
    </AsideSection>
  );
}

const Ends = styled('dl')(({ theme }) => ({
  margin: theme.spacing(0, 0, 4),
  '& dt': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, fontWeight: 600, overflowWrap: 'anywhere' },
  '& dd + dt': { marginTop: theme.spacing(2) },
  '& a': { color: theme.vars.palette.knowledge.main },
}));

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  margin: theme.spacing(0, 0, 4),
  padding: 0,
  listStyle: 'none',
  '&:empty': { display: 'none' },
  'h3 + &': { marginTop: theme.spacing(1.5) },
  '& li': { display: 'grid', overflowWrap: 'anywhere' },
  '& a': { fontWeight: 600, color: theme.vars.palette.knowledge.main },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Buttons = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(3) }));
