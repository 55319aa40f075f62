import { styled } from '@mui/material/styles';
import type { Profile } from '@sentiers/shared/directory/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageSection } from '../../../components/PageBody.tsx';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { useLanguageName } from '../hooks/use-language-name.ts';

/** The skills that someone says under what they bring, or look for: each leads to who else says it. */
export function SkillLinks({ profile, part }: { profile: Profile | undefined; part: 'offers' | 'seeks' }) {
  const skills = profile?.[part]?.skills ?? [];
  if (skills.length === 0) return null;
  const parameter = part === 'offers' ? 'apporte' : 'cherche';
  return (
    <Skills>
      {skills.map(({ id, label }) => (
        <li key={id}>
          <Link to={`${paths.people}?${parameter}=${id}`}>{label}</Link>
        </li>
      ))}
    </Skills>
  );
}

/** What someone knows, speaks, and whether they may be asked; nothing where they say none of it. */
export function ProfileFacts({ profile }: { profile: Profile | undefined }) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const languageName = useLanguageName();
  if (!profile) return null;
  const { territories, themes, languages, availability } = profile;
  if (territories.length + themes.length + languages.length === 0 && !availability) return null;
  return (
    <PageSection aria-labelledby="profile-facts">
      <h2 id="profile-facts">{t('profile.facts')}</h2>
      <Facts>
        {availability && (
          <>
            <dt>{t('profile.availability')}</dt>
            <dd>
              {[
                t(`profile.state.${availability.state}`),
                availability.until &&
                  t('profile.untilDay', { day: formatCalendarDay(availability.until, language) }),
                availability.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          </>
        )}
        {territories.length > 0 && (
          <>
            <dt>{t('profile.territories')}</dt>
            <dd>
              {territories.map(({ code, label }, at) => (
                <span key={code}>
                  {at > 0 && ', '}
                  <Link to={paths.territory(code)}>{label}</Link>
                </span>
              ))}
            </dd>
          </>
        )}
        {themes.length > 0 && (
          <>
            <dt>{t('profile.themes')}</dt>
            <dd>{themes.map(({ label }) => label).join(', ')}</dd>
          </>
        )}
        {languages.length > 0 && (
          <>
            <dt>{t('profile.languages')}</dt>
            <dd>{languages.map(languageName).join(', ')}</dd>
          </>
        )}
      </Facts>
    </PageSection>
  );
}

const Skills = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  margin: theme.spacing(0, 0, 3),
  padding: 0,
  '& a': {
    ...theme.typography.body2,
    display: 'block',
    padding: theme.spacing(1, 3),
    borderRadius: 999,
    border: `1px solid ${theme.vars.palette.control}`,
    color: theme.vars.palette.knowledge.onSoft,
    textDecoration: 'none',
  },
  '& a:hover': { backgroundColor: theme.vars.palette.knowledge.soft },
  '& a:focus-visible': focusRing(theme),
}));

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, auto) minmax(0, 1fr)',
  gap: theme.spacing(2.5, 5),
  margin: 0,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  '& a': { color: theme.vars.palette.knowledge.main },
  [theme.breakpoints.down('sm')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 0,
    '& dd': { margin: theme.spacing(0, 0, 3) },
  },
}));
