import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Undo2Icon from 'lucide-react/icons/undo-2';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';

/** For a few seconds under what one has just sent. */
export function UndoSend({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation('discussion');
  return (
    <Undo size="small" variant="text" startIcon={<Icon of={Undo2Icon} size={16} />} onClick={onUndo}>
      {t('messages.undoSend')}
    </Undo>
  );
}

const Undo = styled(Button)(({ theme }) => ({
  marginLeft: theme.spacing(-3),
  color: theme.vars.palette.text.secondary,
}));
