import { isGuess, type SectionInput } from './section-input';
import type { Sections } from './section-types';

/** The sections of what the plan declares, loaded by those that declare any. */
export async function sectionsFor(input: SectionInput): Promise<Sections> {
  const { competitors, economics, practices, waits } = input.plan;
  const declares =
    [competitors, economics, practices].some(Boolean) ||
    waits?.some(({ credit }) => credit) ||
    input.origins.some(isGuess);
  return declares ? (await import('./sections')).sectionsOf(input) : {};
}
