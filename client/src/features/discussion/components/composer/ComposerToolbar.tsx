import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import AtSignIcon from 'lucide-react/icons/at-sign';
import BoldIcon from 'lucide-react/icons/bold';
import LinkIcon from 'lucide-react/icons/link';
import ListIcon from 'lucide-react/icons/list';
import QuoteIcon from 'lucide-react/icons/quote';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { applyMark, type Mark } from '../../logic/markdown-editing.ts';
import { replaceField } from './replace-field.ts';

const marks = [
  { mark: 'bold', icon: BoldIcon },
  { mark: 'list', icon: ListIcon },
  { mark: 'link', icon: LinkIcon },
  { mark: 'quote', icon: QuoteIcon },
] as const;

/** The small toolbar: bold, list, link, quote, and someone's name. */
export function ComposerToolbar({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation('discussion');
  const apply = (mark: Mark) => {
    const area = field.current;
    if (!area) return;
    replaceField(
      area,
      applyMark(mark, { text: area.value, start: area.selectionStart, end: area.selectionEnd }),
    );
  };
  const mention = () => {
    const area = field.current;
    if (!area) return;
    const { value, selectionStart: at } = area;
    const space = at === 0 || /\s$/.test(value.slice(0, at)) ? '' : ' ';
    const caret = at + space.length + 1;
    replaceField(area, {
      text: `${value.slice(0, at)}${space}@${value.slice(at)}`,
      start: caret,
      end: caret,
    });
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
      <IconButton aria-label={t('composer.mention')} title={t('composer.mention')} onClick={mention}>
        <Icon of={AtSignIcon} />
      </IconButton>
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  '& .MuiIconButton-root': { color: theme.vars.palette.text.secondary },
  '& .MuiIconButton-root:hover': { color: theme.vars.palette.text.primary },
}));
