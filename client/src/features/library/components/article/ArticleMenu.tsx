import type { Article } from '@sentiers/shared/experiences/schema.ts';
import CopyIcon from 'lucide-react/icons/copy';
import FileDownIcon from 'lucide-react/icons/file-down';
import GlobeIcon from 'lucide-react/icons/globe';
import HistoryIcon from 'lucide-react/icons/history';
import PenLineIcon from 'lucide-react/icons/pen-line';
import PrinterIcon from 'lucide-react/icons/printer';
import UndoIcon from 'lucide-react/icons/undo-2';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LatePart } from '../../../../components/LatePart.tsx';
import { MenuButton } from '../../../../components/MenuButton.tsx';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { paths } from '../../../../lib/paths.ts';
import { useCopy } from '../../hooks/use-copy.ts';
import { download, experienceExportAddress } from '../../logic/exports.ts';

const WithdrawDialog = lazy(async () => ({
  default: (await import('./WithdrawDialog.tsx')).WithdrawDialog,
}));

/** What one does with an article, beside reading it. */
export function ArticleMenu({ article }: { article: Article }) {
  const { t } = useTranslation('experience');
  const language = useLanguage();
  const navigate = useNavigate();
  const copy = useCopy();
  const [withdrawing, setWithdrawing] = useState(false);
  const { id, level, abilities } = article;
  const link = (path: string) => () => copy(new URL(path, location.origin).href, t('linkCopied'));
  const take = (format: 'pdf' | 'markdown') => () => download(experienceExportAddress(id, format, language));
  const to = (path: string) => () => void navigate(path);
  const edit = {
    id: 'edit',
    label: t('menu.edit'),
    icon: PenLineIcon,
    onSelect: to(paths.writeExperience(id)),
  };
  const publicLink = {
    id: 'public',
    label: t('menu.publicLink'),
    icon: GlobeIcon,
    onSelect: link(paths.publicExperience(id)),
  };
  return (
    <>
      <MenuButton
        label={t('menu.label')}
        actions={[
          ...(abilities.write ? [edit] : []),
          ...(level === 'public' ? [publicLink] : []),
          { id: 'link', label: t('menu.link'), icon: CopyIcon, onSelect: link(paths.experience(id)) },
          { id: 'pdf', label: t('menu.pdf'), icon: FileDownIcon, onSelect: take('pdf') },
          { id: 'markdown', label: t('menu.markdown'), icon: FileDownIcon, onSelect: take('markdown') },
          { id: 'print', label: t('menu.print'), icon: PrinterIcon, onSelect: () => window.print() },
          {
            id: 'history',
            label: t('menu.history'),
            icon: HistoryIcon,
            onSelect: to(paths.experienceHistory(id)),
          },
          ...(abilities.withdraw
            ? [
                {
                  id: 'withdraw',
                  label: t('menu.withdraw'),
                  icon: UndoIcon,
                  onSelect: () => setWithdrawing(true),
                },
              ]
            : []),
        ]}
      />
      {withdrawing && (
        <LatePart>
          <WithdrawDialog article={article} onClose={() => setWithdrawing(false)} />
        </LatePart>
      )}
    </>
  );
}
