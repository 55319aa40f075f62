import { styled } from '@mui/material/styles';
import { field } from './TextInput.tsx';

/** One choice in a list, by the browser's own control: the phone's wheel, the keyboard's letters. */
export const SelectInput = styled('select')(({ theme }) => ({ ...field(theme), cursor: 'pointer' }));
