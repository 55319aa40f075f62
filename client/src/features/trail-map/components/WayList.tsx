import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type KeyboardEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { ThemeMark } from '../../../components/ThemeMark.tsx';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';
import type { Scene, Way } from '../logic/map-scene.ts';

interface WayListProps {
  scene: Scene;
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

const PAGE = 60;

/** Every way of the map in words, the most followed first; the arrows go along, and the map shows the one at hand. */
export const WayList = memo(function WayList({ scene, chosen, onChoose }: WayListProps) {
  const { t } = useTranslation('territories');
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <AsideSection aria-labelledby="ways">
        <h2 id="ways">{t('map.ways', { count: scene.ways.length })}</h2>
        <p>{scene.ways.length > 0 ? t('map.waysLede') : t('map.noWays')}</p>
        <Ways onKeyDown={alongTheList}>
          {scene.ways.slice(0, shown).map((way) => (
            <li key={way.key}>
              <button
                type="button"
                aria-expanded={way.key === chosen}
                onClick={() => onChoose(way.key === chosen ? null : way.key)}
              >
                {way.theme && <ThemeMark theme={way.theme} />}
                <span>{t('map.way', { from: way.from.label, to: way.to.label })}</span>
                {way.trails.length > 1 && <small>{way.trails.length}</small>}
              </button>
              {way.key === chosen && <Travellers way={way} />}
            </li>
          ))}
        </Ways>
        {scene.ways.length > shown && (
          <Button size="small" onClick={() => setShown((before) => before + PAGE)}>
            {t('map.more')}
          </Button>
        )}
      </AsideSection>
      {scene.unplaced.length > 0 && <Unplaced scene={scene} />}
    </>
  );
});

function Travellers({ way }: { way: Way }) {
  return (
    <ul>
      {way.trails.slice(0, PAGE).map(({ organisationId, name }) => (
        <li key={organisationId}>
          <Link to={paths.organisation(organisationId)}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Those whose origin or target the programme doesn't state. */
function Unplaced({ scene: { unplaced } }: { scene: Scene }) {
  const { t } = useTranslation('territories');
  return (
    <AsideSection aria-labelledby="unplaced">
      <h2 id="unplaced">{t('map.unstated')}</h2>
      <Names>
        {unplaced.slice(0, PAGE).map(({ organisationId, name, from, to }) => (
          <li key={organisationId}>
            <Link to={paths.organisation(organisationId)}>{name}</Link>
            <small>{t(missingOf(from, to))}</small>
          </li>
        ))}
      </Names>
      {unplaced.length > PAGE && <p>{t('map.others', { count: unplaced.length - PAGE })}</p>}
    </AsideSection>
  );
}

function missingOf(from: readonly string[], to: readonly string[]) {
  if (from.length === 0 && to.length === 0) return 'map.missing.both';
  if (from.length === 0) return 'map.missing.from';
  return to.length === 0 ? 'map.missing.to' : 'map.missing.place';
}

function alongTheList(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const plain = { listStyle: 'none', margin: 0, padding: 0 } as const;

const Ways = styled('ul')(({ theme }) => ({
  ...plain,
  margin: theme.spacing(2, -2, 3),
  '& button': {
    ...theme.typography.body2,
    font: 'inherit',
    fontSize: theme.typography.body2.fontSize,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    width: '100%',
    minHeight: sizes.touch,
    padding: theme.spacing(1, 2),
    textAlign: 'start',
    color: 'inherit',
    background: 'none',
    border: 0,
    borderRadius: theme.shape.borderRadius,
    cursor: 'pointer',
  },
  '& button > span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& button > small': { fontVariantNumeric: 'tabular-nums', color: theme.vars.palette.text.secondary },
  '& button:hover, & button[aria-expanded="true"]': { backgroundColor: theme.vars.palette.primary.soft },
  '& button:focus-visible': focusRing(theme, -2),
  '& ul': { ...plain, padding: theme.spacing(1, 2, 3, 7) },
  '& a': { color: theme.vars.palette.knowledge.main },
}));

const Names = styled('ul')(({ theme }) => ({
  ...plain,
  display: 'grid',
  gap: theme.spacing(2),
  '& a': { color: theme.vars.palette.knowledge.main },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
}));
