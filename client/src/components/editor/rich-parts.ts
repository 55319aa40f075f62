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
    let stop = () => {};
    let gone = false;
    const take = (loaded: RichParts & Own) => {
      // What came while the page was being scrolled waits again: making the editor is what costs the frame.
      stop = (now ? afterThis : onceStill)(() => setParts(loaded));
    };
    const go = () => void source.load().then((loaded) => !gone && loaded && take(loaded));
    stop = now ? afterThis(go) : onceStill(go);
    addEventListener('online', go);
    return () => {
      gone = true;
      stop();
      removeEventListener('online', go);
    };
  }, [source, wanted, parts, now]);
  return wanted ? parts : null;
}

function afterThis(go: () => void): () => void {
  const timer = setTimeout(go);
  return () => clearTimeout(timer);
}

/** Once the page has not been scrolled for a moment. */
function onceStill(go: () => void): () => void {
  let timer = setTimeout(go, still);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(go, still);
  };
  const options = { capture: true, passive: true };
  addEventListener('scroll', wait, options);
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', wait, options);
  };
}
