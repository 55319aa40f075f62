import { styled } from '@mui/material/styles';

const PITCH = 5;
const HEIGHT = 40;

/** The shape of a sound, its part that was heard darker. Seen only: what it says is said in words beside it. */
export function Waveform({ bars, done }: { bars: readonly number[]; done: number }) {
  const heard = Math.round(Math.min(1, done) * bars.length);
  return (
    <Shape viewBox={`0 0 ${bars.length * PITCH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map((bar, index) => {
        const height = Math.max(3, (bar / 100) * (HEIGHT - 4));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is known by its place.
            key={index}
            data-heard={index < heard || undefined}
            x={index * PITCH + 1}
            y={(HEIGHT - height) / 2}
            width={3}
            height={height}
            rx={1.5}
          />
        );
      })}
    </Shape>
  );
}

const Shape = styled('svg')(({ theme }) => ({
  display: 'block',
  width: '100%',
  height: HEIGHT,
  fill: theme.vars.palette.control,
  '& [data-heard]': { fill: theme.vars.palette.primary.main },
}));
