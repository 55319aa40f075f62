import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import { fold } from '@sentiers/shared/search/fold.ts';
import ArrowRightIcon from 'lucide-react/icons/arrow-right';
import BookmarkIcon from 'lucide-react/icons/bookmark';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon, type LucideIcon } from '../../../components/Icon.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { paths } from '../../../lib/paths.ts';
import { useQueryField } from '../hooks/use-query-field.tsx';
import { useSavedSearches } from '../hooks/use-saved-searches.ts';
import { useFirstResults, useSearchFailure, useSettled } from '../hooks/use-search.ts';
import { ResultWords } from './ResultWords.tsx';
import { addressOf } from './result-look.ts';
import { type FieldOption, SearchField } from './SearchField.tsx';

/** Something one can go to by its name. */
export interface SearchAction {
  to: string;
  label: string;
  icon: LucideIcon;
}

const few = 7;

/** The search of every page (Ctrl K): results as one types, what the page can do, and the way to all results. */
export function SearchDialog({
  actions,
  onClose,
}: {
  actions: readonly SearchAction[];
  onClose: () => void;
}) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const { text, write, completions } = useQueryField('');
  const q = useSettled(text.trim());
  const found = useFirstResults(q, few);
  const failure = useSearchFailure(found);
  const body = useRef<HTMLDivElement>(null);
  const saved = useSavedSearches().data?.items ?? [];
  const go = (to: string) => {
    onClose();
    void navigate(to);
  };
  const isEmpty = text.trim() === '';
  const isAnswered = !isEmpty && !(found.isPlaceholderData && failure.words !== null);
  const answer = isAnswered ? found.data : undefined;
  const options: FieldOption[] = [
    ...completions,
    // First, so that no result pushes it away as it arrives.
    ...(isEmpty
      ? []
      : [line('all', ArrowRightIcon, t('all', { q: text.trim() }), () => go(paths.search(text.trim())))]),
    ...(isEmpty ? saved : []).map(({ id, name, q: query }) =>
      line(`saved-${id}`, BookmarkIcon, name, () => go(paths.search(query))),
    ),
    ...actions
      .filter(({ label }) => isEmpty || fold(label).includes(fold(text.trim())))
      .map(({ to, label, icon }) => line(`to-${to}`, icon, label, () => go(to))),
    ...(answer?.results ?? []).map((result) => ({
      id: `${result.type}-${result.id}`,
      content: <ResultWords result={result} dense />,
      choose: () => go(addressOf(result)),
    })),
  ];
  return (
    <Frame open onClose={onClose} fullWidth maxWidth="sm" slotProps={{ paper: { 'aria-label': t('title') } }}>
      <Body ref={body}>
        <SearchField
          text={text}
          onText={write}
          options={options}
          onSubmit={() => !isEmpty && go(paths.search(text.trim()))}
          autoFocus
        />
        <VisuallyHidden role="status">{answer && t('count', { count: answer.total })}</VisuallyHidden>
        {!isEmpty && failure.words !== null && (
          <QuietFailure
            retry={{
              label: t('retry'),
              onClick: () => {
                failure.again();
                body.current?.querySelector('input')?.focus(); // the button goes as the results come
              },
            }}
          >
            {failure.words}
          </QuietFailure>
        )}
      </Body>
    </Frame>
  );
}

function line(id: string, icon: LucideIcon, label: string, choose: () => void): FieldOption {
  return {
    id,
    content: (
      <Action>
        <Icon of={icon} /> <span>{label}</span>
      </Action>
    ),
    choose,
  };
}

const Frame = styled(Dialog)(({ theme }) => ({
  '& .MuiDialog-container': { alignItems: 'flex-start' },
  '& .MuiDialog-paper': {
    marginTop: '8vh',
    maxHeight: '80vh',
    [theme.breakpoints.down('md')]: { marginTop: 16 },
  },
}));

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  padding: theme.spacing(4),
}));

const Action = styled('span')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(3),
  overflowWrap: 'anywhere',
  '& svg': { flex: 'none', marginTop: 3, color: theme.vars.palette.text.secondary },
}));
