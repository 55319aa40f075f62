import { styled } from '@mui/material/styles';
import type { Found } from '@sentiers/shared/directory/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { usePersonDetail } from '../../../components/use-person-detail.ts';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';

/** Someone, or an organisation, with what they bring, look for, and know. */
export function FoundEntry({ found }: { found: Found }) {
  return found.type === 'person' ? <PersonEntry found={found} /> : <OrganisationEntry found={found} />;
}

function PersonEntry({ found: { person, title, profile } }: { found: Extract<Found, { type: 'person' }> }) {
  const { t } = useTranslation('people');
  const detail = usePersonDetail();
  const said = (part: 'offers' | 'seeks') =>
    profile[part]?.skills.map(({ label }) => label).join(', ') || profile[part]?.words || '';
  return (
    <Entry to={paths.person(person.id)}>
      <PersonLine person={person} detail={[title, detail(person)].filter(Boolean).join(' · ')} />
      <Facts>
        {said('offers') && <Fact label={t('profile.offers')}>{said('offers')}</Fact>}
        {said('seeks') && <Fact label={t('profile.seeks')}>{said('seeks')}</Fact>}
        {profile.territories.length > 0 && (
          <Fact label={t('profile.territories')}>
            {profile.territories.map(({ label }) => label).join(', ')}
          </Fact>
        )}
        {profile.availability && profile.availability.state !== 'available' && (
          <Fact label={t('profile.availability')}>{t(`profile.state.${profile.availability.state}`)}</Fact>
        )}
      </Facts>
    </Entry>
  );
}

function OrganisationEntry({
  found: { organisation, from, to },
}: {
  found: Extract<Found, { type: 'organisation' }>;
}) {
  const { t } = useTranslation('people');
  const places = (list: typeof from) =>
    list.length > 0 ? list.map(({ label }) => label).join(', ') : t('organisation.unspecified');
  return (
    <Entry to={paths.organisation(organisation.id)}>
      <Named>
        <b>{organisation.name}</b>
        <small>{organisation.activity}</small>
      </Named>
      {(from.length > 0 || to.length > 0) && (
        <Facts>
          <Fact label={t('organisation.from')}>{places(from)}</Fact>
          <Fact label={t('organisation.to')}>{places(to)}</Fact>
        </Facts>
      )}
    </Entry>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <span>
      <i>{label}</i> {children}
    </span>
  );
}

const Entry = styled(Link)(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(2),
  padding: theme.spacing(3, 2),
  margin: theme.spacing(0, -2),
  borderRadius: theme.shape.borderRadius,
  color: 'inherit',
  textDecoration: 'none',
  overflowWrap: 'anywhere',
  '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
  '&:focus-visible': focusRing(theme, -2),
}));

const Named = styled('span')(({ theme }) => ({
  display: 'grid',
  '& b': { ...theme.typography.subtitle2, fontWeight: 700 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Facts = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'grid',
  gap: theme.spacing(0.5),
  '&:empty': { display: 'none' },
  '& > span': {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  '& i': { fontStyle: 'normal', color: theme.vars.palette.text.secondary },
}));
