import { styled } from '@mui/material/styles';
import FileDownIcon from 'lucide-react/icons/file-down';
import FileUpIcon from 'lucide-react/icons/file-up';
import GlobeIcon from 'lucide-react/icons/globe';
import LayoutTemplateIcon from 'lucide-react/icons/layout-template';
import PenLineIcon from 'lucide-react/icons/pen-line';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { MenuButton } from '../../../../components/MenuButton.tsx';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { paths } from '../../../../lib/paths.ts';
import { download, libraryExportAddress } from '../../logic/exports.ts';

/** What one does from the library: write, take it along; the coordination's own. */
export function LibraryActions({ mayWrite, coordinates }: { mayWrite: boolean; coordinates: boolean }) {
  const { t } = useTranslation('library');
  const language = useLanguage();
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate(to);
  const take = (format: 'pdf' | 'markdown') => () => download(libraryExportAddress(format, language));
  return (
    <>
      {mayWrite && (
        <LinkButton variant="contained" to={paths.newExperience}>
          <span>
            {t('writeShort')} <Rest>{t('writeRest')}</Rest>
          </span>
        </LinkButton>
      )}
      <MenuButton
        label={t('menu')}
        actions={[
          ...(mayWrite
            ? [{ id: 'mine', label: t('mine'), icon: PenLineIcon, onSelect: go(paths.myExperiences) }]
            : []),
          { id: 'pdf', label: t('export.pdf'), icon: FileDownIcon, onSelect: take('pdf') },
          { id: 'markdown', label: t('export.markdown'), icon: FileDownIcon, onSelect: take('markdown') },
          ...(coordinates
            ? [
                { id: 'import', label: t('import'), icon: FileUpIcon, onSelect: go(paths.importExperiences) },
                {
                  id: 'kinds',
                  label: t('kinds'),
                  icon: LayoutTemplateIcon,
                  onSelect: go(paths.experienceKinds),
                },
                {
                  id: 'public',
                  label: t('publicWords'),
                  icon: GlobeIcon,
                  onSelect: go(paths.publicWords),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

/* On a phone the verb says enough; whoever hears the page hears all of it. */
const Rest = styled('span')(({ theme }) => ({
  [theme.breakpoints.down('md')]: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
}));
