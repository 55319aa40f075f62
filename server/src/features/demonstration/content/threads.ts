import { annoncesThreads1 } from './threads-annonces-1.ts';
import { annoncesThreads2 } from './threads-annonces-2.ts';
import { giteThreads } from './threads-gite.ts';
import { mobiliteThreads1 } from './threads-mobilite-1.ts';
import { mobiliteThreads2 } from './threads-mobilite-2.ts';
import { modeleThreads1 } from './threads-modele-1.ts';
import { modeleThreads2 } from './threads-modele-2.ts';
import { modeleThreads3 } from './threads-modele-3.ts';
import { partenariatsThreads1 } from './threads-partenariats-1.ts';
import { partenariatsThreads2 } from './threads-partenariats-2.ts';
import { partenariatsThreads3 } from './threads-partenariats-3.ts';
import { refugeThreads1 } from './threads-refuge-1.ts';
import { refugeThreads2 } from './threads-refuge-2.ts';
import { refugeThreads3 } from './threads-refuge-3.ts';
import { refugeThreads4 } from './threads-refuge-4.ts';
import { territoireThreads1 } from './threads-territoire-1.ts';
import { territoireThreads2 } from './threads-territoire-2.ts';
import { territoireThreads3 } from './threads-territoire-3.ts';
import { territoireThreads4 } from './threads-territoire-4.ts';
import { territoireThreads5 } from './threads-territoire-5.ts';
import type { DemonstrationThread } from './types.ts';

/** The sixty threads of the six channels, the oldest first within each channel. */
export const threads: readonly DemonstrationThread[] = [
  ...annoncesThreads1,
  ...annoncesThreads2,
  ...refugeThreads1,
  ...refugeThreads2,
  ...refugeThreads3,
  ...refugeThreads4,
  ...territoireThreads1,
  ...territoireThreads2,
  ...territoireThreads3,
  ...territoireThreads4,
  ...territoireThreads5,
  ...modeleThreads1,
  ...modeleThreads2,
  ...modeleThreads3,
  ...partenariatsThreads1,
  ...partenariatsThreads2,
  ...partenariatsThreads3,
  ...mobiliteThreads1,
  ...mobiliteThreads2,
];

/** The threads of the neighbouring cohort's channel. */
export const neighbourThreads: readonly DemonstrationThread[] = giteThreads;
