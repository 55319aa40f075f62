import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

/** Characters of a message at most, as the server counts them. */
export const longestBody = 20_000;

/** From here on the count is shown. */
const near = 18_000;

/** How many characters are left, once the end is near; nothing before. */
export function LengthLine({ length }: { length: number }) {
  const { t } = useTranslation('discussion');
  if (length < near) return null;
  const over = length - longestBody;
  return (
    <Count role="status" data-over={over > 0 || undefined}>
      {over > 0 ? t('composer.over', { count: over }) : t('composer.left', { count: -over })}
    </Count>
  );
}

const Count = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.waiting.main,
  '&[data-over]': { color: theme.vars.palette.now.onSoft, fontWeight: 600 },
}));
