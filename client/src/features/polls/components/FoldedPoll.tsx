import { styled } from '@mui/material/styles';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';
import type { PollView } from '../logic/poll-view.ts';
import { LivePoll } from './LivePoll.tsx';
import { PollFacts } from './PollFacts.tsx';

interface FoldedPollProps {
  view: PollView;
  /** Whether it is shown whole at first. */
  open?: boolean;
}

/** A poll in a line, whole once it is pressed. */
export function FoldedPoll({ view, open: openFirst = false }: FoldedPollProps) {
  const [open, setOpen] = useState(openFirst);
  const { t } = useTranslation('polls');
  const id = useId();
  return (
    <Fold>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? (
          <span>{t('list.fold')}</span>
        ) : (
          <span>
            <b>{view.poll.question}</b>
            <PollFacts view={view} />
          </span>
        )}
        <Icon of={ChevronDownIcon} />
      </button>
      <div id={id} hidden={!open}>
        {open && <LivePoll view={view} />}
      </div>
    </Fold>
  );
}

const Fold = styled('li')(({ theme }) => ({
  minWidth: 0,
  '& > button': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(3),
    width: '100%',
    minHeight: sizes.touch,
    padding: theme.spacing(2, 0),
    border: 0,
    borderRadius: theme.shape.borderRadius,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    background: 'none',
    cursor: 'pointer',
    '&:focus-visible': focusRing(theme),
  },
  '& > button > span': { minWidth: 0, overflowWrap: 'anywhere' },
  '& > button b': { fontWeight: 600 },
  '& > button > svg': { color: theme.vars.palette.text.secondary },
  '& > [aria-expanded="true"] > svg': { transform: 'rotate(180deg)' },
}));
