import { styled } from '@mui/material/styles';
import type { ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { Icon } from '../../../components/Icon.tsx';
import { kindIcons } from './kind-icons.ts';

/** What kind of experience it is: the template that it was written with. */
export function KindLabel({ kind }: { kind: ExperienceCard['kind'] }) {
  return (
    <Words>
      <Icon of={kindIcons[kind.icon]} size={15} />
      {kind.name}
    </Words>
  );
}

const Words = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  padding: theme.spacing(0.25, 2.5),
  borderRadius: 999,
  fontWeight: 600,
  color: theme.vars.palette.knowledge.onSoft,
  backgroundColor: theme.vars.palette.knowledge.soft,
}));
