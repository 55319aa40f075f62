import { styled } from '@mui/material/styles';
import type { MessageMark } from '@sentiers/shared/messages/schema.ts';
import HighlighterIcon from 'lucide-react/icons/highlighter';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/** Under something said in a live room: what it was kept for. Needs the message module `discussion`. */
export function KeptFor({ mark }: { mark: MessageMark }) {
  const { t } = useTranslation('discussion');
  return (
    <Kept>
      <Icon of={HighlighterIcon} size={16} /> {t(`mark.${mark}`)}
    </Kept>
  );
}

const Kept = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  margin: theme.spacing(1, 0, 0),
  fontWeight: 600,
  color: theme.vars.palette.knowledge.onSoft,
}));
