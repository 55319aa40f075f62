import { styled } from '@mui/material/styles';
import type { Suggestion } from '@sentiers/shared/trail/schema.ts';
import BookOpenIcon from 'lucide-react/icons/book-open';
import CircleUserIcon from 'lucide-react/icons/circle-user';
import MessagesSquareIcon from 'lucide-react/icons/messages-square';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { gluePunctuation } from '../../i18n/glue-punctuation.ts';
import { innerQuotes } from '../../i18n/inner-quotes.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { paths } from '../../lib/paths.ts';
import { Icon, type LucideIcon } from '../Icon.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { QuietFailure } from '../QuietFailure.tsx';
import { LinesSkeleton } from '../Skeletons.tsx';
import { isTrailStep } from './steps.ts';

interface SuggestionsProps {
  /** Undefined while they are looked for. */
  items: readonly Suggestion[] | undefined;
  failed: boolean;
  onRetry: () => void;
}

const icons: Record<Suggestion['type'], LucideIcon> = {
  experience: BookOpenIcon,
  thread: MessagesSquareIcon,
  person: CircleUserIcon,
};

const places: Record<Suggestion['type'], (id: string) => string> = {
  experience: paths.experience,
  thread: paths.threadById,
  person: paths.person,
};

/** What may help, each with why it is shown. Needs the message module `journey`. */
export function Suggestions({ items, failed, onRetry }: SuggestionsProps) {
  const { t } = useTranslation('journey');
  const whyOf = useReasonWords();
  if (!items) {
    if (!failed) return <LinesSkeleton count={2} />;
    return (
      <QuietFailure retry={{ label: t('suggestion.retry'), onClick: onRetry }}>
        {t('suggestion.failed')}
      </QuietFailure>
    );
  }
  if (items.length === 0) {
    return (
      <Nothing>
        <p>{t('suggestion.nothing')}</p>
        <LinkButton to={paths.write}>{t('suggestion.ask')}</LinkButton>
      </Nothing>
    );
  }
  return (
    <List>
      {items.map((one) => (
        <li key={`${one.type}-${one.id}`}>
          <Icon of={icons[one.type]} />
          <div>
            <Link to={places[one.type](one.id)}>{gluePunctuation(one.title)}</Link>
            <p>
              {t(`suggestion.type.${one.type}`)} · {whyOf(one.reason)}
            </p>
          </div>
        </li>
      ))}
    </List>
  );
}

/** Why something is proposed, in words. */
function useReasonWords(): (reason: Suggestion['reason']) => string {
  const { t } = useTranslation('journey');
  const language = useLanguage();
  return ({ kind, label }) => {
    const named = kind === 'step' && isTrailStep(label) ? t(`step.${label}`) : label;
    return t(`suggestion.why.${kind}`, { label: innerQuotes(named, language) });
  };
}

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: theme.spacing(2.5),
    overflowWrap: 'anywhere',
  },
  '& svg': { marginTop: 3, color: theme.vars.palette.knowledge.main },
  '& a': { fontWeight: 600, color: theme.vars.palette.knowledge.main },
  '& p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Nothing = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  color: theme.vars.palette.text.secondary,
}));
