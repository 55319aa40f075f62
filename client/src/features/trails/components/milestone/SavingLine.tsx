import { styled } from '@mui/material/styles';
import CircleAlertIcon from 'lucide-react/icons/circle-alert';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import CloudOffIcon from 'lucide-react/icons/cloud-off';
import CloudUploadIcon from 'lucide-react/icons/cloud-upload';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { Icon, type LucideIcon } from '../../../../components/Icon.tsx';
import type { EntryWriting, Saving } from '../../hooks/use-entry-writing.ts';

const icons: Record<Saving, LucideIcon> = {
  saved: CircleCheckIcon,
  saving: CloudUploadIcon,
  kept: CloudOffIcon,
  clashing: CircleAlertIcon,
  refused: CircleAlertIcon,
};

/** Where what is written stands: here, on its way, or there. */
export function SavingLine({ writing: { saving, error } }: { writing: EntryWriting }) {
  const { t } = useTranslation('trails');
  const { t: errors } = useTranslation('errors');
  const why = useErrorWords(error);
  return (
    <Line role="status" data-saving={saving}>
      <Icon of={icons[saving]} size={16} />
      <span>
        {t(`saving.${saving}`)}
        {error !== null && ` ${why.whole ?? errors('code.invalid_input')}`}
      </span>
    </Line>
  );
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  gap: theme.spacing(2),
  color: theme.vars.palette.text.secondary,
  '& svg': { flex: 'none', marginTop: 2 },
  '&[data-saving="kept"], &[data-saving="clashing"]': { color: theme.vars.palette.waiting.main },
  '&[data-saving="refused"]': { color: theme.vars.palette.now.onSoft },
}));
