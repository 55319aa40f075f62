import { type ComponentProps, memo, type ReactNode } from 'react';
import { insetSize, type Outline, outlines } from './france-outlines.ts';

/** What a département carries beside its outline: its state, its name for who can't see it, what it answers to. */
export type OutlineProps = Omit<ComponentProps<'path'>, 'd'> & { 'data-state'?: string | undefined };

interface FranceOutlinesProps {
  /** Must be stable. Only those outlines are drawn again whose properties it changes: what they answer to is stable too. */
  propsOf: (outline: Outline) => OutlineProps;
  /** What stands within an outline: a `title`. */
  within?: (outline: Outline) => ReactNode;
}

/** The départements, those overseas in squares in the sea: to be put in an `svg` of the map's view box. */
export const FranceOutlines = memo(function FranceOutlines({ propsOf, within }: FranceOutlinesProps) {
  return (
    <>
      {outlines.map((outline) =>
        outline.inset ? (
          <g key={outline.code} transform={`translate(${outline.inset.join(' ')})`}>
            <rect className="inset" x={-4} y={-4} width={insetSize + 8} height={insetSize + 20} rx={4} />
            <text className="inset-name" x={insetSize / 2} y={insetSize + 11} textAnchor="middle">
              {outline.name}
            </text>
            <Departement {...propsOf(outline)} outline={outline} within={within} />
          </g>
        ) : (
          <Departement key={outline.code} {...propsOf(outline)} outline={outline} within={within} />
        ),
      )}
    </>
  );
});

interface DepartementProps extends OutlineProps {
  outline: Outline;
  within: FranceOutlinesProps['within'];
}

const Departement = memo(function Departement({ outline, within, ...props }: DepartementProps) {
  return (
    <path {...props} d={outline.path}>
      {within?.(outline)}
    </path>
  );
});
