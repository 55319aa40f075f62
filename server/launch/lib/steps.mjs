/** Prints numbered steps with their durations, and shows on a terminal how far the present one is. */

const TICK_MS = 1000;
/** Off a terminal a long step says now and then that it is still at work. */
const QUIET_TICKS = 20;

export class Steps {
  #number = 0;
  #total;

  /** @param {number} total */
  constructor(total) {
    this.#total = total;
  }

  /**
   * @template T
   * @param {string} name
   * @param {(progress: (detail: string) => void) => Promise<{said: string, value: T}>} work says in a word or two how it ended
   * @returns {Promise<T>}
   */
  async step(name, work) {
    this.#number += 1;
    const title = `${this.#number}/${this.#total}  ${name}`;
    const startedAt = performance.now();
    const ticker = startTicker(title, startedAt);
    try {
      const { said, value } = await work(ticker.progress);
      ticker.stop();
      console.log(`${title} : ${said} (${seconds(startedAt)})`);
      return value;
    } catch (error) {
      ticker.stop();
      console.log(`${title} : échec (${seconds(startedAt)})`);
      throw error;
    }
  }
}

/**
 * @param {string} title
 * @param {number} startedAt
 */
function startTicker(title, startedAt) {
  const terminal = process.stdout.isTTY;
  let detail = '';
  let ticks = 0;
  const draw = () => {
    ticks += 1;
    const line = `${title}… ${seconds(startedAt)} ${detail}`;
    if (terminal) process.stdout.write(`\r\x1b[2K${line.slice(0, process.stdout.columns - 1)}`);
    else if (ticks % QUIET_TICKS === 0) console.log(line);
  };
  const timer = setInterval(draw, TICK_MS);
  if (terminal) draw();
  return {
    /** @param {string} text */
    progress: (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours and cursor moves are what it removes
      detail = text.replaceAll(/\x1b\[[0-9;?]*[a-zA-Z]/g, '').trim();
    },
    stop: () => {
      clearInterval(timer);
      if (terminal) process.stdout.write('\r\x1b[2K');
    },
  };
}

/** @param {number} since */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} s`;
}
