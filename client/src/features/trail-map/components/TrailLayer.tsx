import { styled } from '@mui/material/styles';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { memo } from 'react';
import { themeLook } from '../../../components/theme-look.ts';
import { bowBetween, colourOf, isDotted, type Mark, type Scene, type Way } from '../logic/map-scene.ts';

/** Names are written on the map for so many EPCI and communes at most; beyond, they would hide one another. */
const MOST_NAMED = 20;

/** Trails over the map: a path per colour, a ring at each origin, a balise at each target. */
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
      {scene.marks.map((mark) => (
        <PlaceMark key={`${mark.side} ${mark.place.code}`} mark={mark} />
      ))}
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

function PlaceMark({ mark: { side, theme, count, at } }: { mark: Mark }) {
  const [x, y] = at;
  const look = theme === null ? null : themeLook(theme);
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} className={look?.colour ?? 'ink'}>
      {side === 'from' ? (
        <circle className="ring" r={4.2} />
      ) : (
        <>
          <rect className="white" x={-5.5} y={-4.6} width={11} height={3.8} rx={1} />
          <rect className="bar" x={-5.5} y={0.4} width={11} height={4.2} rx={1} />
        </>
      )}
      {look && (
        <path
          className="shape"
          d={look.shape}
          transform={side === 'from' ? 'translate(-2.4 -2.4) scale(.3)' : 'translate(6.4 -3) scale(.34)'}
        />
      )}
      {count > 1 && (
        <text
          className="count"
          x={side === 'from' ? -6 : look ? 13 : 7}
          y={2.6}
          textAnchor={side === 'from' ? 'end' : 'start'}
        >
          {count}
        </text>
      )}
    </g>
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
