import Button, { type ButtonProps } from '@mui/material/Button';
import { Link, type LinkProps } from 'react-router';

type LinkButtonProps = Pick<
  ButtonProps,
  'variant' | 'size' | 'color' | 'startIcon' | 'endIcon' | 'fullWidth' | 'children'
> &
  Pick<LinkProps, 'to' | 'state' | 'replace'>;

/** A link to one of our pages that looks like a button: it opens in a new tab like any link. */
export function LinkButton(props: LinkButtonProps) {
  return <Button<typeof Link> component={Link} {...props} />;
}
