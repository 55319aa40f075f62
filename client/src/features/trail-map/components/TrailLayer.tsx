import { styled } from '@mui/material/styles';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { memo } from 'react';
import { bowBetween, colourOf, isDotted, type Mark, type Scene, type Way } from '../logic/map-scene.ts';
import { countPlace, pathsOf } from '../logic/mark-paths.ts';

/** Names are written on the map for so many EPCI and communes at most; beyond, they would hide one another. */
const MOST_NAMED = 20;

/** Trails over the map: lines, a ring at each origin, a balise at each target; of each a path per colour. */
export const TrailLayer = memo(function TrailLayer({ scene }: { scene: Scene }) {
  const named = scene.marks.filter(isWithin);
  return (
    <Layer>
      {scene.lines.map(({ colour, width, path }) => (
        <path
          key={`${colour} ${width}`}
          className={colour}
          data-dotted={isDotted(scene) || undefined}
          strokeWidth={isDotted(scene) ? width : width / 3}
          d={path}
        />
      ))}
      {pathsOf(scene.marks).map(({ colour, rings, whites, bars, shapes }) => (
        <g key={colour} className={colour}>
          <path className="ring" d={rings} />
          <path className="white" d={whites} />
          <path className="bar" d={bars} />
          <path className="shape" d={shapes} />
        </g>
      ))}
      {scene.marks.map(
        (mark) => mark.count > 1 && <Count key={`${mark.side} ${mark.place.code}`} mark={mark} />,
      )}
      {named.length <= MOST_NAMED &&
        named.map(({ place, side, at: [x, y] }) => (
          <text key={`${side} ${place.code}`} x={x} y={y + 13} textAnchor="middle">
            {place.label}
          </text>
        ))}
    </Layer>
  );
});

/** One way above the others, while it is looked at. */
export function ChosenWay({ way }: { way: Way }) {
  const { from, to, theme } = way;
  if (!from.point || !to.point) return null;
  return (
    <Layer>
      <path className={colourOf(theme)} data-chosen strokeWidth={4} d={bowBetween(from, to)} />
    </Layer>
  );
}

/** How many they are at a mark, beside it. */
function Count({ mark }: { mark: Mark }) {
  const { x, y, end } = countPlace(mark);
  return (
    <text className="count" x={x} y={y} textAnchor={end}>
      {mark.count}
    </text>
  );
}

function isWithin({ place }: Mark): boolean {
  const kind = placeKindOf(place.code);
  return kind === 'epci' || kind === 'commune';
}

const Layer = styled('g')(({ theme }) => {
  const { palette } = theme.vars;
  const colours = {
    primary: palette.primary.main,
    knowledge: palette.knowledge.main,
    waiting: palette.waiting.main,
    ink: palette.text.secondary,
  };
  const painted = Object.entries(colours).map(([name, colour]) => [
    `& .${name}`,
    { '--way': colour, stroke: colour },
  ]);
  return {
    ...Object.fromEntries(painted),
    '& > path': { fill: 'none', strokeLinecap: 'round', strokeOpacity: 0.75 },
    '& > path[data-dotted]': { strokeDasharray: '0.1 5', strokeOpacity: 1 },
    '& > path[data-chosen]': { strokeOpacity: 1 },
    '& g .ring': { fill: palette.background.paper, stroke: 'var(--way)', strokeWidth: 1.8 },
    '& g .white': { fill: palette.balise, stroke: palette.text.primary, strokeWidth: 0.8 },
    '& g .bar': { fill: 'var(--way)', stroke: 'none' },
    '& g .shape': { fill: 'var(--way)', stroke: 'none' },
    '& text': {
      fontSize: 8.5,
      fontWeight: 600,
      fill: palette.text.primary,
      stroke: palette.background.default,
      strokeWidth: 2.5,
      paintOrder: 'stroke',
    },
  };
});
