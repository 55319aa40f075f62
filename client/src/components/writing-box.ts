import { styled } from '@mui/material/styles';

/** The frame of a rich field and its tools within a form: what has the focus in it draws its outline around all of it. */
export const WritingBox = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.default,
  '& [role="toolbar"]': { padding: theme.spacing(1, 1.5) },
  '&:focus-within:not(:has(button:focus-visible))': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -1,
    borderColor: theme.vars.palette.primary.main,
  },
}));
