import { z } from 'zod';

/** What everyone who takes part agrees to, in Markdown, in the language asked for. */
export const charterSchema = z.object({ version: z.int(), text: z.string() });
export type Charter = z.infer<typeof charterSchema>;
