import { useEffect, useState } from 'react';
import { loadMessages } from '../../../../i18n/i18n.ts';

/** Milliseconds without a scroll after which the editor is made: on a phone, making it costs a frame that one would see. */
const still = 1_200;

async function load() {
  const [field, toolbar, image] = await Promise.all([
    import('../../../../components/editor/RichField.tsx'),
    import('../../../../components/editor/RichToolbar.tsx'),
    import('./DraftImage.tsx'),
    loadMessages(['editor']),
  ]);
  return { RichField: field.RichField, RichToolbar: toolbar.RichToolbar, DraftImage: image.DraftImage };
}

/** The editor and its toolbar, which are large, and come after the page. */
export type RichParts = Awaited<ReturnType<typeof load>>;

let known: RichParts | null = null;
let loading: Promise<RichParts | null> | null = null;

function ask(): Promise<RichParts | null> {
  loading ??= load()
    .then((parts) => {
      known = parts;
      return parts;
    })
    .catch(() => {
      loading = null; // no network: plain text does until it can be asked for again
      return null;
    });
  return loading;
}

/**
 * The editor, once it is there; null until then, where it isn't wanted, and where it can't be had.
 *
 * @param now someone is about to write: it is asked for at once
 */
export function useRichParts(wanted: boolean, now: boolean): RichParts | null {
  const [parts, setParts] = useState(known);
  useEffect(() => {
    if (!wanted || parts) return;
    let gone = false;
    const go = () => void ask().then((loaded) => !gone && loaded && setParts(loaded));
    const stop = now ? afterThis(go) : onceStill(go);
    addEventListener('online', go);
    return () => {
      gone = true;
      stop();
      removeEventListener('online', go);
    };
  }, [wanted, parts, now]);
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
