import { styled } from '@mui/material/styles';
import type { Opportunity } from '@sentiers/shared/threads/opportunity.ts';
import CalendarClockIcon from 'lucide-react/icons/calendar-clock';
import MapPinIcon from 'lucide-react/icons/map-pin';
import NavigationIcon from 'lucide-react/icons/navigation';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { formatFull } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { serverNow } from '../../../../lib/server-clock.ts';

/** What a thread offers: what, until when, on which territory, and where to go or write. */
export function OpportunityLine({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const { type, deadline, territory, address } = opportunity;
  const isPast = Date.parse(deadline) <= serverNow();
  return (
    <Facts>
      <li>
        <Icon of={CalendarClockIcon} />
        <span>
          <b>{t(`opportunity.types.${type}`)}</b>
          {` · ${t(isPast ? 'opportunity.wasUntil' : 'opportunity.until', { when: formatFull(deadline, language) })}`}
        </span>
      </li>
      {territory && (
        <li>
          <Icon of={MapPinIcon} />
          <span>{territory.label}</span>
        </li>
      )}
      {address && (
        <li>
          <Icon of={NavigationIcon} />
          {/^https?:\/\//i.test(address) ? (
            <a href={address} target="_blank" rel="noreferrer noopener">
              {address}
            </a>
          ) : (
            <span>{address}</span>
          )}
        </li>
      )}
    </Facts>
  );
}

const Facts = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  listStyle: 'none',
  display: 'grid',
  gap: theme.spacing(1.5),
  margin: theme.spacing(2, 0),
  padding: theme.spacing(3, 4),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
  '& li': { display: 'flex', gap: theme.spacing(2.5) },
  '& svg': { flex: 'none', marginTop: 3, color: theme.vars.palette.text.secondary },
  '& a': { color: theme.vars.palette.knowledge.main },
}));
