import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import AtSignIcon from 'lucide-react/icons/at-sign';
import BoldIcon from 'lucide-react/icons/bold';
import LinkIcon from 'lucide-react/icons/link';
import ListIcon from 'lucide-react/icons/list';
import QuoteIcon from 'lucide-react/icons/quote';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { applyMark, type Mark } from '../../logic/markdown-editing.ts';
import type { PlainHandle } from './PlainField.tsx';
import { replaceField } from './replace-field.ts';

const marks = [
  { mark: 'bold', icon: BoldIcon },
  { mark: 'list', icon: ListIcon },
  { mark: 'link', icon: LinkIcon },
  { mark: 'quote', icon: QuoteIcon },
] as const;

/** The small toolbar of plain text: bold, list, link, quote, and someone's name. */
export function PlainToolbar({ field }: { field: RefObject<WritingHandle | null> }) {
  const { t } = useTranslation('discussion');
  const apply = (mark: Mark) => {
    const handle = field.current;
    const area = handle && 'area' in handle ? (handle as PlainHandle).area() : null;
    if (!area) return;
    replaceField(
      area,
      applyMark(mark, { text: area.value, start: area.selectionStart, end: area.selectionEnd }),
    );
  };
  return (
    // The field keeps the focus, and a phone its keyboard, while one presses a button.
    <Bar role="toolbar" aria-label={t('composer.toolbar')} onPointerDown={(event) => event.preventDefault()}>
      {marks.map(({ mark, icon }) => (
        <IconButton
          key={mark}
          aria-label={t(`composer.${mark}`)}
          title={t(`composer.${mark}`)}
          onClick={() => apply(mark)}
        >
          <Icon of={icon} />
        </IconButton>
      ))}
      <IconButton
        aria-label={t('composer.mention')}
        title={t('composer.mention')}
        onClick={() => field.current?.begin('@')}
      >
        <Icon of={AtSignIcon} />
      </IconButton>
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flex: '1 1 0',
  minWidth: 0,
  /* Beside the files, the voice and the clock, they share what a narrow phone has left. */
  '& .MuiIconButton-root': { flex: '0 1 auto', minWidth: 28, color: theme.vars.palette.text.secondary },
  '& .MuiIconButton-root:hover': { color: theme.vars.palette.text.primary },
}));
