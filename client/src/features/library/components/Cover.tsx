import { styled } from '@mui/material/styles';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { useLightMode } from '../../../components/light-mode.ts';
import { experienceFileAddress } from '../logic/experience-files.ts';

/** The picture of an experience beside its line; none in light mode, where it is decoration. */
export function CardCover({ experienceId, cover }: { experienceId: string; cover: FileSummary | null }) {
  const light = useLightMode();
  if (!cover || light) return null;
  return (
    <Picture
      src={experienceFileAddress(experienceId, cover.id, '/thumbnail')}
      alt=""
      width={176}
      height={132}
      loading="lazy"
      decoding="async"
    />
  );
}

const Picture = styled('img')(({ theme }) => ({
  display: 'block',
  objectFit: 'cover',
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.primary.soft,
}));
