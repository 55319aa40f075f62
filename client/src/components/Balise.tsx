import { styled } from '@mui/material/styles';

/** What a balise says: the programme's red by default, done (forest), known (lake), still ahead (a quiet line). */
export type BaliseTone = 'now' | 'done' | 'knowledge' | 'waiting' | 'ahead';

interface BaliseProps {
  tone?: BaliseTone;
  /** Pixels of width; the mark is two bars of that width. */
  size?: number;
}

/** The waymark of a hiking trail: a white bar over a coloured one. Decoration; say its meaning in words beside it. */
export function Balise({ tone = 'now', size = 24 }: BaliseProps) {
  return (
    <Mark viewBox="0 0 24 20" width={size} height={(size * 20) / 24} aria-hidden="true" focusable="false">
      <rect className="white" x="0.75" y="0.75" width="22.5" height="7.5" rx="1.75" />
      <rect className={tone} x="0.75" y="11" width="22.5" height="8" rx="1.75" />
    </Mark>
  );
}

const Mark = styled('svg')(({ theme }) => {
  const { palette } = theme.vars;
  const painted = (colour: string) => ({ fill: colour, stroke: colour });
  return {
    flex: 'none',
    '& rect': { strokeWidth: 1.5 },
    '& .white': { fill: palette.balise, stroke: palette.text.primary },
    '& .now': painted(palette.now.main),
    '& .done': painted(palette.primary.main),
    '& .knowledge': painted(palette.knowledge.main),
    '& .waiting': painted(palette.waiting.main),
    '& .ahead': painted(palette.divider),
    '& .white:has(+ .ahead)': { fill: 'none', stroke: palette.divider },
    ...theme.applyStyles('dark', {
      '& .white': { fill: palette.balise, stroke: palette.balise },
      // A quiet line alone is lost on a dark ground.
      '& .ahead, & .white:has(+ .ahead)': { stroke: palette.control },
    }),
  };
});
