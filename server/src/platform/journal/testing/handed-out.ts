import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach } from 'vitest';
import { type Advance, Frames } from '../frames.ts';

/** What goes on around frames, as a test says it, and what became of them. */
export interface HandingOut {
  frames: Frames;
  /** This server holds a valid lease. */
  held: boolean;
  /** Commits are under way. */
  underWay: boolean;
  /** This server hardly keeps up. */
  pressed: boolean;
  /** Frames that left: their journal, from which version and to which. */
  received: [string, number, number][];
  /** How often it was asked whether commits are under way. */
  asked: number;
  errors: unknown[];
}

/** Frames of their own for each test of a file, heard from the beginning. */
export function useHandingOut(): HandingOut {
  const out = {} as HandingOut;
  beforeEach(() => {
    Object.assign(out, { held: true, underWay: false, pressed: false, received: [], asked: 0, errors: [] });
    out.frames = new Frames({
      mayDeliver: () => out.held,
      moreComing: () => {
        out.asked += 1;
        return out.underWay;
      },
      isPressed: () => out.pressed,
      onError: (error) => out.errors.push(error),
    });
    out.frames.listen(({ stream, from, to }) => {
      out.received.push([stream.id, from, to]);
    });
  });
  return out;
}

/** A journal that went from one version to another by one note. */
export function advance(from: number, to: number, id = 'a'): Advance {
  return {
    ...{ stream: { kind: 'conversation', id }, from, to, lastSeq: to, home: null },
    entities: [{ kind: 'note', id: `${to}`, doc: { _id: `${to}` } }],
  };
}

/** What runs by turns has had them all. */
export async function turns(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await turn();
}
