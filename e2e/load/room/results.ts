import type { MainThread } from './main-thread.ts';
import type { Counted } from './place.ts';
import type { Entered, Loaded, RoomLoad, RoomSubject } from './protocol.ts';
import type { PhoneView } from './screens.ts';

export interface RoomPlan {
  members: number;
  guests: number;
  rounds: number;
  /** From the first who comes to the last who does. */
  enteringMs: number;
  load: RoomLoad;
}

/** One turn of one server. */
export interface RoomRun {
  subject: RoomSubject;
  entered: Entered;
  loaded: Loaded;
  /** What is stored in the end: of Sentiers only. */
  counted: Counted | null;
  /** What the phone did, and on which view, where one was watched. */
  phone: MainThread | null;
  view: PhoneView | null;
  /** Processor seconds of the server during the load. */
  cpu: number;
}
