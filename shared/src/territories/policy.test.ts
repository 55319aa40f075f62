import { describe, expect, it } from 'vitest';
import type { Actor, Grant } from '../actor.ts';
import { actorRowNames, actorRows, places } from '../testing/actors.ts';
