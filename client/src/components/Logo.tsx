import { styled } from '@mui/material/styles';
import { Balise } from './Balise.tsx';

/** The product's mark and name. `size` is the name's height of letters in pixels. */
export function Logo({ size = 21 }: { size?: number }) {
  return (
    <Line>
      <Balise size={Math.round(size * 1.15)} />
      <Name style={{ fontSize: `${size / 16}rem` }}>Sentiers</Name>
    </Line>
  );
}

const Line = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(3),
  color: theme.vars.palette.text.primary,
}));

const Name = styled('span')(({ theme }) => ({ ...theme.typography.h2, lineHeight: 1 }));
