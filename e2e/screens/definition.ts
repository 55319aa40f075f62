import type { APIRequestContext, Page } from '@playwright/test';

/** The demonstration's accounts that a screen may be seen by. */
export type ScreenRole = 'member' | 'alumni' | 'facilitator' | 'expert' | 'coordinator';
export type ScreenDevice = 'desktop' | 'phone';
export type ScreenScheme = 'light' | 'dark';

/** The other people of a screen, each by the API. */
export interface Others {
  as: (role: ScreenRole) => Promise<APIRequestContext>;
  /** Where the pages are served: said by whatever changes something. */
  origin: string;
}

/** One page in one state, to be pictured and checked on every device and in both schemes. */
export interface ScreenDefinition {
  /** Kebab-case, unique: the PNG's name begins with it. */
  name: string;
  /**
   * The address, or how to find it (ids are the database's own). `page` is signed in and on no page yet; others do by
   * the API what they must have done before.
   */
  route: string | ((page: Page, others: Others) => Promise<string>);
  /** Who looks; nobody signed in by default. */
  as?: ScreenRole;
  /** Brings the page into its state: opens a menu, cuts the network, writes a line. */
  prepare?: (page: Page) => Promise<void>;
  /** What is there once the page is ready; a heading by default. */
  ready?: string;
  /** Whether what appears by itself here pushes what stands under it: there is no other place for it. */
  pushes?: boolean;
  /** Whether what is pictured is the waiting itself; else skeletons must be gone first. */
  loading?: boolean;
  /** How many times larger everything is drawn, as a person's browser does when asked to: 1 by default. */
  zoom?: number;
  /** All devices by default. */
  devices?: readonly ScreenDevice[];
  /** Pictures the whole page rather than what fits; for pages that scroll as a whole. */
  fullPage?: boolean;
  /** Lines of the console that belong to this state (a refused request that is shown to the person). */
  expectedErrors?: RegExp;
}

export interface Viewport {
  width: number;
  height: number;
}

export const viewports: Record<ScreenDevice, Viewport> = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
};
