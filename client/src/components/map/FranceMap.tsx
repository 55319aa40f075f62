import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { FranceOutlines } from './FranceOutlines.tsx';
import { type Outline, outlineOf, outlines, viewBox } from './france-outlines.ts';
import { type Direction, nextIn } from './geometry.ts';

interface FranceMapProps {
  /** What the map shows, for who can't see it. */
  label: string;
  /** How a département is painted; stable, like `describe`. */
  stateOf: (code: string) => string | undefined;
  /** A département in words: « Orne (61), 2 structures y vont ». */
  describe: (outline: Outline) => string;
  selected: string | null;
  onSelect: (code: string) => void;
  /** What is drawn over the départements; it takes no pointer. */
  children?: ReactNode;
}

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** France by département. One of them is in the order of the keyboard; the arrows lead to its neighbours. */
export function FranceMap({ label, stateOf, describe, selected, onSelect, children }: FranceMapProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const [reachable, setReachable] = useState(selected ?? '75');
  const [focused, setFocused] = useState<string | null>(null);
  const press = useCallback(
    ({ currentTarget }: { currentTarget: Element }) => {
      const code = currentTarget.getAttribute('data-code') ?? '';
      setReachable(code);
      onSelect(code);
    },
    [onSelect],
  );
  const move = useCallback(
    (event: KeyboardEvent<SVGPathElement>) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        press(event);
      }
      const direction = arrows[event.key];
      const from = outlineOf(event.currentTarget.getAttribute('data-code') ?? '');
      if (!direction || !from) return;
      event.preventDefault();
      const next = nextIn(direction, from, outlines);
      if (!next) return;
      setReachable(next.code);
      drawing.current?.querySelector<SVGPathElement>(`[data-code="${next.code}"]`)?.focus();
    },
    [press],
  );
  const focus = useCallback(
    ({ currentTarget }: { currentTarget: Element }) => setFocused(currentTarget.getAttribute('data-code')),
    [],
  );
  const blur = useCallback(() => setFocused(null), []);
  const propsOf = useCallback(
    (outline: Outline) => ({
      role: 'button',
      tabIndex: outline.code === reachable ? 0 : -1,
      'aria-label': describe(outline),
      'aria-pressed': outline.code === selected,
      'data-code': outline.code,
      'data-state': stateOf(outline.code),
      onClick: press as (event: MouseEvent<SVGPathElement>) => void,
      onKeyDown: move,
      onFocus: focus,
      onBlur: blur,
    }),
    [reachable, describe, selected, stateOf, press, move, focus, blur],
  );
  return (
    <Drawing ref={drawing} viewBox={viewBox} role="group" aria-label={label}>
      <FranceOutlines propsOf={propsOf} within={titleOf} />
      <Ring code={selected} state="selected" />
      <Ring code={focused} state="focused" />
      <g className="over">{children}</g>
    </Drawing>
  );
}

function titleOf({ name, code }: Outline) {
  return <title>{`${name} (${code})`}</title>;
}

/** The outline again, above its neighbours, which would hide half of its line. */
function Ring({ code, state }: { code: string | null; state: string }) {
  const outline = code === null ? undefined : outlineOf(code);
  if (!outline) return null;
  const [x, y] = outline.inset ?? [0, 0];
  return <path className={state} d={outline.path} transform={`translate(${x} ${y})`} />;
}

const Drawing = styled('svg')(({ theme }) => ({
  display: 'block',
  width: '100%',
  height: 'auto',
  maxHeight: '100%',
  '& [data-code]': {
    fill: theme.vars.palette.background.paper,
    stroke: theme.vars.palette.control,
    strokeWidth: 0.5,
    cursor: 'pointer',
    outline: 'none',
  },
  '& [data-code]:hover': { fill: theme.vars.palette.knowledge.soft },
  '& [data-state="to"]': { fill: theme.vars.palette.primary.edge },
  '& [data-state="from"]': { fill: theme.vars.palette.divider },
  '& .selected, & .focused': { fill: 'none', pointerEvents: 'none' },
  '& .selected': { stroke: theme.vars.palette.primary.main, strokeWidth: 1.8 },
  '& .focused:not(:focus-visible)': { stroke: theme.vars.palette.text.primary, strokeWidth: 2.4 },
  '& .inset': { fill: 'none', stroke: theme.vars.palette.divider },
  '& .inset-name': { fontSize: 9, fill: theme.vars.palette.text.secondary },
  '& .over': { pointerEvents: 'none' },
}));
