/** Which codes a plan may name for public holidays: `US`, `US-CA`, `DE-BY`. Capitals count. */
export { isRegion, regionCodes } from '../regions.generated';
