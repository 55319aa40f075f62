import CircleAlertIcon from 'lucide-react/icons/circle-alert';
import { Callout } from './Callout.tsx';

/** What went wrong with a whole form; nothing otherwise. */
export function FormAlert({ children }: { children: string | null }) {
  if (children === null) return null;
  return (
    <Callout tone="now" icon={CircleAlertIcon} live>
      {children}
    </Callout>
  );
}
