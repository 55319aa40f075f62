import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

/** « Maud écrit… »: who is typing now, at a place that is always kept for it. */
export function TypingLine({ people }: { people: readonly { id: string; name: string }[] }) {
  const words = useTypingWords(people.map(({ name }) => name.split(' ')[0] ?? name));
  return <Line aria-live="off">{words}</Line>;
}

function useTypingWords(names: readonly string[]): string {
  const { t } = useTranslation('discussion');
  const [one, two] = names;
  if (one === undefined) return '';
  if (two === undefined) return t('composer.typing', { name: one });
  if (names.length === 2) return t('composer.typingTwo', { one, two });
  return t('composer.typingMany', { count: names.length });
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  maxWidth: '100%',
  color: theme.vars.palette.text.secondary,
}));
