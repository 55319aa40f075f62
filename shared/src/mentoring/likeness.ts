import type { TrailStep } from '../trail/steps.ts';
import type { MatchReason, MentoringForm, Weights } from './schema.ts';
import { topicWords } from './topic-words.ts';

interface Named {
  code: string;
  label: string;
}

/** Someone who asks, as the matching knows them. */
export interface Asking {
  /** Of the request. */
  id: string;
  form: MentoringForm;
  themes: readonly { key: string; label: string }[];
  /** Where it is about, and what that lies in up to the département. */
  places: readonly Named[];
  region: Named | null;
  topics: string;
  /** Where their organisation stands. */
  step: TrailStep | null;
  /** People who are not to be proposed to them: themselves, who is blocked either way, who declined already. */
  apart: readonly string[];
}

/** Someone who offers time, as the matching knows them. */
export interface Offering {
  /** Of the person. */
  id: string;
  forms: readonly MentoringForm[];
  themes: readonly string[];
  places: readonly string[];
  /** Regions in which those places lie, or that they are. */
  regions: readonly string[];
  topics: string;
  /** Steps that their organisation has behind it. */
  passed: readonly TrailStep[];
  /** Minutes of the quarter: declared, and taken already. */
  declared: number;
  taken: number;
  /** Away for now. */
  paused: boolean;
}

/** So many words in common count in full. */
const ENOUGH_WORDS = 2;

/** What makes these two alike, by the weights; what adds nothing is left out. Points are whole hundredths. */
export function likenessOf(asking: Asking, offering: Offering, weights: Weights): MatchReason[] {
  const reasons = [
    themeReason(asking, offering, weights.theme),
    placeReason(asking, offering, weights.territory),
    topicsReason(asking, offering, weights.topics),
    stepReason(asking, offering, weights.step),
  ];
  return reasons.filter((reason) => reason !== null).filter(({ points }) => points > 0);
}

/** What the share of declared time that is taken counts against, each tenth once the weight. */
export function loadReason(share: number, weight: number): MatchReason {
  return { kind: 'load', label: '', points: -hundredths(weight * share * 10) };
}

/** A sum of points, as whole hundredths. */
export function sumOf(reasons: readonly MatchReason[]): number {
  return hundredths(reasons.reduce((sum, { points }) => sum + points, 0));
}

function themeReason({ themes }: Asking, offering: Offering, weight: number): MatchReason {
  const shared = themes.filter(({ key }) => offering.themes.includes(key));
  const points = (weight * shared.length) / Math.max(1, themes.length);
  return { kind: 'theme', label: shared.map(({ label }) => label).join(', '), points: hundredths(points) };
}

/** Who knows the place counts in full; who knows another of its region, by half. */
function placeReason({ places, region }: Asking, offering: Offering, weight: number): MatchReason | null {
  const known = places.find(({ code }) => offering.places.includes(code));
  if (known) return { kind: 'territory', label: known.label, points: weight };
  if (region === null || !offering.regions.includes(region.code)) return null;
  return { kind: 'region', label: region.label, points: weight / 2 };
}

function topicsReason({ topics }: Asking, offering: Offering, weight: number): MatchReason {
  const offered = topicWords(offering.topics);
  const shared = [...topicWords(topics)].filter(([word]) => offered.has(word)).map(([, written]) => written);
  const points = weight * Math.min(1, shared.length / ENOUGH_WORDS);
  return { kind: 'topics', label: shared.join(', '), points: hundredths(points) };
}

function stepReason({ step }: Asking, { passed }: Offering, weight: number): MatchReason | null {
  const known = passed.find((each) => each === step);
  return known ? { kind: 'step', label: known, points: weight } : null;
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
