import { styled } from '@mui/material/styles';
import type { RecapDesk } from '@sentiers/shared/recaps/schema.ts';
import ShieldCheckIcon from 'lucide-react/icons/shield-check';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { peopleByAnswer } from '../logic/desk.ts';

const groups = ['waiting', 'agreed', 'refused'] as const;

/** Who was asked about their words and what they answered, by name: whoever is silent is left out. */
export function DeskPeople({ desk: { passages, guests } }: { desk: RecapDesk }) {
  const { t } = useTranslation('recaps');
  const people = peopleByAnswer(passages);
  return (
    <section aria-labelledby="recap-people">
      <h2 id="recap-people">{t('desk.people')}</h2>
      {passages.length === 0 && <p>{t('desk.nobody')}</p>}
      <Groups>
        {groups
          .filter((group) => people[group].length > 0)
          .map((group) => (
            <div key={group}>
              <dt data-group={group}>{t(`desk.group.${group}`, { count: people[group].length })}</dt>
              <dd>{people[group].map(({ name }) => name).join(', ')}</dd>
            </div>
          ))}
      </Groups>
      <Callout tone="knowledge" icon={ShieldCheckIcon}>
        {t('desk.silence')}
        {guests > 0 && ` ${t('desk.guests', { count: guests })}`}
      </Callout>
    </section>
  );
}

const Groups = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  margin: theme.spacing(0, 0, 4),
  overflowWrap: 'anywhere',
  '& dt': { ...theme.typography.subtitle2, fontVariantNumeric: 'tabular-nums' },
  '& dt[data-group="waiting"]': { color: theme.vars.palette.waiting.main },
  '& dd': { margin: 0 },
}));
