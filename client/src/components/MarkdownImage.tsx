import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import ImageIcon from 'lucide-react/icons/image';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { useLightMode } from './light-mode.ts';
import { readImage } from './markdown-links.ts';

/** An image in what someone wrote: from our server only, and in light mode only once it is asked for. */
export function MarkdownImage({ src, alt }: { src: string | undefined; alt: string }) {
  const { t } = useTranslation('common');
  const light = useLightMode();
  const [asked, setAsked] = useState(false);
  const address = readImage(src, window.location.origin);
  if (!address) return <Absent>{alt || t('image.elsewhere')}</Absent>;
  if (light && !asked) {
    return (
      <Button size="small" onClick={() => setAsked(true)} startIcon={<Icon of={ImageIcon} />}>
        {alt ? t('image.showNamed', { name: alt }) : t('image.show')}
      </Button>
    );
  }
  return <Picture src={address} alt={alt} loading="lazy" decoding="async" />;
}

const Picture = styled('img')(({ theme }) => ({
  display: 'block',
  maxWidth: '100%',
  maxHeight: 420,
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
}));

const Absent = styled('i')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
