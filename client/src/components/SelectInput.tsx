import { styled } from '@mui/material/styles';
import { field } from './TextInput.tsx';

/**
 * One choice in a list, by the browser's own control: the phone's wheel, the keyboard's letters. Only its arrow is
 * drawn by us, at the same distance from the edge as the words.
 */
export const SelectInput = styled('select')(({ theme }) => ({
  ...field(theme),
  appearance: 'none',
  paddingRight: theme.spacing(8),
  backgroundImage:
    'linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(135deg, currentColor 50%, transparent 50%)',
  backgroundPosition: 'right 17px center, right 12px center',
  backgroundSize: '5px 5px',
  backgroundRepeat: 'no-repeat',
  cursor: 'pointer',
}));
