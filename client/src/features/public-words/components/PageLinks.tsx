import { styled } from '@mui/material/styles';
import ExternalLinkIcon from 'lucide-react/icons/external-link';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { underFinger } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';
import { publicPages } from '../logic/public-pages.ts';

/** Each page as anyone reads it, in a tab of its own. */
export function PageLinks() {
  const { t } = useTranslation('public-words');
  return (
    <Links aria-label={t('pages.title')}>
      <ul>
        {publicPages.map(({ name, path }) => (
          <li key={name}>
            <a href={path} target="_blank" rel="noopener">
              {t(`pages.${name}`)}
              <Icon of={ExternalLinkIcon} size={14} />
            </a>
          </li>
        ))}
      </ul>
    </Links>
  );
}

const Links = styled('nav')(({ theme }) => ({
  marginBottom: theme.spacing(8),
  '& ul': {
    listStyle: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2, 5),
    margin: 0,
    padding: 0,
  },
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    [underFinger]: { minHeight: sizes.touch },
    color: theme.vars.palette.knowledge.main,
  },
}));
