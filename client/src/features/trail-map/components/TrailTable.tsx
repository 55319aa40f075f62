import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { MappedTrail } from '@sentiers/shared/trail-map/routes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import type { KnownPlace, MapAnswer } from '../logic/places.ts';

interface TrailTableProps {
  trails: readonly MappedTrail[];
  places: ReadonlyMap<string, KnownPlace>;
  themes: MapAnswer['themes'];
}

const PAGE = 100;

/** The same as the map, a line for each organisation. */
export function TrailTable({ trails, places, themes }: TrailTableProps) {
  const { t } = useTranslation('territories');
  const [shown, setShown] = useState(PAGE);
  const themeOf = (key: string) => themes.find((one) => one.key === key)?.label ?? key;
  return (
    <>
      <Scroll tabIndex={0} role="region" aria-label={t('map.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('map.organisation')}</th>
              <th scope="col">{t('map.from')}</th>
              <th scope="col">{t('map.to')}</th>
              <th scope="col">{t('map.themes')}</th>
              <th scope="col">{t('map.step')}</th>
            </tr>
          </thead>
          <tbody>
            {trails.slice(0, shown).map(({ organisationId, name, from, to, themes: keys, step }) => (
              <tr key={organisationId}>
                <th scope="row">
                  <Link to={paths.organisation(organisationId)}>{name}</Link>
                </th>
                <Places codes={from} places={places} />
                <Places codes={to} places={places} />
                <td>{keys.map(themeOf).join(', ')}</td>
                <td>{step ? t(`step.${step}`) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {trails.length > shown && (
        <Button onClick={() => setShown((before) => before + PAGE)}>{t('map.more')}</Button>
      )}
    </>
  );
}

function Places({ codes, places }: { codes: readonly string[]; places: ReadonlyMap<string, KnownPlace> }) {
  const { t } = useTranslation('territories');
  if (codes.length === 0) return <td className="unstated">{t('map.unstated')}</td>;
  return (
    <td>
      {codes.map((code, at) => (
        <span key={code}>
          {at > 0 && ', '}
          <Link to={paths.territory(code)}>{places.get(code)?.label ?? code}</Link>
        </span>
      ))}
    </td>
  );
}

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  marginBottom: theme.spacing(4),
  '&:focus-visible': focusRing(theme),
  '& table': { ...theme.typography.body2, width: '100%', minWidth: 640, borderCollapse: 'collapse' },
  '& th, & td': {
    padding: theme.spacing(2, 4, 2, 0),
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& thead th': { fontWeight: 600, color: theme.vars.palette.text.secondary },
  '& tbody th': { fontWeight: 600 },
  '& a': { color: theme.vars.palette.knowledge.main },
  '& .unstated': { fontStyle: 'italic', color: theme.vars.palette.text.secondary },
}));
