import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import PencilIcon from 'lucide-react/icons/pencil';
import { Icon } from '../../../../components/Icon.tsx';

/** Above the field: what is being done there instead of answering, and the way out. */
export function TaskBar({
  label,
  cancel,
  onCancel,
}: {
  label: string;
  cancel: string;
  onCancel: () => void;
}) {
  return (
    <Bar>
      <Icon of={PencilIcon} size={16} />
      <span>{label}</span>
      <Button size="small" variant="text" onClick={onCancel}>
        {cancel}
      </Button>
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  '& > span': { flex: 1, minWidth: 0, fontWeight: 600 },
}));
