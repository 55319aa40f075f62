import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { cores, pin } from '../processes.ts';
import type { CrowdAnswer, CrowdOptions, CrowdRequest, Entered, Loaded, RoomLoad } from './protocol.ts';

/** The crowd of another process, on the core that measures. */
export interface CrowdDriver {
  enter: (withinMs: number) => Promise<Entered>;
  load: (load: RoomLoad) => Promise<Loaded>;
  close: () => void;
}

export function startCrowd(options: CrowdOptions): CrowdDriver {
  const child = fork(join(import.meta.dirname, 'crowd-process.ts'), {
    // What a thousand clients throw away must not be what is measured.
    execArgv: ['--max-semi-space-size=128'],
    serialization: 'advanced',
  });
  if (child.pid !== undefined) pin(child.pid, cores.load);
  child.send({ kind: 'begin', options });
  return {
    enter: async (withinMs) => {
      const answer = await ask(child, { kind: 'enter', withinMs });
      if (answer.kind !== 'entered') throw new Error('the crowd answered something else');
      return answer.entered;
    },
    load: async (load) => {
      const answer = await ask(child, { kind: 'load', load });
      if (answer.kind !== 'loaded') throw new Error('the crowd answered something else');
      return answer.loaded;
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}

function ask(child: ChildProcess, request: CrowdRequest): Promise<CrowdAnswer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the crowd ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      const given = answer as CrowdAnswer;
      if (given.kind === 'failed') reject(new Error(given.error));
      else resolve(given);
    });
    child.send(request);
  });
}
