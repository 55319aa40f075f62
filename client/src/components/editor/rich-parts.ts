import { useEffect, useState } from 'react';
import { loadMessages } from '../../i18n/i18n.ts';

/** Milliseconds without a scroll after which the editor is made: on a phone, making it costs a frame that one would see. */
const still = 1_200;

async function loadEditor() {
  const [field, toolbar] = await Promise.all([
    import('./RichField.tsx'),
    import('./RichToolbar.tsx'),
    loadMessages(['editor']),
  ]);
  return { RichField: field.RichField, RichToolbar: toolbar.RichToolbar };
}

/** The editor and its toolbar, which are large, and come after the page. */
type RichParts = Awaited<ReturnType<typeof loadEditor>>;

/** The editor of one kind of page, with what that puts into it: fetched once. */
export class EditorSource<Own extends object> {
  readonly #loadOwn: () => Promise<Own>;
  #loading: Promise<(RichParts & Own) | null> | null = null;
  /** Null until it is there. */
  parts: (RichParts & Own) | null = null;

  constructor(loadOwn: () => Promise<Own>) {
    this.#loadOwn = loadOwn;
  }

  load(): Promise<(RichParts & Own) | null> {
    this.#loading ??= Promise.all([loadEditor(), this.#loadOwn()])
      .then(([editor, own]) => {
        this.parts = { ...editor, ...own };
        return this.parts;
      })
      .catch(() => {
        this.#loading = null; // no network: plain text does until it can be asked for again
        return null;
      });
    return this.#loading;
  }
}

/**
 * The editor, once it is there; null until then, where it isn't wanted, and where it can't be had.
 *
 * @param source the same as long as the component is there
 * @param now someone is about to write: it is asked for at once
 */
export function useRichParts<Own extends object>(
  source: EditorSource<Own>,
  wanted: boolean,
  now: boolean,
): (RichParts & Own) | null {
  const [parts, setParts] = useState(source.parts);
  useEffect(() => {
    if (!wanted || parts) return;
    const moment = now ? afterThis() : onceStill();
    let gone = false;
    // What came while the page was being scrolled waits again: making the editor is what costs the frame.
    const take = (loaded: RichParts & Own) => moment.wait(() => setParts(loaded));
    const go = () => void source.load().then((loaded) => !gone && loaded && take(loaded));
    moment.wait(go);
    addEventListener('online', go);
    return () => {
      gone = true;
      moment.stop();
      removeEventListener('online', go);
    };
  }, [source, wanted, parts, now]);
  return wanted ? parts : null;
}

/** When something may be done that one would notice while doing something else. */
interface Moment {
  /** Does one thing then; another that still waited is forgotten. */
  wait: (go: () => void) => void;
  stop: () => void;
}

function afterThis(): Moment {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    wait: (go) => {
      clearTimeout(timer);
      timer = setTimeout(go);
    },
    stop: () => clearTimeout(timer),
  };
}

/** As soon as the page has not been scrolled for a moment. */
function onceStill(): Moment {
  let waiting: (() => void) | undefined;
  let isStill = false;
  const rest = () => {
    isStill = true;
    waiting?.();
    waiting = undefined;
  };
  let timer = setTimeout(rest, still);
  const onScroll = () => {
    isStill = false;
    clearTimeout(timer);
    timer = setTimeout(rest, still);
  };
  const options = { capture: true, passive: true };
  addEventListener('scroll', onScroll, options);
  return {
    wait: (go) => {
      if (isStill) go();
      else waiting = go;
    },
    stop: () => {
      clearTimeout(timer);
      removeEventListener('scroll', onScroll, options);
    },
  };
}
