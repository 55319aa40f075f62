import { styled } from '@mui/material/styles';
import type { TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import HandshakeIcon from 'lucide-react/icons/handshake';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../components/Icon.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { paths } from '../../../lib/paths.ts';
import { useIsOff } from '../../../lib/use-modules.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';

/** Who knows the territory, and the way to be presented to someone there. */
export function Doors({ page, most = page.knownBy.length }: { page: TerritoryPage; most?: number }) {
  const { t } = useTranslation('territories');
  const mayAsk = !useIsOff('introductions');
  return (
    <>
      {page.knownBy.length === 0 && <p>{t('territory.noDoors')}</p>}
      <Plain>
        {page.knownBy.slice(0, most).map(({ person, as }) => (
          <li key={person.id}>
            <PersonLink to={paths.person(person.id)}>
              <PersonLine
                person={person}
                detail={[
                  as === 'alumni' && person.cohortYear
                    ? `${t('territory.as.alumni')} ${person.cohortYear}`
                    : t(`territory.as.${as}`),
                  person.organisation,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            </PersonLink>
          </li>
        ))}
      </Plain>
      {mayAsk && (
        <Ask>
          <LinkButton
            to={paths.newIntroductionIn(page.code)}
            variant="contained"
            startIcon={<Icon of={HandshakeIcon} />}
          >
            {t('territory.ask')}
          </LinkButton>
        </Ask>
      )}
    </>
  );
}

/** Organisations that come from here, or go here, with the step at which they are. */
export function Organisations({ items, none }: { items: TerritoryPage['goesTo']; none: string }) {
  const { t } = useTranslation('territories');
  if (items.length === 0) return <p>{none}</p>;
  return (
    <Plain>
      {items.map(({ id, name, activity, step }) => (
        <li key={id}>
          <Entry to={paths.organisation(id)}>
            <b>{name}</b>
            <small>
              {[activity, step && t('territory.at', { step: t(`step.${step}`) })].filter(Boolean).join(' · ')}
            </small>
          </Entry>
        </li>
      ))}
    </Plain>
  );
}

/** Titles that lead to what was written. */
export function Titles({ items, none }: { items: readonly { to: string; title: string }[]; none: string }) {
  if (items.length === 0) return <p>{none}</p>;
  return (
    <Plain>
      {items.map(({ to, title }) => (
        <li key={to}>
          <Title to={to}>{title}</Title>
        </li>
      ))}
    </Plain>
  );
}

const Plain = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gap: theme.spacing(1),
  margin: 0,
  padding: 0,
}));

const Ask = styled('div')(({ theme }) => ({ marginTop: theme.spacing(3) }));

const PersonLink = styled(Link)(({ theme }) => ({
  display: 'block',
  margin: theme.spacing(0, -2),
  padding: theme.spacing(1.5, 2),
  borderRadius: theme.shape.borderRadius,
  color: 'inherit',
  textDecoration: 'none',
  '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
  '&:focus-visible': focusRing(theme, -2),
}));

const Entry = styled(PersonLink)(({ theme }) => ({
  display: 'grid',
  overflowWrap: 'anywhere',
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Title = styled(Link)(({ theme }) => ({
  fontWeight: 600,
  overflowWrap: 'anywhere',
  color: theme.vars.palette.knowledge.main,
}));
